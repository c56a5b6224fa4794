import { type ReactElement, useState } from 'react';
import type { FoundInFile } from '#admin/rules/import-protocol.ts';
import type { Recipe, Settled } from '#admin/rules/import-recipe.ts';
import { CorrectLines } from './correct-lines.tsx';
import { FoundRules } from './found-rules.tsx';
import { Losses, openOf } from './losses.tsx';
import { Readings } from './readings.tsx';

interface Props {
  readonly found: FoundInFile;
  readonly busy: boolean;
  onChange(): void;
  onRecipe(recipe: Recipe): void;
  onAccept(ids: readonly string[], settled: readonly Settled[]): void;
}

/** Everything about a file that was read: how, what is missing, line by line, and the rules to take over. */
export function Found({ found, busy, onChange, onRecipe, onAccept }: Props): ReactElement {
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const { rules, losses, recipe, kept } = found;
  const settled = losses.map(({ id }) => ({ id, reason: reasons.get(id) ?? '' }));
  return (
    <>
      {kept && (
        <p className="note">
          已按上次的更正自动处理（{kept.by}，{kept.at}，《{kept.source}》）。请核对，不对的在下面改。
        </p>
      )}
      <Readings found={found} busy={busy} onChoose={(reading) => onRecipe({ ...recipe, reading })} />
      {rules.length === 0 && <p role="alert">{found.notes[0]}</p>}
      {rules.length > 0 && <Losses losses={losses} reasons={reasons} onChange={setReasons} />}
      <CorrectLines found={found} busy={busy} onRecipe={onRecipe} />
      <FoundRules
        key={rules.map(({ id }) => id).join(' ')}
        found={found}
        busy={busy}
        open={openOf(losses, reasons)}
        onChange={onChange}
        onAccept={(ids) => onAccept(ids, settled)}
      />
    </>
  );
}
