/** A list of short texts: one line each, typed or pasted as a column. */
import { List } from 'immutable';
import type { ReactElement } from 'react';
import type { ControlProps } from './control.ts';

export function LinesControl(props: ControlProps): ReactElement {
  const { forID, value, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = props;
  const lines = List.isList(value) ? value.toArray().map(String) : [];
  return (
    <>
      <textarea
        id={forID}
        className={classNameWrapper}
        rows={Math.min(8, Math.max(2, lines.length + 1))}
        value={lines.join('\n')}
        onChange={(event) => onChange(List(event.target.value === '' ? [] : event.target.value.split('\n')))}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
      <small className="nr-under">一行一项</small>
    </>
  );
}
