/** Links of a text are written from the top of the site, `/fees/`; here they follow its base path, `/gongkai/fees/`. */
export const rebaseLinks = (html: string, base: string): string =>
  base === '/' ? html : html.replaceAll(/(<a href=")\/(?!\/)/g, `$1${base}`);
