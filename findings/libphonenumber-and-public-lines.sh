#!/usr/bin/env bash
# A good guess: the telephone library of the trade reads numbers as Chinese offices print them: extension with 转 or 分机, the
#   public lines 12345 and 95588, area code + 12345, and a list of numbers behind one area code.
# What happens: with 转 or 分机 the whole number is unreadable (undefined), while # works and a hyphen glues the extension to the
#   number. National short numbers parse but are invalid. Area code + 12345 is a valid fixed line in Beijing (010) and an invalid
#   one elsewhere (0576). Of a list the second number is found without its area code, as a number of no place.
# Versions: libphonenumber-js 1.13.16 (max metadata). Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent libphonenumber-js@1.13.16
cat > see.mjs <<'JS'
import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max';
for (const text of ['0576-85110000转8', '0576-85110000分机8', '0576-85110000#8', '0576-85110000-8', '12345', '95588', '010-12345', '0576-12345']) {
  const phone = parsePhoneNumberFromString(text, 'CN');
  console.log(text, phone === undefined ? 'undefined' : `${phone.number}${phone.ext ? ` ext ${phone.ext}` : ''} ${phone.isValid() ? 'valid' : 'invalid'}`);
}
for (const text of ['电话：0576-85110000、85110001', '电话：0576-85110000/85110001']) {
  console.log(text, findPhoneNumbersInText(text, 'CN').map(({ number }) => number.number).join(' '));
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
0576-85110000转8 undefined
0576-85110000分机8 undefined
0576-85110000#8 +8657685110000 ext 8 valid
0576-85110000-8 +86576851100008 invalid
12345 +8612345 invalid
95588 +8695588 invalid
010-12345 +861012345 valid
0576-12345 +8657612345 invalid
电话：0576-85110000、85110001 +8657685110000 +8685110001
电话：0576-85110000/85110001 +8657685110000 +8685110001
EXPECTED
