/** Links of a text are written from the top of the site, `/fees/`; here they follow its base path, `/gongkai/fees/`. */
export function rebaseLinks(html: string, base: string): string {
  if (base === '/') return html;
  // Twice is the same as once: a compiler that knows the base may have done it before.
  return html.replaceAll(/(<a href=")(\/(?!\/)[^"]*)/g, (link, before: string, path: string) =>
    path.startsWith(base) ? link : `${before}${base}${path.slice(1)}`,
  );
}
