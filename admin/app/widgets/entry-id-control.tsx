/** The id of a new entry, proposed by the newsroom from the title; shown and fixed once the entry has been saved. */
import { type ReactElement, useState } from 'react';
import { titleFieldOf } from '#admin/form-fields.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { KindName } from '#domain/kinds.ts';
import { openDraft } from '../editor/decap-store.ts';
import { ask } from '../newsroom.ts';
import { type ControlProps, useCheckedValue } from './control.ts';

async function proposal(kind: KindName): Promise<string> {
  const title = String(openDraft()?.data[titleFieldOf(kind)] ?? '').trim();
  if (title === '') throw new Error('请先填写标题或名称，再生成编号');
  const query = new URLSearchParams({ kind, title });
  return (await ask<{ readonly id: string }>(`${addresses.newId}?${query}`)).id;
}

export function EntryIdControl(props: ControlProps): ReactElement {
  const { forID, value, classNameWrapper, entry, onChange, setActiveStyle, setInactiveStyle } = props;
  const [trouble, setTrouble] = useState('');
  const kind = entry.get('collection') as KindName;
  const isNew = entry.get('newRecord') === true;
  useCheckedValue(props.ref, isNew ? value : entry.get('slug'));
  if (!isNew) {
    return <output id={forID} className="nr-fixed">{`/${kind}/${String(entry.get('slug'))}/`}</output>;
  }
  const propose = () =>
    proposal(kind).then(
      (id) => {
        setTrouble('');
        onChange(id);
      },
      (error: Error) => setTrouble(error.message),
    );
  return (
    <div className="nr-id">
      <input
        id={forID}
        className={classNameWrapper}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
        autoComplete="off"
        spellCheck={false}
      />
      <button type="button" className="nr-button" onClick={() => void propose()}>
        由标题生成
      </button>
      <span role="alert">{trouble}</span>
    </div>
  );
}
