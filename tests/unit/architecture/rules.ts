/** The rules of the house as functions of one file: its path and text in, violations out. */
import { posix } from 'node:path';
import { budgets, clock, type Layer, layerOf, wordless } from './layers.ts';
import { readSource } from './source.ts';

const HAN = /\p{Script=Han}/u;

/** Every violation in `file` as `file:line rule`. */
export function violations(file: string, content: string): string[] {
  const found: string[] = [];
  const say = (line: number, rule: string) => found.push(`${file}:${line} ${rule}`);
  const lines = content.replace(/\n$/, '').split('\n').length;
  const budget = budgets.find(({ path }) => file.startsWith(path))?.lines ?? 0;
  if (lines > budget) say(lines, `文件有 ${lines} 行，上限 ${budget} 行：请按职责拆开`);
  if (!/\.(?:tsx?|mjs|js|astro)$/.test(file)) return found;

  const source = readSource(file, content);
  const layer = layerOf(file);
  if (!layer) say(1, '不属于任何一层：请移到已有的层里，或在 tests/unit/architecture/layers.ts 加一层');
  for (const { line, from, typeOnly } of layer ? source.imports : []) {
    const wrong = importFault(layer as Layer, file, from, typeOnly);
    if (wrong) say(line, wrong);
  }
  if (file !== clock) for (const line of source.clocks) say(line, `只有 ${clock} 可以问现在几点，别处由参数 asOf 告知`);
  if (wordless.some((path) => file.startsWith(path))) {
    for (const { line, text } of source.texts) {
      if (HAN.test(text)) say(line, `这一层不写中文：“${text.trim().slice(0, 20)}”请移到 views 或 ui/text.ts`);
    }
  }
  return found;
}

function importFault(layer: Layer, file: string, from: string, typeOnly: boolean): string | undefined {
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(file), from);
    return target.startsWith(layer.path) ? undefined : `相对路径“${from}”走出了 ${layer.path}：跨层用 # 开头的地址`;
  }
  if (layer.from.some((allowed) => matches(allowed, from))) return undefined;
  const asType = (layer.types ?? []).some((allowed) => matches(allowed, from));
  if (asType && typeOnly) return undefined;
  if (asType) return `${layer.path} 从“${from}”只能取类型：请写 import type`;
  return `${layer.path} 不能引用“${from}”：可引用 ${[...layer.from, ...(layer.types ?? []).map((t) => `${t}（仅类型）`)].join('、') || '无'}`;
}

function matches(allowed: string, from: string): boolean {
  if (allowed === '*') return /^@?[a-z]/.test(from) && !from.includes(':');
  return /[/:]$/.test(allowed) ? from.startsWith(allowed) : from === allowed;
}
