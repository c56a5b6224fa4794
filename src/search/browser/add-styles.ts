/** Styles that come with a script: one file less before they are there. */

/**
 * Into the page's own sheet: the Content-Security-Policy refuses a further `<style>`, not a rule put into one it knows.
 * @param css one or more rules, without `@import`.
 */
export function addStyles(css: string): void {
  const [sheet] = document.styleSheets;
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
