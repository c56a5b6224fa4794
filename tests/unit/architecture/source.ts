/** What the rules look at in a source file: its imports, its calls to the clock, its words. With line numbers. */
import ts from 'typescript';

export interface Import {
  readonly line: number;
  readonly from: string;
  readonly typeOnly: boolean;
}

export interface Source {
  readonly imports: readonly Import[];
  /** Lines on which the current time is asked for. */
  readonly clocks: readonly number[];
  /** String, template and markup texts, comments left out. */
  readonly texts: readonly { readonly line: number; readonly text: string }[];
}

/** Reads TypeScript (with or without JSX), JavaScript or an Astro component. */
export function readSource(file: string, content: string): Source {
  if (!file.endsWith('.astro'))
    return readScript(content, 1, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(content);
  const template = blank(content, front ? front[0] : '');
  const scripts = [...template.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) =>
    readScript(match[1] as string, lineAt(template, match.index + match[0].indexOf(match[1] as string))),
  );
  return [...(front ? [readScript(front[1] as string, 2)] : []), readTemplate(template), ...scripts].reduce(
    (all, part) => ({
      imports: [...all.imports, ...part.imports],
      clocks: [...all.clocks, ...part.clocks],
      texts: [...all.texts, ...part.texts],
    }),
  );
}

function readScript(code: string, firstLine: number, kind = ts.ScriptKind.TS): Source {
  const tree = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  const clocks: number[] = [];
  const texts: { line: number; text: string }[] = [];
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + firstLine;
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      imports.push({ line: lineOf(node), from, typeOnly: isTypeOnly(node) });
      return;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      if (address && ts.isStringLiteral(address))
        imports.push({ line: lineOf(node), from: address.text, typeOnly: false });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      imports.push({ line: lineOf(node), from: node.argument.literal.text, typeOnly: true });
    }
    if (asksTheTime(node, tree)) clocks.push(lineOf(node));
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
      texts.push({ line: lineOf(node), text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { imports, clocks, texts };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (/^(?:import|export)\s+type\b/.test(node.getText())) return true;
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (!clause || ('name' in clause && clause.name)) return false;
  const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!named || !(ts.isNamedImports(named) || ts.isNamedExports(named))) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** `new Date(…)` with or without arguments, `Date()`, `Date.now()`; `Date.UTC(…)` is arithmetic. */
function asksTheTime(node: ts.Node, tree: ts.SourceFile): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const called = node.expression.getText(tree).replace(/^globalThis\./, '');
  return called === 'Date' || called === 'Date.now' || called === 'Temporal.Now';
}

/** Markup line by line; comments and scripts are blanked first so that line numbers stay. */
function readTemplate(template: string): Source {
  const bare = template
    .replace(/<!--[\s\S]*?-->|\{?\/\*[\s\S]*?\*\/\}?/g, (comment) => blank(comment, comment))
    .replace(
      /(<script[^>]*>)([\s\S]*?)<\/script>/g,
      (whole, open: string) => open + blank(whole, whole).slice(open.length),
    );
  const texts = bare.split('\n').map((text, index) => ({ line: index + 1, text }));
  const clocks = texts
    .filter(({ text }) => /\bnew Date\b|\bDate\.now\b|(?<![.\w])Date\(/.test(text))
    .map(({ line }) => line);
  return { imports: [], clocks, texts: texts.filter(({ text }) => text.trim() !== '') };
}

/** `part` of `content` as empty lines. */
const blank = (content: string, part: string): string => content.replace(part, () => part.replace(/[^\n]/g, ' '));
const lineAt = (content: string, offset: number): number => content.slice(0, offset).split('\n').length;
