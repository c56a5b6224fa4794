/** One press puts the official form in the place of what the gate found, in what the form holds. Pure. */
import type { Finding } from '#admin/rules/protocol.ts';
import type { FormData } from './entry-format.ts';

export const canMask = ({ gate }: Finding): boolean =>
  gate?.mask !== undefined && gate.from !== undefined && gate.to !== undefined;

/**
 * @returns the form's fields that change; undefined when the text is no longer what was examined.
 */
export function maskedFields(data: FormData, { path, gate }: Finding): FormData | undefined {
  const [first, ...rest] = path;
  if (typeof first !== 'string' || gate?.mask === undefined || gate.from === undefined || gate.to === undefined)
    return undefined;
  const { from, to, mask, shown } = gate;
  const put = (value: unknown): string | undefined => {
    if (typeof value !== 'string') return undefined;
    // The form may hold spaces at the ends that the entry does not.
    const at = shown && value.slice(from, to) !== shown[1] ? value.indexOf(shown[1]) : from;
    return at < 0 ? undefined : `${value.slice(0, at)}${mask}${value.slice(at + (to - from))}`;
  };
  if (first === 'body') {
    const lines = String(data['body'] ?? '').split('\n');
    const line = put(lines[Number(rest[0])]);
    return line === undefined ? undefined : { body: lines.with(Number(rest[0]), line).join('\n') };
  }
  const within = (value: unknown, keys: readonly (string | number)[]): unknown => {
    const [key, ...more] = keys;
    if (key === undefined) return put(value);
    if (Array.isArray(value) && typeof key === 'number') {
      const changed = within(value[key], more);
      return changed === undefined ? undefined : value.with(key, changed);
    }
    if (typeof value !== 'object' || value === null) return undefined;
    const changed = within((value as FormData)[String(key)], more);
    return changed === undefined ? undefined : { ...value, [key]: changed };
  };
  const changed = within(data[first], rest);
  return changed === undefined ? undefined : { [first]: changed };
}
