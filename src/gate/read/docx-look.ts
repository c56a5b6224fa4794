/** Whether a run of Word can be seen, from everything that takes effect on it. */
import type { Package } from './package.ts';

export interface Look {
  readonly vanish?: boolean;
  readonly colour?: string;
  readonly theme?: string;
  /** Half points. */
  readonly size?: number;
  readonly shaded?: boolean;
  /** Colour behind the run. */
  readonly fill?: string;
  readonly style?: string;
  readonly paragraphStyle?: string;
}

export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value);

export function looksHidden(look: Look, styles: ReadonlySet<string>, onShade: boolean): 'hidden' | 'pale' | undefined {
  const byStyle = styles.has(look.style ?? '') || styles.has(look.paragraphStyle ?? '') || styles.has('*');
  if (look.vanish ?? byStyle) return 'hidden';
  if (look.fill !== undefined && look.fill.toLowerCase() === look.colour?.toLowerCase()) return 'pale';
  const white =
    /^f[c-f]f[c-f]f[c-f]$/i.test(look.colour ?? '') ||
    (look.theme === 'background1' && !/^0{6}$/.test(look.colour ?? ''));
  if (white && !look.shaded && !onShade) return 'pale';
  return look.size !== undefined && look.size <= 3 ? 'pale' : undefined;
}

/** Ids of styles whose text is hidden, by themselves or by what they are based on; `*` when it is the default. */
export function hiddenStyles(pack: Package): ReadonlySet<string> {
  const own = new Map<string, boolean>();
  const base = new Map<string, string>();
  let id = '';
  let defaults = false;
  let depth = 0;
  pack.each('word/styles.xml', {
    open(tag, attributes) {
      if (tag === 'style') id = attributes['styleId'] ?? '';
      else if (tag === 'rPrDefault') defaults = true;
      else if (tag === 'rPr') depth += 1;
      else if (tag === 'basedOn') base.set(id, attributes['val'] ?? '');
      else if (tag === 'vanish' && depth > 0) own.set(defaults ? '*' : id, isOn(attributes['val']));
    },
    close(tag) {
      if (tag === 'style') id = '';
      else if (tag === 'rPrDefault') defaults = false;
      else if (tag === 'rPr') depth -= 1;
    },
  });
  const hidden = (style: string, seen: number): boolean =>
    own.get(style) ?? (seen < 20 && base.has(style) && hidden(base.get(style) as string, seen + 1));
  return new Set([...own.keys(), ...base.keys()].filter((style) => hidden(style, 0)));
}
