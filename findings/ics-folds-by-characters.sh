#!/usr/bin/env bash
# A good guess: a calendar library folds its lines at 75 octets, as RFC 5545 §3.1 says.
# What happens: `ics` folds at 75 characters. A Chinese title of 57 characters stays one line of 155 octets and a description gets
#   lines of about 200. ical-generator counts octets and stays within 75 for the same words. Readers that keep to the limit
#   cut or refuse the long lines.
# Versions: ics 3.12.0, ical-generator 10.2.0. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent ics@3.12.0 ical-generator@10.2.0
cat > see.mjs <<'JS'
import ical from 'ical-generator';
import { createEvent } from 'ics';
const words = '关于防空地下室易地建设费征收标准调整的公示将于本周五截止，请于当日下班前提交意见，逾期不再受理'.repeat(2);
const longest = (text) => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
const { value } = createEvent({ title: words, start: [2026, 11, 30] });
const calendar = ical();
calendar.createEvent({ start: new Date('2026-11-30T00:00:00Z'), summary: words });
console.log('longest line, octets: ics', longest(value), '· ical-generator', longest(calendar.toString()));
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
longest line, octets: ics 209 · ical-generator 74
EXPECTED
