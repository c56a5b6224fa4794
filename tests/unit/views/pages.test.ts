/** What pages say, read as the visitor reads them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entry, KindName } from '#domain/kinds.ts';
import type { BoardPage } from '#views/board-page.ts';
import { viewOf } from '#views/entry-views.ts';
import { handbookPages } from '#views/handbook.ts';
import { homePage } from '#views/home.ts';
import { limitsPage, shortening } from '#views/limits.ts';
import { listPage, listRest, listRoutes, PAGE_SIZE } from '#views/lists/entry-list.ts';
import { byReading } from '#views/lists/title-order.ts';
import { makeShell } from '#views/shell-view.ts';
import { entryOf as bareEntry, idOf } from '../domain/fixtures.ts';
import { contextWith, renderPlain, sectionOf, wordsOf } from './context-fixture.ts';

/** Rules of the fixture board have one article, so that citations have something to open. */
const entryOf: typeof bareEntry = (kind, ...rest) => {
  const entry = bareEntry(kind, ...rest);
  return kind === 'regulations' ? { ...entry, body: '## 第一条 总则\n\n示例。\n' } : entry;
};
const everyEntry = (Object.keys(idOf) as KindName[]).map((kind) => entryOf(kind) as Entry);
const replaced = (entry: Entry) => [...everyEntry.filter((other) => other.kind !== entry.kind), entry];
const render = (entry: Entry, context = contextWith(replaced(entry))) => viewOf(entry, context, renderPlain);

