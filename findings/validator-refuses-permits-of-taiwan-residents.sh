#!/usr/bin/env bash
# A good guess: a checker of Chinese identity numbers takes the residence permits for people from Hong Kong, Macao and Taiwan alike: since
#   September 2018 they carry an identity number of the common form that begins with 81, 82 or 83.
# What happens: validator takes 81 and 82 and refuses every number with 83, whatever its check digit. It also takes 91 (abroad), and
#   address codes that were never given out (119999); id-validator takes all of them, 99 too.
# Versions: validator 13.15.35, id-validator 1.3.0. Seen 2026-12-01: see EXPECTED. The numbers are made up: born
#   1900-01-01, order number 123, check digit worked out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent validator@13.15.35 id-validator@1.3.0
cat > see.mjs <<'JS'
import IdValidator from 'id-validator';
import validator from 'validator';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const numberOf = (place) => {
  const body = `${place}19000101123`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at], 0);
  return body + '10X98765432'[sum % 11];
};
const other = new IdValidator();
for (const place of ['110101', '810000', '820000', '830000', '910000', '119999', '990000']) {
  const number = numberOf(place);
  console.log(place, '| validator', validator.isIdentityCard(number, 'zh-CN'), '| id-validator', other.isValid(number));
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
110101 | validator true | id-validator true
810000 | validator true | id-validator true
820000 | validator true | id-validator true
830000 | validator false | id-validator true
910000 | validator true | id-validator true
119999 | validator true | id-validator true
990000 | validator false | id-validator true
EXPECTED
