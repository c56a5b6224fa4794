import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { AccountBook, type AccountFields, accountFaults } from '#admin/server/accounts/account-book.ts';
import { hashPassword, makePassword, passwordFault, passwordMatches } from '#admin/server/accounts/password.ts';
import { Throttle } from '#admin/server/accounts/throttle.ts';

const cheap = { N: 1024, r: 8, p: 1 };
const person = { id: 'wangwu', name: '王五' };

test('密码只留 scrypt 摘要和参数，每次的盐不同', async () => {
  const [one, two] = await Promise.all([hashPassword('Chun-Feng-4-Du', cheap), hashPassword('Chun-Feng-4-Du', cheap)]);
  assert.match(one, /^scrypt\$1024\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await passwordMatches('Chun-Feng-4-Du', one), true);
  assert.equal(await passwordMatches('Chun-Feng-4-du', one), false);
});

test('默认的 scrypt 参数是 2^17、8、1', async () => {
  assert.match(await hashPassword('Chun-Feng-4-Du'), /^scrypt\$131072\$8\$1\$/);
});

test('全角和半角写的同一个密码是同一个', async () => {
  assert.equal(await passwordMatches('Ｃhun-Feng-4-Du', await hashPassword('Chun-Feng-4-Du', cheap)), true);
});

const faults: readonly (readonly [string, RegExp | undefined])[] = [
  ['Ab3$', /太短/],
  ['x'.repeat(200), /太长/],
  ['chunfengdu', /太简单/],
  ['chunfeng2026', /太简单/],
  ['aaaaaaaaaaaaaaaaaaaa', /字符太少/],
  ['Aa1!Aa1!Aa1!', /字符太少/],
  ['Password-88x', /容易猜/],
  ['Abc-12345-Xyz', /容易猜/],
  ['Wangwu-Sj-88', /账号或姓名/],
  ['Chun-王五-4-Du', /账号或姓名/],
  ['Chun-Feng-4-Du', undefined],
  ['春风又绿江南岸明月何时照我还', /太简单/],
  ['春风又绿江南岸，明月何时照我还？', undefined],
  ['correct horse battery', undefined],
];
for (const [password, says] of faults) {
  test(`密码“${password.slice(0, 20)}”${says ? '不接受' : '可以用'}`, () => {
    const fault = passwordFault(password, person);
    if (says) assert.match(fault ?? '', says);
    else assert.equal(fault, undefined);
  });
}

test('程序生成的密码自己也接受，每次不同', () => {
  const made = Array.from({ length: 50 }, makePassword);
  assert.equal(new Set(made).size, 50);
  for (const password of made) assert.equal(passwordFault(password, person), undefined, password);
});

test('账号的每处错误一次全部说出', () => {
  const fields = { id: 'A B', name: '', post: 'x'.repeat(50), roles: [] };
  assert.equal(accountFaults(fields).length, 4);
  assert.deepEqual(accountFaults({ id: 'wangwu', name: '王五', post: '文秘岗', roles: ['采编'] }), []);
  const limited: AccountFields = {
    id: 'wangwu',
    name: '王五',
    post: '文秘岗',
    roles: ['采编'],
    agencies: ['shili', 'meiyou'],
  };
  assert.deepEqual(accountFaults(limited, ['shili', 'bieren']), [
    '没有编号为“meiyou”的机构；公开栏里有：shili、bieren',
  ]);
  assert.deepEqual(accountFaults({ ...limited, agencies: ['bieren'] }, ['shili', 'bieren']), []);
  assert.match(accountFaults({ id: 'wangwu', name: '王\n五', post: '岗', roles: ['采编'] })[0] ?? '', /姓名/);
});

test('账号编号不会成为别处的路径', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const book = new AccountBook(folder);
  for (const id of ['../x', '..', 'a/b', 'a.json', 'A', '', 'a\0b']) assert.equal(book.find(id), undefined);
});

test('失败越多等得越久，上限之后不再加长，成功之后归零', () => {
  let now = 0;
  const throttle = new Throttle({ free: 3, first: 1000, longest: 8000 }, () => now);
  const waits = Array.from({ length: 8 }, () => {
    throttle.failed('a');
    return throttle.wait('a');
  });
  assert.deepEqual(waits, [0, 0, 1000, 2000, 4000, 8000, 8000, 8000]);
  assert.equal(throttle.wait('b'), 0);
  now += 3000;
  assert.equal(throttle.wait('a'), 5000);
  throttle.succeeded('a');
  assert.equal(throttle.wait('a'), 0);
});

test('一小时没有再失败，以前的失败不再算', () => {
  let now = 0;
  const throttle = new Throttle({ free: 2, first: 1000, longest: 8000 }, () => now);
  throttle.failed('a');
  now += 3_600_001;
  throttle.failed('a');
  assert.equal(throttle.wait('a'), 0);
});
