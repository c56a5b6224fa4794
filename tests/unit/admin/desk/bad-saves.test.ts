import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { caibian, chushen, filesIn, newsroomWith, newTerm, refusal } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;

interface Bad {
  readonly sentence: string;
  readonly address?: EntryAddress;
  readonly text?: string;
  readonly person?: Person;
  readonly status: number;
  readonly error: RegExp;
}

const limited: Person = { ...caibian, agencies: ['bieren'] };
const bads: readonly Bad[] = [
  { sentence: '没有采编权限', person: chushen, status: 403, error: /需要“采编”权限/ },
  {
    sentence: '没有这种内容',
    address: { kind: '../etc' as never, id: 'a' },
    status: 404,
    error: /没有“..\/etc”这种内容/,
  },
  {
    sentence: '编号想走出文件夹',
    address: { kind: 'terms', id: '../../a' },
    status: 422,
    error: /编号“..\/..\/a”写法不对/,
  },
  { sentence: '编号是中文', address: { kind: 'terms', id: '听证' }, status: 422, error: /只用小写字母/ },
  { sentence: '编号太长', address: { kind: 'terms', id: 'a'.repeat(81) }, status: 422, error: /不超过 80 个字符/ },
  {
    sentence: '编号已有公开的内容',
    address: term,
    text: newTerm('公示'),
    status: 409,
    error: /编号“gongshi”已经有公开的内容/,
  },
  { sentence: '缺字段', text: 'word: 听证\n', status: 422, error: /^有 3 处需要改：大白话：缺少“大白话”/ },
  { sentence: '没有的字段', text: `${newTerm('听证')}yanse: 红\n`, status: 422, error: /没有“yanse”这个字段/ },
  { sentence: 'YAML 写坏了', text: 'word: [听证\n', status: 422, error: /第 \d 行/ },
  { sentence: '不是字段', text: '- 听证\n', status: 422, error: /不是“字段: 值”的形式/ },
  { sentence: '别名炸弹', text: 'a: &a [x,x]\nb: [*a,*a]\n', status: 422, error: /\* 或 &/ },
  { sentence: '原型污染', text: `${newTerm('听证')}__proto__: { isAdmin: true }\n`, status: 422, error: /__proto__/ },
  { sentence: '坏掉的 UTF-8', text: newTerm('听\ufffd'), status: 422, error: /无法识别的字符/ },
  { sentence: '空字节', text: newTerm('听\0证'), status: 422, error: /无法识别的字符/ },
  { sentence: '太长', text: `${newTerm('听证')}# ${'长'.repeat(1_000_001)}`, status: 413, error: /超过 1000000 字/ },
  {
    sentence: '可执行的文件头',
    address: { kind: 'regulations', id: 'a' },
    text: '---js\nmodule.exports={}\n---\n',
    status: 422,
    error: /没有“---”包住的字段/,
  },
  {
    sentence: '标题与同机构的另一条相同',
    text: newTerm('公示'),
    status: 422,
    error: /标题相同/,
  },
  { sentence: '别的机构的内容', person: limited, status: 403, error: /您只能编辑 bieren 的内容/ },
  {
    sentence: '把自己机构的内容转给别的机构',
    person: { ...caibian, agencies: ['shili'] },
    address: { kind: 'fees', id: 'xin' },
    text: entryFile('fees', { title: '新费', agency: 'bieren' }),
    status: 403,
    error: /属于bieren/,
  },
];

for (const {
  sentence,
  address = { kind: 'terms', id: 'tingzheng' } as const,
  text = newTerm('听证'),
  person = caibian,
  status,
  error,
} of bads) {
  test(`保存被拒绝，什么也没有写：${sentence}`, async (t) => {
    const { desk, content, newsroom } = newsroomWith(t, {}, { repository: false });
    await desk.started;
    const before = filesIn(content, newsroom);
    const answer = await refusal(desk.save(person, { ...address, text, base: '' }));
    assert.equal(answer.status, status);
    assert.match(answer.refused.error, error);
    assert.deepEqual(filesIn(content, newsroom), before);
  });
}
