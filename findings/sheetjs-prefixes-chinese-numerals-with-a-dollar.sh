#!/usr/bin/env bash
# A good guess: the shown text of a cell whose format writes Chinese numerals ([DBNum1], [DBNum2], locale 804, as 大写金额 has) is either the
#   Chinese numeral or, where a library does not know it, the plain number.
# What happens: SheetJS takes the locale mark [$-804] for a currency and writes a dollar sign: 1234 in capitals is shown as $1234, a year as
#   $2026, the weekday format aaaa as $aaaa. A date in Chinese numerals comes out in Arabic ones, and the built-in Chinese month format 57
#   (2026年11月) as an American day. numfmt keeps the number and knows the weekday. Excel shows 壹仟贰佰叁拾肆, 二〇二六, 星期一.
# Versions: xlsx 0.18.5, numfmt 4.0.1. Seen 2026-12-01: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent xlsx@0.18.5 numfmt@4.0.1
cat > see.mjs <<'JS'
import { format } from 'numfmt';
import XLSX from 'xlsx';
const day = 46356; // 2026-11-30, a Monday
const shown = (make) => { try { return make(); } catch { return 'refused'; } };
for (const [code, value] of [
  ['[DBNum2][$-804]General', 1234],
  ['[DBNum1][$-804]General', 2026],
  ['[$-804]aaaa', day],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', day],
]) {
  const sheet = XLSX.utils.aoa_to_sheet([[value]]);
  sheet.A1.z = code;
  const { Sheets } = XLSX.read(XLSX.write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType: 'xlsx' }));
  console.log(code, value, '| SheetJS', Sheets.a.A1.w, '| numfmt', shown(() => format(code, value)));
}
console.log('format 57', day, '| SheetJS', XLSX.SSF.format(57, day));
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
[DBNum2][$-804]General 1234 | SheetJS $1234 | numfmt 1234
[DBNum1][$-804]General 2026 | SheetJS $2026 | numfmt 2026
[$-804]aaaa 46356 | SheetJS $aaaa | numfmt 星期一
[DBNum1][$-804]yyyy"年"m"月"d"日" 46356 | SheetJS 2026年11月30日 | numfmt 2026年11月30日
format 57 46356 | SheetJS 11/30/26
EXPECTED
