import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { assertNone } from './support/findings.ts';
import { builtBoard, builtSite, type SitePage } from './support/site.ts';

const site = builtSite();
const { pages } = site;

const policyOf = ({ $ }: SitePage): string => $('meta[http-equiv="content-security-policy" i]').attr('content') ?? '';
const directive = (policy: string, name: string): string[] =>
  (
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .find(([first]) => first === name) ?? []
  ).slice(1);

test('页面不从别的网站取任何东西', () => {
  assertNone(
    '从外站取',
    pages.flatMap(({ path, $ }) => [
      ...$('[src],[srcset],[poster],[data],link[href]:not([rel=canonical]),form[action],use[href],image[href]')
        .toArray()
        .flatMap((element) =>
          ['src', 'srcset', 'poster', 'data', 'href', 'action'].map((name) => $(element).attr(name) ?? ''),
        )
        .filter((value) => /(?:^|[\s,])(?:https?:)?\/\//.test(value))
        .map((value) => `${path}: ${value}`),
      ...(/url\(\s*["']?(?:https?:)?\/\//.test($('style').text()) ? [`${path}: 样式里有外站地址`] : []),
      ...($('base,iframe,object,embed').length > 0 ? [`${path}: 有 base、iframe、object 或 embed`] : []),
    ]),
  );
});

/** Fetched by the search box's script when it is used (decision 0021). */
const WITH_THE_SEARCH_BOX = /^search\/form\/(?:suggestions|hits)-[\w-]+\.css$/;

test('没有另外的样式、字体和源码映射文件，搜索框用到时才取的两个除外', () => {
  assertNone(
    '多出的文件',
    site.files.filter((file) => /\.(?:css|woff2?|ttf|map)$/.test(file) && !WITH_THE_SEARCH_BOX.test(file)),
  );
});

test('每页有内容安全策略：脚本不许 unsafe-inline，只有搜索页加 wasm-unsafe-eval', () => {
  assertNone(
    '内容安全策略',
    pages.flatMap((page) => {
      const script = directive(policyOf(page), 'script-src');
      const style = directive(policyOf(page), 'style-src');
      const say = (what: string) => [`${page.path}: ${what}`];
      if (script.length === 0 || style.length === 0) return say('没有 script-src 或 style-src');
      const allowed = (source: string) => /^'(?:self|none|wasm-unsafe-eval|sha(?:256|384|512)-.+)'$/.test(source);
      const extra = [...script, ...style].filter((source) => !allowed(source));
      return [
        ...extra.flatMap((source) => say(`允许了 ${source}`)),
        ...(script.includes("'wasm-unsafe-eval'") === /\/search\/$/.test(page.path)
          ? []
          : say('wasm-unsafe-eval 该只在搜索页')),
      ];
    }),
  );
});

test('策略允许页面自己的样式和脚本', () => {
  assertNone(
    '策略里没有的摘要',
    pages.flatMap((page) => {
      const check = (selector: string, name: string) =>
        page
          .$(selector)
          .toArray()
          .map((element) => `'sha256-${createHash('sha256').update(page.$(element).text()).digest('base64')}'`)
          .filter((hash) => !directive(policyOf(page), name).includes(hash))
          .map((hash) => `${page.path}: ${selector} ${hash}`);
      return [
        ...check('style', 'style-src'),
        ...check('script:not([src]):not([type="application/ld+json"])', 'script-src'),
      ];
    }),
  );
});

test('没有写在标签里的样式和事件', () => {
  assertNone(
    '内联样式或事件',
    pages.flatMap(({ path, $ }) =>
      $('*')
        .toArray()
        .flatMap((element) =>
          Object.keys($(element).attr() ?? {})
            .filter((name) => name === 'style' || /^on[a-z]+$/.test(name))
            .map((name) => `${path}: ${name} ${$.html(element).slice(0, 100)}`),
        ),
    ),
  );
});

test('结构化数据读得懂，首页和机构、办事、渠道各是应有的类型', () => {
  const expected = new Map<string, string>([[site.base, 'GovernmentOrganization']]);
  const { entries } = builtBoard().dataset;
  for (const [kind, type] of [
    ['agencies', 'GovernmentOrganization'],
    ['procedures', 'GovernmentService'],
    ['hotlines', 'ContactPoint'],
  ] as const) {
    for (const { id } of entries[kind]) expected.set(`${site.base}${kind}/${id}/`, type);
  }
  assertNone(
    '结构化数据',
    pages.flatMap(({ path, $ }) => {
      const blocks = $('script[type="application/ld+json"]')
        .toArray()
        .map((element) => $(element).text());
      const wanted = expected.get(path);
      if (blocks.length === 0) return wanted ? [`${path}: 没有 ${wanted}`] : [];
      try {
        const data: { '@context'?: string; '@type'?: string }[] = blocks.map((block) => JSON.parse(block));
        const types = data.map((one) => one['@type']).join('、');
        if (data.some((one) => one['@context'] !== 'https://schema.org')) return [`${path}: 没有 @context`];
        return wanted && types !== wanted ? [`${path}: 是 ${types}，应为 ${wanted}`] : [];
      } catch (error) {
        return [`${path}: 不是 JSON，${String(error)}`];
      }
    }),
  );
});
