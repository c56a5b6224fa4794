/**
 * Decap's `backend` from the environment: our own newsroom, or a forge the screens talk to directly (docs/forges.md).
 * All faults at once, in Chinese, naming the variable.
 */

import { addresses } from '#admin/rules/addresses.ts';
import type { CmsConfig, ForgeBackend } from '#admin/rules/protocol.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Faults {
  readonly faults: readonly string[];
}

const FORGES = ['gitlab', 'gitea', 'forgejo'] as const;
type Forge = (typeof FORGES)[number];

/** Where each forge's REST API stands below its address. */
const API: Readonly<Record<Forge, string>> = { gitlab: '/api/v4', gitea: '/api/v1', forgejo: '/api/v1' };

/** Gitea's backend of Decap has no editorial workflow: its constructor throws. */
const hasWorkflow = (forge: Forge): boolean => forge !== 'gitea';

export const ownNewsroom: CmsConfig = {
  backend: { name: 'proxy', proxy_url: addresses.decap, branch: 'main' },
  publishMode: 'editorial_workflow',
  contentFolder: '',
};

export function cmsConfigFrom(env: Environment): CmsConfig | Faults {
  const name = env['GONGKAI_CMS_BACKEND']?.trim() || 'newsroom';
  if (name === 'newsroom') return ownNewsroom;
  const forge = FORGES.find((known) => known === name);
  if (!forge)
    return { faults: [`GONGKAI_CMS_BACKEND=${name} 不对：可以写 newsroom（本编辑台）、${FORGES.join('、')}`] };
  const read = new ForgeVariables(env);
  const base = read.address('GONGKAI_CMS_URL', '代码平台的网址，如 https://git.example.gov.cn');
  const repo = read.repository(forge);
  const branch = read.matching('GONGKAI_CMS_BRANCH', /^(?!.*\.\.)[\w][\w./-]*$/, '分支名，如 main', 'main');
  const appId = read.matching('GONGKAI_CMS_APP_ID', /^[\w-]{8,128}$/, '在代码平台登记的应用编号（Application ID）');
  const api = env['GONGKAI_CMS_API'] ? read.address('GONGKAI_CMS_API', '接口网址') : `${base}${API[forge]}`;
  const folder = read.matching(
    'GONGKAI_CMS_FOLDER',
    /^(?!.*\.\.)[\w-][\w./-]*$/,
    '内容在仓库里的文件夹，如 content',
    'content',
  );
  if (read.faults.length > 0) return { faults: read.faults };
  const backend: ForgeBackend = {
    ...{ name: forge, repo, branch, base_url: base, api_root: api },
    ...{ app_id: appId, auth_type: 'pkce' },
  };
  const contentFolder = folder === '.' ? '' : folder.replace(/\/+$/, '');
  return { backend, publishMode: hasWorkflow(forge) ? 'editorial_workflow' : 'simple', contentFolder };
}

class ForgeVariables {
  readonly faults: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  matching(name: string, pattern: RegExp, meaning: string, fallback?: string): string {
    const value = this.#env[name]?.trim() || fallback;
    if (value !== undefined && pattern.test(value)) return value;
    this.faults.push(value === undefined ? `缺少 ${name}：${meaning}` : `${name}=${value} 不对：应为${meaning}`);
    return '';
  }

  /** An HTTPS address without user, query and trailing slash: PKCE needs a secure context. */
  address(name: string, meaning: string): string {
    const value = this.#env[name]?.trim() ?? '';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const local = url !== undefined && ['localhost', '127.0.0.1'].includes(url.hostname);
    const sound =
      url && (url.protocol === 'https:' || local) && !url.username && !url.password && !url.search && !url.hash;
    if (sound) return value.replace(/\/+$/, '');
    this.faults.push(value ? `${name} 不对：应为${meaning}，用 https，不带账号密码` : `缺少 ${name}：${meaning}`);
    return '';
  }

  repository(forge: Forge): string {
    const group = forge === 'gitlab' ? /^[\w.-]+(?:\/[\w.-]+)+$/ : /^[\w.-]+\/[\w.-]+$/;
    return this.matching('GONGKAI_CMS_REPO', group, '仓库，如 bangongshi/zwgk-content');
  }
}

/** Origins the screens must be allowed to reach. */
export const forgeOrigins = ({ backend }: CmsConfig): readonly string[] =>
  backend.name === 'proxy' ? [] : [...new Set([new URL(backend.base_url).origin, new URL(backend.api_root).origin])];
