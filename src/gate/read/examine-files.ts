/** A process that examines files for a caller that cannot wait: paths on standard input, findings on standard output, both JSON. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { examineFile, type FileHit } from './examine-file.ts';

const paths = JSON.parse(await text(process.stdin)) as readonly string[];
const found: FileHit[][] = [];
for (const path of paths) found.push(await examineFile(path.replace(/^.*[\\/]/, ''), readFileSync(path)));
process.stdout.write(JSON.stringify(found));
