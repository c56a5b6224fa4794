/**
 * A 说明页面 as the source its compiler gets: its text is official text like that of rules and cannot fail; only programs
 * that a developer wrote into the file (import, export, components on lines of their own) are left to the compiler.
 */
import { mdxToJs } from 'satteri';
import { piecesOf, unknownComponents } from '#domain/official-text/programs.ts';
import { rebaseLinks } from '#domain/official-text/rebase.ts';
import { say } from '#domain/problem.ts';
import { splitFrontMatter } from './read-entry.ts';
import { renderBody } from './render-body.ts';

/**
 * MDX whose every line stands where it stood in `body`, so that a fault is found on its own line.
 * @param base path of the site, starts and ends with a slash.
 */
export function mdxOf(body: string, base = '/'): string {
  return piecesOf(body)
    .map(({ program, lines }) => {
      if (program) return lines.join('\n');
      const html = rebaseLinks(renderBody(lines.join('\n')), base);
      if (html === '') return lines.join('\n');
      const before = lines.findIndex((line) => line.trim() !== '');
      const after = lines.length - before - 1;
      return `${'\n'.repeat(before)}<Fragment set:html={${JSON.stringify(html)}} />${'\n'.repeat(after)}`;
    })
    .join('\n');
}

export interface PageFault {
  /** 0-based line of the body. */
  readonly line: number;
  /** Made by `say`. */
  readonly message: string;
}

/** What the compiler that builds would refuse in a page; nothing for a page that is text only. */
export function pageFaults(body: string): PageFault[] {
  if (!piecesOf(body).some(({ program }) => program)) return [];
  const unknown = unknownComponents(body).map(({ name, line }) => ({
    line,
    message: say(`用了组件“${name}”，却没有引入它`, `请在前面写 import ${name} from '…'，或删去这一段`),
  }));
  try {
    mdxToJs(mdxOf(body));
    return unknown;
  } catch (error) {
    const said = (error as Error).message;
    const line = Math.max(0, Number(/^(\d+):/.exec(said)?.[1] ?? 1) - 1);
    const fix = `请改这一段程序，或删去它；编译程序的原话：${said.replace(/^\d+:\d+: /, '')}`;
    return [...unknown, { line, message: say('这一段程序编译不过', fix) }];
  }
}

/** The step of a bundler that gives the MDX compiler `mdxOf` instead of the file as typed; stands before the compiler's own. */
export function officialPages() {
  let base = '/';
  return {
    name: 'gongkailan:official-pages',
    enforce: 'pre' as const,
    configResolved(config: { readonly base: string }) {
      base = config.base.replace(/\/?$/, '/');
    },
    transform: {
      order: 'pre' as const,
      filter: { id: /\.mdx$/ },
      handler(code: string) {
        const parts = splitFrontMatter(code.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
        return parts ? { code: `---\n${parts.yaml}\n---\n${mdxOf(parts.body, base)}`, map: null } : null;
      },
    },
  };
}
