/** What the operator of an office newsroom decides, from the environment; all faults at once, naming the variable. */
import type { Environment, Faults } from './forges.ts';
import type { SessionLimits } from './sessions/session-files.ts';

export interface OfficeSettings {
  /** Origin people use, e.g. `https://caibian.example.gov.cn`. */
  readonly origin: string;
  readonly port: number;
  readonly trustedProxy: string;
}

export interface CommonSettings {
  readonly sessionLimits: SessionLimits;
  /** Bytes. */
  readonly uploadLimit: number;
}

const MINUTE = 60_000;

export function officeSettingsFrom(env: Environment): OfficeSettings | Faults {
  const faults: string[] = [];
  const address = env['GONGKAI_NEWSROOM_URL']?.trim() ?? '';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const sound = url && url.protocol === 'https:' && !url.username && ['', '/'].includes(url.pathname) && !url.search;
  if (!sound) {
    const example = 'https://caibian.example.gov.cn（反向代理的网址，只有域名和端口，不带路径）';
    faults.push(
      address ? `GONGKAI_NEWSROOM_URL=${address} 不对，应写成 ${example}` : `缺少 GONGKAI_NEWSROOM_URL：写 ${example}`,
    );
  }
  const trustedProxy = env['GONGKAI_TRUSTED_PROXY']?.trim() || '127.0.0.1,::1';
  if (!/^[\d.:a-f/]+(?:,[\d.:a-f/]+)*$/i.test(trustedProxy)) {
    faults.push('GONGKAI_TRUSTED_PROXY 不对：写反向代理的 IP 地址，几个用逗号分开，如 127.0.0.1');
  }
  const port = numberFrom(env, 'GONGKAI_NEWSROOM_PORT', { fallback: 4330, from: 1, to: 65535 }, faults);
  return faults.length > 0 ? { faults } : { origin: url?.origin ?? '', port, trustedProxy };
}

/** `fallbacks` in minutes: one machine may keep a session longer than an office. */
export function commonSettingsFrom(
  env: Environment,
  fallbacks: { readonly idle: number; readonly absolute: number },
): CommonSettings | Faults {
  const faults: string[] = [];
  const idle = numberFrom(env, 'GONGKAI_SESSION_IDLE', { fallback: fallbacks.idle, from: 5, to: 720 }, faults);
  const absolute = numberFrom(
    env,
    'GONGKAI_SESSION_MAX',
    { fallback: fallbacks.absolute, from: 30, to: 43_200 },
    faults,
  );
  const megabytes = numberFrom(env, 'GONGKAI_UPLOAD_LIMIT', { fallback: 20, from: 1, to: 200 }, faults);
  return faults.length > 0
    ? { faults }
    : { sessionLimits: { idle: idle * MINUTE, absolute: absolute * MINUTE }, uploadLimit: megabytes << 20 };
}

interface Range {
  readonly fallback: number;
  readonly from: number;
  readonly to: number;
}

function numberFrom(env: Environment, name: string, { fallback, from, to }: Range, faults: string[]): number {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  faults.push(`${name}=${text} 不对：应为 ${from} 到 ${to} 之间的整数`);
  return fallback;
}
