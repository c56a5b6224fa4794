/** 更正说明: asked for only while a published entry is being revised. */
import type { ReactElement } from 'react';
import { publishedBefore } from '../editor/board-cache.ts';
import { type ControlProps, useCheckedValue } from './control.ts';

export function ChangeNoteControl(props: ControlProps): ReactElement {
  const { forID, value, classNameWrapper, entry, onChange, setActiveStyle, setInactiveStyle } = props;
  const isNew = entry.get('newRecord') === true;
  const asked = !isNew && publishedBefore(String(entry.get('collection')), String(entry.get('slug')));
  useCheckedValue(props.ref, asked ? value : '-');
  if (!asked) {
    return <output id={forID} className="nr-unasked" />;
  }
  return (
    <textarea
      id={forID}
      className={classNameWrapper}
      rows={2}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    />
  );
}
