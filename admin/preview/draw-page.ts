/** Bundled once for the server: draws a finished `Page` with the site's own layout and components. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import PageLayout from '#layouts/PageLayout.astro';
import type { Page } from '#views/page.ts';
import type { Shell } from '#views/shell.ts';

/**
 * @param addressOf address of a component's script by its file, `SearchForm.astro`; undefined where there is no site to load it
 *   from, and the page is drawn without it
 * @returns pages as the build writes them, byte for byte
 */
export async function createDraw(
  addressOf: (component: string) => string | undefined,
): Promise<(page: Page, shell: Shell) => Promise<string>> {
  const resolve = async (id: string) => addressOf(/[^/]+\.astro(?=\?astro&type=script)/.exec(id)?.[0] ?? '') ?? NOWHERE;
  const container = await AstroContainer.create({ resolve });
  return async (page, shell) => {
    const html = await container.renderToString(PageLayout, { props: { page, shell }, partial: false });
    return html.replaceAll(`<script type="module" src="${NOWHERE}"></script>`, '');
  };
}

const NOWHERE = 'about:blank#no-script';
