import type { ReactElement } from 'react';
import type { FoundInFile } from '#admin/rules/import-protocol.ts';
import { READING_NAMES, READINGS, type ReadingName } from '#admin/rules/import-recipe.ts';

interface Props {
  readonly found: FoundInFile;
  readonly busy: boolean;
  onChoose(reading: ReadingName): void;
}

/** How the file was read as a whole, and how else it can be. */
export function Readings({ found: { readings }, busy, onChoose }: Props): ReactElement {
  const [taken, next] = readings;
  const differs = taken && next ? differenceOf(taken.titles, next.titles) : '';
  return (
    <fieldset className="readings" disabled={busy}>
      <legend>整个文件怎么读</legend>
      {READING_NAMES.map((name) => {
        const known = readings.find((one) => one.name === name);
        return (
          <label key={name} className="tick">
            <input type="radio" name="reading" checked={taken?.name === name} onChange={() => onChoose(name)} />
            <span>
              {name}：{READINGS[name]}
              {known && (
                <small>
                  　{known.rules} 部，{known.doubts}
                </small>
              )}
            </span>
          </label>
        );
      })}
      {next && differs && (
        <p className="note">
          换成“{next.name}”的话，{differs}。
        </p>
      )}
    </fieldset>
  );
}

const SHOWN = 6;

function differenceOf(now: readonly string[], then: readonly string[]): string {
  const more = then.filter((title) => !now.includes(title));
  const less = now.filter((title) => !then.includes(title));
  const names = (titles: readonly string[]) =>
    `${titles
      .slice(0, SHOWN)
      .map((title) => `《${title || '没有标题'}》`)
      .join('')}${titles.length > SHOWN ? `等 ${titles.length} 部` : ''}`;
  return [
    ...(more.length > 0 ? [`会多出${names(more)}`] : []),
    ...(less.length > 0 ? [`不再有${names(less)}`] : []),
  ].join('，');
}
