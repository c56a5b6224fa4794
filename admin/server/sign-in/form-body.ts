/** Bodies of the plain forms: a few short fields, each once. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';

const LIMIT = 4096;

export function acceptForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LIMIT },
    (_request, body, done) => {
      try {
        done(null, parseForm(String(body)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/** @throws Refusal 400 on a field given twice and on broken UTF-8. */
export function parseForm(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (fields.has(name) || /[\0\uFFFD]/.test(name + value)) throw new Refusal(400, '表单内容不对，请重新打开页面填写');
    fields.set(name, value);
  }
  return fields;
}

export const fieldOf = (body: unknown, name: string): string => (body instanceof Map ? (body.get(name) ?? '') : '');
