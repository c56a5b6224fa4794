/** Texts → HTML: rules by our own renderer, 说明页面 by the MDX compiler, which has to be asked before pages are made. */
import { join } from 'node:path';
import type { Entry } from '#domain/kinds.ts';
import { renderMdx } from '#draw/mdx.ts';
import { MdxRefused } from '#draw/mdx-page.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { renderBody } from '#store/render-body.ts';
import type { RenderBody } from '#views/board-page.ts';

/** Rules say the same on their own page, in the handbook and in the newsroom's comparison. */
const rules = remembering(renderBody);

/** @param base of the site. @throws BuildRefused naming every page that does not compile */
export async function prepareBodies(
  pages: readonly Entry<'pages'>[],
  folder: string,
  base: string,
): Promise<RenderBody> {
  const html = new Map<string, string>();
  const problems: BuildRefused['problems'][number][] = [];
  for (const { id, body, file } of pages) {
    try {
      html.set(body, await renderMdx({ path: join(folder, 'pages', `${id}.mdx`), body }, base));
    } catch (error) {
      if (!(error instanceof MdxRefused)) throw error;
      problems.push({
        file,
        line: error.line ?? 1,
        field: '正文',
        what: `${error.line === undefined ? '' : `正文第 ${error.line} 行`}编译不过（${error.message}）`,
        fix: '这里只写文字和 Markdown：小于号写成“小于”或 ＜，花括号改用中文括号；写了程序的请改好程序',
        severity: 'error',
      });
    }
  }
  if (problems.length > 0) throw new BuildRefused(problems);
  return Object.assign((markdown: string) => rules(markdown), {
    page({ file, body }: Entry<'pages'>) {
      const made = html.get(body);
      if (made === undefined) throw new Error(`${file}: not compiled`);
      return made;
    },
  });
}

/** The newest texts only: a newsroom runs for months. */
function remembering(make: (text: string) => string): (text: string) => string {
  const MOST = 20_000;
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    if (made.size >= MOST) made.clear();
    made.set(text, known);
    return known;
  };
}
