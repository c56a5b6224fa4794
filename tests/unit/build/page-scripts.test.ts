import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('网页脚本的名单与文件一一对应：少一个、多一个都说得出', () => {
  const names = /PAGE_SCRIPTS = \[([^\]]*)\]/.exec(readFileSync('src/layouts/scripts-of.ts', 'utf8'))?.[1] ?? '';
  const listed = [...names.matchAll(/'([^']+)'/g)].map(([, name]) => `${name}.ts`);
  assert.deepEqual(readdirSync('src/page-scripts').sort(), listed.sort());
});
