/** XML events with names free of prefixes: `w:t` and `t` are the same to a reader of meaning. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  /** @param attributes by local name. */
  open?(name: string, attributes: Attributes, prefixed: string): void;
  text?(text: string): void;
  close?(name: string, prefixed: string): void;
}

export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export function parseXml(source: string, { open, text, close }: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open?.(
          local(name),
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])),
          name,
        ),
      ontext: (value) => text?.(value),
      onclosetag: (name) => close?.(local(name), name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
}

/** Every text and every attribute value of a part, each on its own; nothing joins over the letters between. */
export function sweepXml(source: string): string {
  const values: string[] = [];
  let run = '';
  parseXml(source, {
    open(_, attributes) {
      for (const value of Object.values(attributes)) if (/\d{6}|[\u4e00-\u9fff]/.test(value)) values.push(value);
    },
    text(text) {
      run += text;
    },
    close(name) {
      if (name !== 'r' && name !== 't') {
        if (run.trim() !== '') values.push(run.trim());
        run = '';
      }
    },
  });
  if (run.trim() !== '') values.push(run.trim());
  return values.join('\na\n');
}
