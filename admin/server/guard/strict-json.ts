/**
 * JSON as the newsroom accepts it. What two readers could read differently is refused whole: a key given twice, broken
 * UTF-8, a NUL. So are keys that reach into prototypes, and nesting no form of ours has.
 */
import type { FastifyInstance } from 'fastify';
import { scan } from 'secure-json-parse';
import { Refusal } from '../refusal.ts';

const DEEPEST = 40;
/** Refused whatever they hold: the library lets them pass where no `prototype` stands inside. */
const FORBIDDEN_KEYS = new Set(['constructor', 'prototype']);

/** @throws Refusal 400 with a Chinese sentence. */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  refuseAmbiguity(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, '请求不是完整的 JSON。请刷新页面后再试');
  }
  if (value === null || typeof value !== 'object') throw new Refusal(400, '请求里没有内容。请刷新页面后再试');
  if (scan(value, { safe: true }) === null)
    throw new Refusal(400, '内容里有不允许的名称“__proto__”或“constructor”。请刷新页面后再试');
  return value;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, '请求不是 UTF-8 编码，没有保存。请刷新页面后再试');
  }
}

/** Every string of JSON text, without looking at what it is; keys are the strings followed by a colon. */
const STRING = /"(?:[^"\\]|\\.)*"/y;

/** However much white space stands before it. */
const COLON = /\s*:/y;

interface Level {
  /** Absent in a list. */
  readonly keys?: Set<string>;
}

/** One pass over the text; malformed JSON is left to JSON.parse. */
function refuseAmbiguity(text: string): void {
  if (/\0|\\u0000/.test(text)) throw new Refusal(400, '内容里有看不见的控制字符（NUL）。请删去后重新输入这一段');
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || char === '[') {
      levels.push(char === '{' ? { keys: new Set() } : {});
      if (levels.length > DEEPEST) throw new Refusal(400, `内容嵌套太深，最多 ${DEEPEST} 层。请刷新页面后再试`);
    } else if (char === '}' || char === ']') {
      levels.pop();
    } else if (char === '"') {
      STRING.lastIndex = at;
      const token = STRING.exec(text)?.[0];
      if (token === undefined) return;
      at += token.length - 1;
      COLON.lastIndex = at + 1;
      if (COLON.test(text)) noteKey(token, levels.at(-1)?.keys);
    }
  }
}

function noteKey(token: string, keys: Set<string> | undefined): void {
  let key: string;
  try {
    key = JSON.parse(token);
  } catch {
    return;
  }
  if (FORBIDDEN_KEYS.has(key)) throw new Refusal(400, `内容里有不允许的名称“${key}”。请刷新页面后再试`);
  if (keys?.has(key)) throw new Refusal(400, `内容里“${key}”出现了两次，不知道以哪个为准。请刷新页面后再试`);
  keys?.add(key);
}

/** Takes the place of Fastify's own JSON parser; nothing but JSON is read. */
export function acceptStrictJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
