import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '#store/read-entry.ts';
import { readOrdinary } from '#store/read-yaml.ts';

/** The complete parser's answer, or its mistakes. */
function complete(text: string): { value: unknown } | { errors: number } {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: false });
  return document.errors.length > 0
    ? { errors: document.errors.length }
    : { value: document.toJS({ maxAliasCount: 20 }) };
}

function agrees(text: string): boolean {
  const fast = readOrdinary(text);
  if (fast !== undefined) assert.deepEqual({ value: fast }, complete(text), JSON.stringify(text));
  return fast !== undefined;
}

test('示例内容绝大多数走快的读法，读出的值与完整读法相同', () => {
  const files = readdirSync('content', { recursive: true, withFileTypes: true }).filter((item) =>
    /\.(yaml|mdx?)$/.test(item.name),
  );
  const texts = files
    .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'))
    .map((text) => splitFrontMatter(text)?.yaml ?? text);
  const taken = texts.filter(agrees).length;
  assert.ok(taken > texts.length * 0.8, `only ${taken} of ${texts.length} files took the fast way`);
});

const FRAGMENTS = [
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '- ',
  '-',
  ' ',
  '  ',
  '\n\n',
  'a: ',
  'b: ',
  'c:',
  'a:',
  'null: ',
  '{ ',
  ' }',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ',',
  "'",
  '"',
  "''",
  '""',
  "'x'",
  '"y"',
  '\\n',
  '词',
  '词语',
  'x',
  '1',
  '0',
  '012',
  '-1',
  '+1',
  '1.5',
  '1e3',
  '0x1f',
  '.5',
  '.inf',
  '1_000',
  '~',
  'null',
  'true',
  'False',
  '2026-01-05',
  '09:00',
  ': ',
  ':',
  '#',
  ' # 注',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>-',
  '%',
  '@',
  '`',
  '?',
  '? ',
  '---',
  '...',
  '\t',
  '\u3000',
  '\u00a0',
  '<<: ',
  '__proto__: ',
];

test('花括号、方括号作键名，快的读法不读', () => {
  for (const text of ['{ }:\n', '[a]: b\n', '{a: 1} : b\n']) assert.equal(readOrdinary(text), undefined, text);
});

test('任意拼接的 YAML 片段，快的读法要么不读，要么与完整读法相同', () => {
  const text = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (words) => void agrees(words)),
    { numRuns: 3_000 },
  );
});

test('任意一行的值，快的读法要么不读，要么与完整读法相同', () => {
  const value = fc.array(fc.constantFrom(...FRAGMENTS.filter((part) => !part.includes('\n'))), { maxLength: 6 });
  fc.assert(
    fc.property(
      value,
      (parts) => void agrees(`a: ${parts.join('')}\nb:\n  - c: ${parts.join('')}\n  - ${parts.join('')}\n`),
    ),
    { numRuns: 3_000 },
  );
});
