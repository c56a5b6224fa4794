/** Bundled once for the server: draws a finished `Page` with the site's own layout and components. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import PageLayout from '#layouts/PageLayout.astro';
import type { Page } from '#views/page.ts';
import type { Shell } from '#views/shell.ts';

const container = await AstroContainer.create();

/** The page as the build writes it, byte for byte. */
export const drawPage = (page: Page, shell: Shell): Promise<string> =>
  container.renderToString(PageLayout, { props: { page, shell }, partial: false });
