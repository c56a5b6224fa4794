/**
 * Programs in the file of a 说明页面: import, export, and components on lines of their own. Everything else there is official
 * text. A developer writes them into the file; the newsroom takes none (decision 0012).
 */
const MODULE = /^(?:import\s[^\n]*\bfrom\s*['"]|import\s*['"]|export\s+(?:default|const|function|let|var|class|\{))/;
const COMPONENT = /^<[A-Z][\w.]*(?:[\s/>]|$)/;

export interface Piece {
  readonly program: boolean;
  readonly lines: readonly string[];
}

/** The body cut into text and programs; a program runs from its first line to the next empty one. */
export function piecesOf(body: string): Piece[] {
  const pieces: { program: boolean; lines: string[] }[] = [];
  for (const line of body.split(/\r\n?|\n/)) {
    const last = pieces.at(-1);
    const program = line.trim() !== '' && (opensProgram(line) || last?.program === true);
    if (last?.program === program) last.lines.push(line);
    else pieces.push({ program, lines: [line] });
  }
  return pieces;
}

const opensProgram = (line: string): boolean => MODULE.test(line) || COMPONENT.test(line);

/** 0-based lines on which programs begin. */
export const programLines = (body: string): number[] =>
  body.split(/\r\n?|\n/).flatMap((line, index) => (opensProgram(line) ? [index] : []));

/** The body with empty lines where programs stand. */
export const textOnly = (body: string): string =>
  piecesOf(body)
    .flatMap(({ program, lines }) => (program ? lines.map(() => '') : lines))
    .join('\n');

/** Components used and never imported or defined, with their 0-based lines. */
export function unknownComponents(body: string): { readonly name: string; readonly line: number }[] {
  const modules: string[] = [];
  const used: { name: string; line: number }[] = [];
  let at = 0;
  for (const { program, lines } of piecesOf(body)) {
    for (const text of program ? lines : []) {
      const line = at + lines.indexOf(text);
      if (MODULE.test(text)) modules.push(text);
      else used.push(...[...text.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => ({ name: name as string, line })));
    }
    at += lines.length;
  }
  const known = modules.join('\n');
  return used.filter(({ name }) => name !== 'Fragment' && !new RegExp(`\\b${name}\\b`).test(known));
}
