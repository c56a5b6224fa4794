/** The cases from outside: every dirty file is caught at its level, no clean one is asked about. Absent cases are said. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Level, RuleName } from '#gate/finding.ts';
import { stands } from '#gate/gate.ts';
import { examineFile } from '#gate/read/examine-file.ts';
import { repository } from '../repository.ts';

interface Case {
  readonly file: string;
  readonly rule: RuleName;
  readonly level: Level;
}

const RANK: readonly Level[] = ['note', 'fix', 'strip', 'ask', 'block'];
const folder = repository('../shared/cases/gate');
const skip = existsSync(folder) ? false : `${folder} is not there`;
const examined = (kind: string, file: string) => examineFile(file, readFileSync(join(folder, kind, file)));

test('every dirty file is caught, at its level at least', { skip }, async () => {
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly Case[];
  assert.equal(cases.length, 63);
  const missed: string[] = [];
  for (const { file, rule, level } of cases) {
    const hits = await examined('dirty', file);
    if (!hits.some((hit) => hit.rule === rule && RANK.indexOf(hit.level) >= RANK.indexOf(level)))
      missed.push(`${file}: ${rule}`);
  }
  assert.deepEqual(missed, []);
});

test('no clean file is asked about, none needs a clean copy', { skip }, async () => {
  const files = readdirSync(join(folder, 'clean'));
  assert.equal(files.length, 103);
  const alarms: string[] = [];
  for (const file of files) {
    const hits = await examined('clean', file);
    alarms.push(
      ...hits
        .filter((hit) => stands(hit) || hit.level !== 'note')
        .map(({ rule, where }) => `${file}: ${rule} ${where}`),
    );
  }
  assert.deepEqual(alarms, []);
});
