/**
 * Entries picked by title, from the board the checks use: Decap's own relation would fetch every entry of the kind, bodies and all,
 * for each such field. Native selects: they work with keyboard, screen reader and phone.
 */
import { List } from 'immutable';
import type { ReactElement } from 'react';
import { agencyOf } from '#domain/dataset.ts';
import { type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import { boardNow } from '../editor/board-cache.ts';
import type { ControlProps } from './control.ts';

export function RelationControl(props: ControlProps): ReactElement {
  const { field, value, onChange } = props;
  const kind = field.get('collection') as KindName;
  if (field.get('multiple') !== true) {
    return <Pick {...props} kind={kind} chosen={typeof value === 'string' ? value : ''} onPick={onChange} />;
  }
  const chosen = List.isList(value) ? value.toArray().map(String) : [];
  const set = (ids: readonly string[]) => onChange(List(ids));
  return (
    <>
      <ul className="nr-chosen">
        {chosen.map((id) => (
          <li key={id}>
            {titleOfId(kind, id)}
            <button
              type="button"
              className="nr-button"
              aria-label={`去掉 ${titleOfId(kind, id)}`}
              onClick={() => set(chosen.filter((one) => one !== id))}
            >
              去掉
            </button>
          </li>
        ))}
      </ul>
      <Pick {...props} kind={kind} chosen="" without={chosen} onPick={(id) => id && set([...chosen, id])} />
    </>
  );
}

interface PickProps extends ControlProps {
  readonly kind: KindName;
  readonly chosen: string;
  /** Already chosen ones are not offered again. */
  readonly without?: readonly string[];
  onPick(id: string): void;
}

function Pick(props: PickProps): ReactElement {
  const {
    kind,
    chosen,
    without = [],
    forID,
    field,
    classNameWrapper,
    onPick,
    setActiveStyle,
    setInactiveStyle,
  } = props;
  const offered = entriesOf(kind).filter(({ id }) => !without.includes(id));
  const groups = Map.groupBy(offered, (entry) => (kind === 'agencies' ? '' : (agencyOf(entry) ?? '')));
  const known = chosen === '' || offered.some(({ id }) => id === chosen);
  const empty = without.length > 0 ? '再加一项' : field.get('required') === false ? '不选' : '请选择';
  const options = (entries: readonly Entry[]) =>
    entries.map((entry) => (
      <option key={entry.id} value={entry.id}>
        {titleOf(entry)}
      </option>
    ));
  return (
    <select
      id={forID}
      className={`${classNameWrapper} nr-pick`}
      value={chosen}
      onChange={(event) => onPick(event.target.value)}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    >
      <option value="">{empty}</option>
      {!known && <option value={chosen}>{chosen}（本站没有这一条）</option>}
      {[...groups].map(([agency, entries]) =>
        agency === '' ? (
          options(entries)
        ) : (
          <optgroup key={agency} label={titleOfId('agencies', agency)}>
            {options(entries)}
          </optgroup>
        ),
      )}
    </select>
  );
}

/** Published ones, and drafts that have never been published. */
function entriesOf(kind: KindName): readonly Entry[] {
  const { entries = [], drafts = [] } = boardNow() ?? {};
  const published = entries.filter((entry) => entry.kind === kind);
  const fresh = drafts.filter((draft) => draft.kind === kind && !published.some(({ id }) => id === draft.id));
  return [...published, ...fresh];
}

const titleOfId = (kind: KindName, id: string): string => {
  const found = entriesOf(kind).find((entry) => entry.id === id);
  return found ? titleOf(found) : id;
};
