/** Files that the compiled parts are made from. */
export const SOURCES: readonly string[] = ['package-lock.json', 'astro.config.mjs', 'src/**/*.{astro,css,ts}'];
