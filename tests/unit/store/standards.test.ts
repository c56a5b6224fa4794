import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { reportLimits } from '#domain/parts/disclosure-limit.ts';
import { draftRow } from '#domain/standards/draft-row.ts';
import { standardChanges } from '#domain/standards/field-coverage.ts';
import { typedLimits } from '#domain/standards/typed-limit.ts';
import { validate } from '#domain/validate.ts';
import { readStandards } from '#store/read-standards.ts';
import { repository } from '../repository.ts';

const shipped = readStandards([repository('standards')]);
const { fields, laws, sources, lawsOfRows } = shipped.standards;
const rows = fields.flatMap((field) => field.rows.map((row) => ({ field, row })));

test('发布包里 26 个领域 200 项都读得懂，一个写全、其余写明不全', () => {
  assert.deepEqual(shipped.problems, []);
  assert.deepEqual([fields.length, rows.length, laws.length], [26, 200, 80]);
  assert.deepEqual(
    fields.filter(({ whole }) => whole).map(({ name }) => name),
    ['财政预决算'],
  );
  assert.ok(fields.every(({ seen }) => seen !== ''));
});

test('每一项都有出处，出处都查得到；法定时限对应的行和编号都在', () => {
  assert.deepEqual(
    rows.flatMap(({ row }) => row.sources.filter((id) => !sources.has(id))),
    [],
  );
  for (const { fieldId, item, subitem, laws: named } of lawsOfRows) {
    assert.ok(
      rows.some(({ row }) => row.fieldId === fieldId && row.item === item && row.subitem === subitem),
      `${fieldId} ${item} ${subitem}`,
    );
    assert.ok(named.every((id) => laws.some((law) => law.id === id)));
  }
});

test('200 项的时限、渠道、层级全都放得下，一个时限也不丢', () => {
  const asOf = '2026-11-30';
  for (const { field, row } of rows) {
    const limits = typedLimits(row.limit);
    assert.equal(limits.length, row.limit.length);
    reportLimits(limits, 'limits', (path, message) =>
      assert.fail(`${field.name} ${row.no} ${path.join('.')} ${message}`),
    );
    const { basis: _, ...draft } = draftRow(row, field, shipped.standards, {
      agency: 'shili',
      levels: row.level,
      asOf,
    });
    const register = [{}];
    const result = validate('catalogue', { ...draft, basis: [{ kind: '法律', title: '示例法' }], register });
    const issues = result.ok ? [] : result.issues.map(({ path }) => String(path[0]));
    // What only a person can say, and the review that has not happened.
    const open = ['publishedAt', 'checkedOn', 'register', 'evidence'];
    assert.deepEqual(
      issues.filter((field) => !open.includes(field)),
      [],
      `${field.name} ${row.no}`,
    );
    assert.ok(issues.includes('evidence'), '草稿没有人说明公开在哪里，不能公布');
  }
});

test('市政服务 7 项没写起算点：照实留着，不补', () => {
  const missing = rows.filter(({ row }) => typedLimits(row.limit).some(({ from }) => from === '原文未写'));
  assert.deepEqual(new Set(missing.map(({ field }) => field.name)), new Set(['市政服务']));
  assert.equal(missing.length, 7);
});

const folder = mkdtempSync(join(tmpdir(), 'standards-'));
after(() => rmSync(folder, { recursive: true }));
const put = (version: string, lines: readonly object[], name = 'yanglao') => {
  mkdirSync(join(folder, 'fields', name), { recursive: true });
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  writeFileSync(join(folder, 'fields', name, `${version}.jsonl`), text);
};
const row = (subitem: string, n: number, elements = ['办理条件']) => ({
  ...{
    fieldId: 'yanglao',
    field: '养老服务',
    no: 1,
    item: '通用政策',
    subitem,
    elements,
    basis: ['《老年人权益保障法》'],
  },
  ...{ limitText: `${n}个工作日内`, limit: [{ kind: 'within', n, unit: '工作日', from: '形成或变更' }] },
  ...{ publisher: '民政部门', channels: ['政府网站'], audience: '全社会', method: '主动', level: ['县级', '乡级'] },
  ...{ sources: ['a'], grade: 'C2' },
});

test('补全一个领域只要放一个文件：新版本顶上，旧版本留着比较', () => {
  put('2026-01-01', [row('国家政策', 10), row('护理补贴', 20)]);
  put('2026-12-01', [
    { heading: true, fieldId: 'yanglao', field: '养老服务', version: '2026-12-01', whole: true, seen: '全' },
    row('国家政策', 5),
    row('地方政策', 20),
  ]);
  const { standards, problems } = readStandards([folder]);
  assert.deepEqual(problems, []);
  const [now] = standards.fields;
  const [before] = standards.earlier;
  assert.ok(now && before);
  assert.deepEqual([now.version, now.whole, before.version, before.whole], ['2026-12-01', true, '2026-01-01', false]);
  assert.deepEqual(standardChanges(before, now), [
    { what: '删去', item: '通用政策', subitem: '护理补贴' },
    { what: '时限改了', item: '通用政策', subitem: '国家政策', before: '10个工作日内', after: '5个工作日内' },
    { what: '新增', item: '通用政策', subitem: '地方政策' },
  ]);
});

test('坏行逐行指出，好行照用；混进别的领域的文件不用', () => {
  mkdirSync(join(folder, 'fields', 'huai'), { recursive: true });
  const good = JSON.stringify({ ...row('国家政策', 10), fieldId: 'huai' });
  writeFileSync(join(folder, 'fields', 'huai', '1.jsonl'), `${good}\n{"fieldId": "huai"\n{"fieldId": "huai"}\n`);
  put('1', [row('国家政策', 10), { ...row('国家政策', 10), fieldId: 'bieren' }], 'hun');
  const { standards, problems } = readStandards([folder]);
  assert.equal(standards.fields.find(({ id }) => id === 'huai')?.rows.length, 1);
  const lines = problems.map(({ file, line }) => `${file.split('/').slice(-2).join('/')}:${line}`);
  assert.ok(lines.includes('huai/1.jsonl:2') && lines.includes('huai/1.jsonl:3') && lines.includes('hun/1.jsonl:1'));
  assert.ok(problems.every(({ what, fix }) => what && fix));
});
