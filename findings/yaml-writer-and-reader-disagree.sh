#!/usr/bin/env bash
# A good guess: both large YAML libraries of npm follow YAML 1.2, so a text that one writes is the same text for the other.
# What happens: `yaml` writes a text plain when its own core schema would read it back as text. js-yaml's default schema knows
#   more: it reads dates as Date objects and `0b…` as binary numbers. A date kept as text (2026-01-05) or a version mark such as
#   0b11 becomes another type on the way from one library to the other. js-yaml quotes both, so the way back is right.
#   Who is hit: editors that save with `yaml` (Decap CMS does) beside programs that load with js-yaml (many site generators do).
# Versions: yaml 2.9.1, js-yaml 4.3.2. Seen 2026-11-30:
#   "2026-01-05"          yaml → js-yaml: Date    js-yaml → yaml: the same text
#   "2026-01-05T08:30:00" yaml → js-yaml: Date    js-yaml → yaml: the same text
#   "0b11"                yaml → js-yaml: number 3    js-yaml → yaml: the same text
#   "0576"                yaml → js-yaml: the same text    js-yaml → yaml: the same text
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent yaml@2.9.1 js-yaml@4.3.2
cat > see.mjs <<'JS'
import YAML from 'yaml';
import jsYaml from 'js-yaml';
const read = (value, text) => (value === text ? 'the same text' : value instanceof Date ? 'Date' : `${typeof value} ${value}`);
for (const text of ['2026-01-05', '2026-01-05T08:30:00', '0b11', '0576']) {
  const there = read(jsYaml.load(YAML.stringify({ v: text })).v, text);
  const back = read(YAML.parse(jsYaml.dump({ v: text })).v, text);
  console.log(`${JSON.stringify(text)} yaml → js-yaml: ${there}; js-yaml → yaml: ${back}`);
}
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
"2026-01-05" yaml → js-yaml: Date; js-yaml → yaml: the same text
"2026-01-05T08:30:00" yaml → js-yaml: Date; js-yaml → yaml: the same text
"0b11" yaml → js-yaml: number 3; js-yaml → yaml: the same text
"0576" yaml → js-yaml: the same text; js-yaml → yaml: the same text
EXPECTED
