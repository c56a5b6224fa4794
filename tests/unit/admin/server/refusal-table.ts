/** A table of requests that must be refused, each with its status, a Chinese sentence, and not a byte changed on disk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, type Browser, type Office, officeWith } from './server-fixture.ts';

export const path = 'terms/gongshi.yaml';
export const entry = { collection: 'terms', slug: 'gongshi' };

/** A save of a text that is wrong in one way, based on what stands. */
export async function saving(browser: Browser, change: (text: string) => string, at = path): Promise<Answer> {
  const { data, revision } = (await browser.decap('getEntry', { path })).json<{ data: string; revision: string }>();
  const raw = `${change(data)}changeNote: 试\n`;
  return browser.decap('persistEntry', { dataFiles: [{ slug: 'x', path: at, raw }], assets: [], base: revision });
}

export function upload(browser: Browser, name: string, bytes: Uint8Array | string): Promise<Answer> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n--b--\r\n')]);
  return browser.post('/api/desk/upload', body, { 'content-type': 'multipart/form-data; boundary=b' });
}

export const move = (browser: Browser, more: object) =>
  browser.post('/api/desk/move', { kind: 'terms', id: 'gongshi', action: 'submit', revision: '1', ...more });

export type Case = readonly [
  name: string,
  act: (browser: Browser, office: Office) => Promise<Answer>,
  status: number,
  says: RegExp,
];

async function expectRefusal(office: Office, [, act, status, says]: Case): Promise<void> {
  const browser = await office.signedIn('caibian');
  const before = office.disk();
  const answer = await act(browser, office);
  assert.equal(answer.status, status, answer.text);
  const told = /json/.test(String(answer.headers['content-type']))
    ? answer.json<{ error: string }>().error
    : answer.text;
  assert.match(told, says);
  assert.match(told, /\p{Script=Han}{4}/u);
  assert.doesNotMatch(answer.text, /node_modules|at .*\.ts:\d|\/tmp\//);
  const { 'terms/lianjie.yaml': _made, ...after } = office.disk();
  assert.deepEqual(after, before);
}

/** Every case on one newsroom: a refusal must leave it as it was. */
export function refusesAll(what: string, cases: readonly Case[]): void {
  test(what, async (t) => {
    const office = await officeWith(t);
    for (const one of cases) await t.test(`${one[0]}被拒绝，磁盘不变`, () => expectRefusal(office, one));
  });
}
