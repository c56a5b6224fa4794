/**
 * YAML → plain values, with the line of every node.
 *
 * Core schema of YAML 1.2: dates stay strings. Astro's own reader turns an unquoted 2026-02-30 into 2 March without a word.
 *
 * Two libraries: js-yaml reads ordinary files about seven times faster but cannot say where things stand; `yaml` reads
 * whatever is faulty or unusual, with places. A file that both read gives the same value (tests/unit/store/read-yaml.test.ts).
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { say } from '#domain/problem.ts';

export interface ParsedYaml {
  readonly value: unknown;
  /** 1-based line of the node at `path`, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
  /** The characters as written, e.g. `012345` where `value` holds 12345. */
  sourceOf(path: readonly PropertyKey[]): string | undefined;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

/** @param firstLine line of the file on which `text` starts (front matter starts on line 2). */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const value = readOrdinary(text);
  if (value === undefined) return parseWhole(text, firstLine);
  // Places are asked for only when something is wrong with the file.
  let whole: ParsedYaml | undefined;
  const located = () => {
    whole ??= parseWhole(text, firstLine);
    return whole;
  };
  return { value, lineOf: (path) => located().lineOf(path), sourceOf: (path) => located().sourceOf(path), errors: [] };
}

/** Marks that start something other than plain values, and spellings of numbers the two libraries read differently. */
const UNUSUAL =
  /(?:null|true|false)\s*:|__proto__|^\s*(?:---|\.\.\.)|[&*!|>@`?#~\\\t]|<<|[{[,]\s*[,:]|[}\]]\s*:|:\s*[,}\]]|(?:^|[\s[{,:])(?:%|[-+.][\d.]|\d[\d._]*[_eExXoObB.]|[-+]?\.(?:inf|nan))|[^\P{C}\n\u200b]|[\u2028\u2029\u0085]/imu;

/** The value of a file in which nothing is unusual or wrong; undefined leaves it to the complete reader. */
export function readOrdinary(text: string): unknown {
  if (/^\s/.test(text) || UNUSUAL.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function parseWhole(text: string, firstLine: number): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;

  const nodeAt = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path as unknown[], true);
    return isNode(node) ? node : undefined;
  };
  const keyLine = (path: readonly PropertyKey[]): number | undefined => {
    const parent = path.length === 1 ? document.contents : nodeAt(path.slice(0, -1));
    const items = (parent as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | null)
      ?.items;
    const pair = items?.find((item) => item.key?.value === path.at(-1));
    return pair?.key?.range ? lineAt(pair.key.range[0]) : undefined;
  };

  const nodeLine = (path: readonly PropertyKey[]): number | undefined => {
    const range = nodeAt(path)?.range;
    return range ? lineAt(range[0]) : undefined;
  };

  const faults = document.errors.map(({ code, pos }) => ({ offset: pos[0], code }));
  visit(document, {
    Node(_, node) {
      const [start, end] = node.range ?? [0, 0];
      // An open quote is noticed at the end of the text it swallows; people look for it where it opens.
      if (isScalar(node) && node.type?.startsWith('QUOTE')) {
        for (const fault of faults) if (fault.code === 'MISSING_CHAR' && fault.offset === end) fault.offset = start;
      }
      // No content needs anchors and aliases; what looks like one is text whose quotes are missing (`*重要*`).
      if (isAlias(node) || node.anchor !== undefined) faults.push({ offset: start, code: 'BAD_ALIAS' });
    },
  });
  // Further faults on the same line follow from its first.
  const firsts = new Map(faults.toReversed().map(({ offset, code }) => [lineAt(offset), code]));
  const errors = [...firsts]
    .map(([line, code]) => ({ line, message: inChinese(code) }))
    .sort((a, b) => a.line - b.line);

  return {
    value: errors.length > 0 ? undefined : document.toJS(),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const part = path.slice(0, length);
        const line = keyLine(part) ?? nodeLine(part);
        if (line !== undefined) return line;
      }
      return firstLine;
    },
    sourceOf(path) {
      const node = nodeAt(path);
      return isScalar(node) ? node.source : undefined;
    },
    errors,
  };
}

const YAML_ERRORS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  DUPLICATE_KEY: ['同一个字段写了两次', '请留下一个，删去另一个'],
  BAD_INDENT: ['缩进不对', '同一层的字段左边对齐，用两个空格缩进'],
  TAB_AS_INDENT: ['用了制表符缩进', '请改用空格缩进'],
  MISSING_CHAR: ['少了引号、括号或冒号', '请检查这一行的引号和括号是否成对'],
  UNEXPECTED_TOKEN: ['有多余的符号', '值里有冒号、井号或引号时，请用单引号把整个值括起来'],
  BAD_SCALAR_START: ['值以特殊符号开头', '请用单引号把整个值括起来'],
  MULTILINE_IMPLICIT_KEY: ['字段名分成了多行，或少了冒号后的空格', '请写成“字段: 值”，冒号后空一格'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里出现两个“字段: 值”', '请分成两行，或用单引号把值括起来'],
  BAD_ALIAS: ['值以 * 或 & 开头', '请用单引号把整个值括起来'],
};

function inChinese(code: YAMLError['code']): string {
  const [what, fix] = YAML_ERRORS[code] ?? ['这一行的写法读不懂', '请对照同类条目检查缩进、冒号和引号'];
  return say(what, fix);
}