describe('每种内容的页面', () => {
  for (const entry of everyEntry) {
    test(`${entry.kind} 的页面有唯一标题、十个必备标签、来源和三个日期`, () => {
      const page = render(entry);
      const tags = page.head.tags.map(({ name }) => name);
      for (const name of ['SiteName', 'SiteIDCode', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource']) {
        assert.ok(tags.includes(name), name);
      }
      assert.match(page.head.title, / - 公开栏$/);
      assert.ok(page.provenance?.published && page.provenance.checked && page.provenance.corrected);
      assert.ok(page.search, '可以被搜到');
    });
  }
});

describe('办事指南', () => {
  test('先用一句话回答：几天、收费、几样材料、几次，不知道的不进这一句', () => {
    const limit = { kind: '限期', n: 2, unit: '工作日', from: '受理之日' };
    const page = render(entryOf('procedures', { promisedLimit: limit, charge: '不收费', visits: 1 }));
    assert.match(String(page.answer?.sentence), /^受理之日起 2 个工作日内办完，不收费，.*要跑 1 次。$/);
    assert.doesNotMatch(wordsOf(page), /来源未载明/);
  });

  test('承诺 2 天而前后各步还要 5 天和 10 天的，写明最长 17 天', () => {
    const days = (name: string, n: number) => ({ name, by: '窗口', limit: { kind: '限期', n, unit: '工作日' } });
    const page = render(
      entryOf('procedures', {
        promisedLimit: { kind: '限期', n: 2, unit: '工作日', from: '受理后' },
        steps: [days('收件', 5), days('审查，决定', 2), days('送达', 10)],
      }),
    );
    assert.match(String(page.answer?.note), /承诺的 2 天只算“审查，决定”.*最长 17 天/);
    assert.deepEqual(
      page.answer?.spans?.map(({ days: words, promised }) => [words, promised]),
      [
        ['最多 5 天', false],
        ['2 天', true],
        ['最多 10 天', false],
      ],
    );
  });

  test('没公布的只说一次，写明打谁的电话，再变成要问的几样', () => {
    const entry = entryOf('procedures', {
      materials: undefined,
      place: undefined,
      notStated: ['办理材料', '办理地点'],
    });
    const line = entryOf('hotlines', { number: '5115183' });
    const page = render(entry, contextWith([...replaced(entry).filter(({ kind }) => kind !== 'hotlines'), line]));
    assert.equal(wordsOf([page.aside, page.blocks]).split('材料清单').length, 2);
    assert.match(wordsOf(page.aside), /还没有公布：材料清单、窗口地点.*打电话时一起问/);
    assert.match(wordsOf(sectionOf(page.blocks, 'wenqing')), /要交哪些材料，要原件还是复印件/);
    assert.equal(page.bar?.href, 'tel:5115183');
  });

  test('规定到期视为同意的，单独写明', () => {
    const page = render(entryOf('procedures', { deemedConsent: '到期没有答复就算同意' }));
    assert.match(wordsOf(sectionOf(page.blocks, 'yaodian')), /视为同意.*到期没有答复就算同意/);
  });

  test('流程图和步骤出自同一份数据', () => {
    const page = render(entryOf('procedures', {}));
    const blocks = sectionOf(page.blocks, 'liucheng')?.blocks ?? [];
    const steps = blocks.find((block) => block.kind === 'steps');
    const fold = blocks.find((block) => block.kind === 'fold');
    const flow = fold?.blocks.find((block) => block.kind === 'flow');
    assert.deepEqual(
      flow?.boxes.map(({ title }) => title),
      steps?.items.map(({ title }) => title),
    );
  });
});

describe('依据', () => {
  const rule = entryOf('regulations', {});
  const cited = (basis: object) =>
    render(entryOf('procedures', { legalBasis: [{ kind: '本单位制度', title: '示例', ...basis }] }));

  test('本站有的制度，依据直接打开那一条', () => {
    const words = wordsOf(cited({ regulation: rule.id, clause: '第一条' }).blocks);
    assert.match(words, /\/regulations\/shili-zhidu\/#第一条/);
  });

  test('引用已废止的法律会标出来，并写明由什么代替', () => {
    const laws = [{ title: '婚姻法', status: '已废止', since: '2021-01-01', replacedBy: '民法典' }] as const;
    const entry = entryOf('procedures', { legalBasis: [{ kind: '法律', title: '中华人民共和国婚姻法' }] });
    const words = wordsOf(render(entry, contextWith(replaced(entry), { laws })).blocks);
    assert.match(words, /引用已失效文件：2021年1月1日起废止，由《民法典》代替/);
  });
});

describe('列表', () => {
  const many = (count: number): Entry[] => [
    ...everyEntry,
    ...Array.from({ length: count }, (_, i) => ({ ...entryOf('terms', { word: `词${i}` }), id: `ci-${i}` }) as Entry),
  ];

  test('没有条目的种类没有列表页，也不在导航里', () => {
    const context = contextWith(everyEntry.filter((entry) => entry.kind !== 'fees'));
    assert.deepEqual(listRoutes('fees', context), []);
    const shell = makeShell(context);
    assert.ok(!shell.navigation.some(({ section }) => section === 'fees'));
    assert.ok(shell.navigation.some(({ section }) => section === 'procedures'));
  });

  test(`超过 ${PAGE_SIZE} 条分页，每条恰好出现一次`, () => {
    const context = contextWith(many(PAGE_SIZE));
    const routes = listRoutes('terms', context);
    assert.deepEqual(routes.map(listRest), ['', 'page/2']);
    const ids = routes.flatMap((route) =>
      listPage(route, context).blocks.flatMap((block) =>
        block.kind === 'rows' ? block.items.map((item) => item.title.href) : [],
      ),
    );
    assert.equal(new Set(ids).size, PAGE_SIZE + 1);
    assert.equal(ids.length, PAGE_SIZE + 1);
  });

  test('筛选页只列符合的条目，并标出当前筛选', () => {
    const other = { ...entryOf('regulations', { validity: '试行', title: '另一部' }), id: 'shili-lingwai' } as Entry;
    const context = contextWith([...everyEntry, other]);
    const route = listRoutes('regulations', context).find(
      ({ facet }) => facet?.name === 'by-validity' && facet.key === '2',
    );
    assert.ok(route);
    const page = listPage(route, context);
    assert.equal(page.title, '规章制度：试行');
    assert.match(wordsOf(page.blocks.filter((block) => block.kind === 'rows')), /另一部/);
    assert.doesNotMatch(wordsOf(page.blocks.filter((block) => block.kind === 'rows')), /shili-zhidu/);
  });
});

test('时限表写明承诺、法定、怎么计算和缩短比例', () => {
  const entry = entryOf('procedures', {
    statutoryLimit: { kind: '限期', n: 20, unit: '工作日' },
    promisedLimit: { kind: '限期', n: 2, unit: '工作日' },
  });
  const words = wordsOf(limitsPage(contextWith(replaced(entry))).blocks);
  assert.match(words, /2 个工作日内/);
  assert.match(words, /20 个工作日内/);
  assert.match(words, /90%/);
});

test('不同单位的时限不算缩短比例', () => {
  const promised = { kind: '限期', n: 2, unit: '工作日' } as const;
  assert.equal(shortening(promised, { kind: '限期', n: 1, unit: '个月' }), '—');
  assert.equal(shortening(promised, { kind: '限期', n: 3, unit: '工作日' }), '33%');
});

test('管理手册把一家机构的制度编在一页，锚点带各自编号，一部制度的机构没有手册', () => {
  const second = { ...entryOf('regulations', { title: '第二部' }), id: 'shili-di-er' } as Entry;
  const context = contextWith([...everyEntry, second]);
  const [handbook, ...others] = handbookPages(
    context,
    Object.assign(() => '<h2 id="第一条">第一条</h2>', { page: () => '' }),
  );
  assert.equal(handbook?.path, `/handbooks/${idOf.agencies}/`);
  assert.deepEqual(others, []);
  const html = wordsOf((handbook as BoardPage).make(context).blocks);
  assert.match(html, /id="shili-zhidu-第一条"/);
  assert.match(html, /id="shili-di-er-第一条"/);
  assert.match(html, /<h4 /);
  assert.deepEqual(handbookPages(contextWith(everyEntry), renderPlain), []);
});

test('首页先给能打的电话，再给常办的事；没有的不占地方', () => {
  const line = entryOf('hotlines', { number: '5115183' });
  const page = homePage(contextWith([...everyEntry.filter(({ kind }) => kind !== 'hotlines'), line]));
  const ids = page.blocks.flatMap((block) => (block.kind === 'section' ? [block.id] : []));
  assert.deepEqual(ids.slice(0, 2), ['dianhua', 'banshi']);
  const quiet = homePage(contextWith(everyEntry.filter(({ kind }) => kind !== 'hotlines' && kind !== 'procedures')));
  assert.equal(sectionOf(quiet.blocks, 'dianhua') ?? sectionOf(quiet.blocks, 'banshi'), undefined);
});

test('名称按读音排：长在 c，重庆在 c，银行在 y', () => {
  const titles = ['重庆路摆摊', '张家口', '长期护理', '银行开户', '行政复议', '安葬', '昂贵物品'];
  assert.deepEqual(titles.toSorted(byReading), [
    '安葬',
    '昂贵物品',
    '长期护理',
    '重庆路摆摊',
    '行政复议',
    '银行开户',
    '张家口',
  ]);
});

describe('电话处处能拨', () => {
  const line = entryOf('hotlines', { number: '5115183' });
  const withLine = (entry: Entry) => contextWith([...replaced(entry).filter(({ kind }) => kind !== 'hotlines'), line]);

  test('问答、步骤和正文里提到的号码都成为拨号链接，字句不变', () => {
    const entry = entryOf('procedures', { faq: [{ ask: '打哪个电话', answer: '打5115183，不是15115183。' }] });
    const page = render(entry, withLine(entry));
    const questions = sectionOf(page.blocks, 'wenda')?.blocks[0];
    assert.ok(questions?.kind === 'questions');
    const answer = questions.items[0]?.answer as readonly (string | { text: string; href: string })[];
    assert.deepEqual(
      answer.map((part) => (typeof part === 'string' ? part : part.href)),
      ['打', 'tel:5115183', '，不是15115183。'],
    );
    assert.equal(
      answer.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
      '打5115183，不是15115183。',
    );
  });

  test('制度正文里的号码也能拨，标签和已有链接不动', () => {
    const rule = { ...entryOf('regulations'), body: '<p title="5115183">打5115183</p><a href="/">5115183</a>' };
    const articles = render(rule, withLine(rule)).blocks.find((block) => block.kind === 'articles');
    assert.equal(articles?.html, '<p title="5115183">打<a href="tel:5115183">5115183</a></p><a href="/">5115183</a>');
  });
});
