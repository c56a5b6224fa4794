/** The board's public parts as a plain Eleventy site: entries, filtered lists of 50, home, handbooks, open data. Copied beside the texts. */
const PAGE_SIZE = 50;
const OPEN = ['title', 'agency', 'category', 'validity', 'intro', 'publishedAt', 'facts', 'provenance'];
const FACETS = {
  regulations: ['agency', 'category', 'validity'],
  procedures: ['agency'],
  notices: ['agency'],
  agencies: [],
  hotlines: [],
};

function routesOf(kind, entries) {
  const pagesOf = (list, facet, value) =>
    Array.from({ length: Math.ceil(list.length / PAGE_SIZE) }, (_, index) => ({
      kind,
      facet,
      value,
      page: index + 1,
      last: Math.ceil(list.length / PAGE_SIZE),
      count: list.length,
      shown: list.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
      base: `/${kind}/${facet ? `by-${facet}/${value}/` : ''}`,
      path: `/${kind}/${facet ? `by-${facet}/${value}/` : ''}${index > 0 ? `page/${index + 1}/` : ''}`,
    }));
  const facets = FACETS[kind].map((facet) => [facet, Map.groupBy(entries, ({ data }) => data[facet])]);
  const filters = facets.map(([facet, values]) => ({
    facet,
    options: [...values].map(([value, list]) => ({ value, count: list.length })),
  }));
  const routes = [
    ...pagesOf(entries),
    ...facets.flatMap(([facet, values]) => [...values].flatMap(([value, list]) => pagesOf(list, facet, value))),
  ];
  return routes.map((route) => ({ ...route, filters }));
}

/** Headings get an id and their number a mark, as the measured site's own renderer does. */
function headings(markdown) {
  markdown.core.ruler.push('heading-ids', ({ tokens, Token }) => {
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const inline = tokens[index + 1];
      const [number, title] = inline.content.split(' ');
      token.attrSet('id', number);
      const mark = new Token('html_inline', '', 0);
      mark.content = `<span class="no">${number}</span> ${title}`;
      inline.children = [mark];
    });
  });
}

export default function configure(eleventy) {
  const kinds = Object.keys(FACETS);
  const ofKind = (api, kind) => api.getFilteredByTag(kind);
  eleventy.setUseGitIgnore(false);
  eleventy.amendLibrary('md', headings);
  eleventy.addCollection('routes', (api) => kinds.flatMap((kind) => routesOf(kind, ofKind(api, kind))));
  eleventy.addCollection('peers', (api) =>
    Map.groupBy(ofKind(api, 'regulations'), ({ data }) => `${data.agency} ${data.category}`),
  );
  eleventy.addCollection('newest', (api) =>
    api
      .getAll()
      .filter(({ data }) => data.publishedAt)
      .sort((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt))
      .slice(0, 8),
  );
  eleventy.addFilter('peersOf', (peers, page, agency, category) =>
    (peers.get(`${agency} ${category}`) ?? []).slice(0, 9).filter((peer) => peer.url !== page.url),
  );
  eleventy.addGlobalData('kinds', kinds);
  eleventy.addFilter('openData', (entries) =>
    JSON.stringify(
      (entries ?? []).map(({ url, data, rawInput }) => ({
        url,
        data: Object.fromEntries(OPEN.map((name) => [name, data[name]])),
        body: rawInput,
      })),
      null,
      2,
    ),
  );
  eleventy.addFilter('contents', (html) =>
    [...html.matchAll(/<h2 id="([^"]+)"><span class="no">[^<]*<\/span> ([^<]*)/g)].map(([, id, title]) => ({
      id,
      title,
    })),
  );
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    dir: { input: 'src', output: 'site', includes: '_includes', data: '_data' },
  };
}
