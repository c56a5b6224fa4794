/** `npm run check` and the build refuse a real board that would leak; an example board and what was let stand pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allEntries } from '#domain/dataset.ts';
import { addDays, type PlainDate } from '#domain/plain-date.ts';
import { examineEntry } from '#gate/entry-text.ts';
import { GATE_SINCE, GATE_VERSION, GRACE_DAYS } from '#gate/finding.ts';
import { stands } from '#gate/gate.ts';
import { passedDigest } from '#gate/record.ts';
import { readBoard } from '#store/read-board.ts';
import { repository } from '../repository.ts';
import {
  boardWith,
  body,
  contentFolderWith,
  entryFile,
  problemsWith,
  siteFile,
} from '../store/content-folder-fixture.ts';

const real = { 'site.yaml': siteFile({ sample: false }) };
const leaking = (text: string) => ({
  ...real,
  'regulations/gongshi-zhidu.md': entryFile('regulations', {}, `${body}\n${text}\n`),
});
const about = (problems: readonly string[], what: string) => problems.filter((line) => line.includes(what));

test('a real board with an identity number in a text is refused, with the line; an example board is not examined', (t) => {
  const lines = about(problemsWith(t, leaking('申请人 331082 19020317 0010 已受理。')), '身份证号');
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0] as string, /^content\/regulations\/gongshi-zhidu\.md:\d+ 正文: 这里有身份证号 → /);
  assert.doesNotMatch(lines[0] as string, /331082/, 'the message does not repeat the number');
  const example = { ...leaking('331082190203170010'), 'site.yaml': siteFile({ sample: true }) };
  assert.deepEqual(about(problemsWith(t, example), '身份证号'), []);
});

test('a number split over two items of a list, and one in a field, are found at the field', (t) => {
  const synonyms = entryFile('terms', { synonyms: ['331082', '190203170010'] });
  const [split, ...others] = about(problemsWith(t, { ...real, 'terms/gongshi.yaml': synonyms }), '身份证号');
  assert.deepEqual(others, []);
  assert.match(split as string, /^content\/terms\/gongshi\.yaml:\d+ .*第1项/);
  const field = entryFile('terms', { explanation: '请致电 154-0000-1234' });
  assert.match(
    about(problemsWith(t, { ...real, 'terms/gongshi.yaml': field }), '手机号')[0] ?? '',
    /:\d+ .*: 这里有手机号/,
  );
});

test('what asks stands only with a reason bound to its place', (t) => {
  const changes = leaking('值班手机：15400001234。');
  const [line, ...others] = about(problemsWith(t, changes), '手机号');
  assert.deepEqual(others, []);
  const key = /记号 ([0-9a-f]{16})/.exec(line as string)?.[1];
  assert.ok(key, line);
  const record = { version: 1, kept: [{ key, reason: '单位公用电话', post: '初审岗', at: '2026-11-20 09:00' }] };
  const kept = { ...changes, 'gate/regulations/gongshi-zhidu.yaml': record };
  assert.deepEqual(about(problemsWith(t, kept), '手机号'), []);
  const elsewhere = {
    ...leaking('值班手机：15400001234。\n\n另一段。'),
    'gate/regulations/gongshi-zhidu.yaml': record,
  };
  assert.deepEqual(about(problemsWith(t, elsewhere), '手机号'), [], 'an edit elsewhere leaves it');
  const changed = { ...leaking('值班手机：15400005678。'), 'gate/regulations/gongshi-zhidu.yaml': record };
  assert.equal(about(problemsWith(t, changed), '手机号').length, 1, 'another number asks again');
});

test('what passed an older gate may stand for a month after the upgrade, said as a warning; words changed by hand may not', (t) => {
  const file = 'gate/regulations/gongshi-zhidu.yaml';
  const leak = '身份证 331082190203170010';
  const [entry] = boardWith(t, leaking(leak)).dataset.entries.regulations;
  assert.ok(entry);
  const text = passedDigest(entry, new Map());
  const record = { version: GATE_VERSION - 1, kept: [], text };
  const at = (asOf: PlainDate, changes: Parameters<typeof boardWith>[1]) =>
    readBoard(contentFolderWith(t, changes), asOf).problems.filter(({ what }) => what.includes('身份证号'));
  const passed = { ...leaking(leak), [file]: record };
  const last = addDays(GATE_SINCE as PlainDate, GRACE_DAYS);
  const [warned] = at(last, passed);
  assert.deepEqual([warned?.severity, warned?.what.includes(`请在 ${last} 前处理`)], ['warning', true]);
  assert.equal(at(addDays(last, 1), passed)[0]?.severity, 'error');
  assert.equal(at(last, { ...leaking(`${leak}。`), [file]: record })[0]?.severity, 'error', 'changed by hand');
  assert.equal(at(last, { ...passed, [file]: { ...record, version: GATE_VERSION } })[0]?.severity, 'error');
  assert.equal(at(last, { ...passed, [file]: { version: 1, kept: [] } })[0]?.severity, 'error', 'no digest');
});

test('what must never stand cannot be kept with a reason', (t) => {
  const changes = leaking('身份证 331082190203170010');
  const board = boardWith(t, changes);
  const entry = board.dataset.entries.regulations[0];
  assert.ok(entry);
  const key = examineEntry(entry).find(({ rule }) => rule === 'id')?.key;
  const record = { version: 1, kept: [{ key, reason: '法定公示内容', post: '初审岗', at: '2026-11-20 09:00' }] };
  const lines = problemsWith(t, { ...changes, 'gate/regulations/gongshi-zhidu.yaml': record });
  assert.equal(about(lines, '身份证号').length, 1);
});

test('invisible and turned characters in a file are refused; a record that cannot be read is said', (t) => {
  assert.equal(about(problemsWith(t, leaking('办\u00ad理')), '看不见的字符').length, 1);
  assert.equal(about(problemsWith(t, leaking('收费 \u202e001\u202c 元')), '改变文字方向').length, 1);
  const broken = { ...real, 'gate/terms/gongshi.yaml': { version: 0, kept: [] } };
  assert.ok(problemsWith(t, broken).some((line) => line.startsWith('content/gate/terms/gongshi.yaml:1 检查的版本')));
});

test('the whole example board has nothing that would be asked about', () => {
  const { dataset } = readBoard(repository('content'), '2026-11-23');
  const entries = allEntries(dataset);
  assert.ok(entries.length > 300);
  const found = entries.flatMap((entry) =>
    examineEntry(entry)
      .filter(stands)
      .map((hit) => `${entry.file} ${hit.rule} ${hit.path.join('.')}`),
  );
  assert.deepEqual(found, []);
});
