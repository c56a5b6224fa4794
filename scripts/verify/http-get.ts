/**
 * Asks a site as a browser that opens a page does. Not Node's own `fetch`: it says `sec-fetch-mode: cors` whatever one sets, and a
 * server could show an inspector another site than a citizen (docs/outside.md).
 */
import { Agent as HttpAgent, get as httpGet, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { AT_A_TIME } from '#scripts/verify/each.ts';

export interface Limits {
  /** Milliseconds without a byte, and for a whole answer ten times as long. */
  readonly quietMs: number;
  /** Of one answer, unpacked too. */
  readonly bytes: number;
  readonly redirects: number;
}

export const LIMITS: Limits = { quietMs: 30_000, bytes: 512 * 1024 * 1024, redirects: 5 };

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** It came packed. */
  readonly packed: boolean;
  /** Where redirects led, when they led elsewhere. */
  readonly url: string;
}

const agents = {
  'http:': new HttpAgent({ keepAlive: true, maxSockets: AT_A_TIME }),
  'https:': new HttpsAgent({ keepAlive: true, maxSockets: AT_A_TIME }),
};

/** Idle connections would hold the process back. */
export function closeConnections(): void {
  for (const agent of Object.values(agents)) agent.destroy();
}

const HEADERS = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'zh-CN,zh;q=0.9',
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
};

/** @param encoding what the answer may be packed with. @throws Error when there is no whole answer within the limits. */
export async function httpAnswer(url: string, encoding: string, limits: Limits = LIMITS): Promise<Answer> {
  let at = new URL(url);
  for (let step = 0; ; step += 1) {
    const answer = await once(at, encoding, limits);
    const location = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
    const to = new URL(location, at);
    // Another site's bytes are no answer of this one; the same site by https is.
    const secured = at.protocol === 'http:' && to.protocol === 'https:' && to.hostname === at.hostname;
    if (to.origin !== at.origin && !secured) return { ...answer, url: to.href };
    if (step === limits.redirects) throw new Error('转来转去没有尽头');
    at = to;
  }
}

function once(url: URL, encoding: string, limits: Limits): Promise<Answer> {
  const secure = url.protocol === 'https:';
  const options = {
    agent: secure ? agents['https:'] : agents['http:'],
    headers: { ...HEADERS, 'accept-encoding': encoding },
    signal: AbortSignal.timeout(limits.quietMs * 10),
    timeout: limits.quietMs,
  };
  return new Promise((done, fail) => {
    const request = (secure ? httpsGet : httpGet)(url, options, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        length += part.length;
        if (length > limits.bytes) response.destroy(new Error('文件太大'));
        else parts.push(part);
      });
      response.on('error', fail);
      response.on('end', () => {
        try {
          const { bytes, packed } = unpacked(Buffer.concat(parts), response.headers['content-encoding'], limits);
          done({ status: response.statusCode ?? 0, headers: response.headers, bytes, packed, url: url.href });
        } catch (error) {
          fail(error);
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error('没有回音')));
    request.on('error', fail);
  });
}

function unpacked(bytes: Buffer, encoding: string | undefined, { bytes: maxOutputLength }: Limits) {
  const plain = (made: Uint8Array, packed: boolean) => ({ bytes: new Uint8Array(made), packed });
  if (encoding === 'gzip' || encoding === 'x-gzip') return plain(gunzipSync(bytes, { maxOutputLength }), true);
  if (encoding === 'br') return plain(brotliDecompressSync(bytes, { maxOutputLength }), true);
  if (encoding === 'deflate') return plain(inflateSync(bytes, { maxOutputLength }), true);
  if (encoding !== undefined && encoding !== 'identity') throw new Error(`不认识的压缩方式 ${encoding}`);
  return plain(bytes, false);
}
