/**
 * Compiled once for Node (`bundle.ts`): draws a finished `Page` with the site's own layout, byte for byte as Astro's build
 * does (tests/site/astro-build.test.ts). Pages are drawn into Astro's own `result`, taken once from its container: the
 * container's call for every page costs twice as much, and more with every page (decision 0051).
 */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { createComponent, render, renderToString } from 'astro/runtime/server/index.js';
import PageLayout from '#layouts/PageLayout.astro';
import type { Page } from '#views/page.ts';
import type { Shell } from '#views/shell.ts';

export type DrawPage = (page: Page, shell: Shell) => Promise<string>;

type Result = Parameters<typeof renderToString>[0];

/** One page at a time: the result is shared. */
export async function createDraw(): Promise<DrawPage> {
  const { result, fresh } = await resultOfAstro();
  let before: Promise<unknown> = Promise.resolve();
  const draw = async (page: Page, shell: Shell): Promise<string> => {
    // What one page has rendered must not count as rendered on the next.
    result._metadata = structuredClone(fresh);
    const html = await renderToString(result, PageLayout, { page, shell }, {}, true);
    if (typeof html !== 'string') throw new Error(`${page.head.path}: a layout answered with a response`);
    return html;
  };
  return (page, shell) => {
    const drawn = before.then(() => draw(page, shell));
    before = drawn.catch(() => undefined);
    return drawn;
  };
}

/** Astro's result, and what it has noted before anything is drawn. */
async function resultOfAstro(): Promise<{ readonly result: Result; readonly fresh: Result['_metadata'] }> {
  const container = await AstroContainer.create();
  let kept: { readonly result: Result; readonly fresh: Result['_metadata'] } | undefined;
  const Keeper = createComponent((result: Result) => {
    kept = { result, fresh: structuredClone(result._metadata) };
    return render``;
  });
  await container.renderToString(Keeper, { partial: false });
  if (!kept) throw new Error('Astro called no component');
  return kept;
}
