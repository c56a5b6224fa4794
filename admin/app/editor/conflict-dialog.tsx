/** Somebody else saved first: both versions beside each other, field by field, and what to do. Nothing typed is lost. */
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { MANAGED_FIELDS } from '#admin/rules/managed-fields.ts';
import type { Refused } from '#admin/rules/protocol.ts';
import { ChangeText } from '../screens/change-text.tsx';
import { fillForm, type OpenDraft } from './decap-store.ts';
import { fromFile, toFile } from './entry-format.ts';
import { standOn } from './newsroom-backend.ts';
import { hide } from './panel.tsx';
import { type Difference, differences } from './versions.ts';

interface Props {
  readonly draft: OpenDraft;
  readonly conflict: NonNullable<Refused['conflict']>;
}

export function ConflictDialog({ draft, conflict }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const theirs = fromFile(draft.kind, conflict.text);
  const list = differences(draft.kind, draft.data, theirs, MANAGED_FIELDS);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string, theirVersion: boolean) =>
    setTaken((before) => new Set(theirVersion ? [...before, name] : [...before].filter((one) => one !== name)));
  const merge = () => {
    const chosen = list.filter(({ name }) => taken.has(name)).map(({ name, theirs: value }) => [name, value] as const);
    fillForm(Object.fromEntries(chosen));
    // The form was built again; the next save stands on the version shown here.
    standOn(conflict.revision);
    hide();
  };
  const copyMine = () => navigator.clipboard?.writeText(toFile(draft.kind, draft.data));
  const loadTheirs = () => {
    fillForm(Object.fromEntries(list.map(({ name, theirs: value }) => [name, value])));
    standOn(conflict.revision);
    hide();
  };
  return (
    <dialog
      ref={dialog}
      className="nr-dialog nr-wide"
      aria-labelledby="nr-conflict"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="nr-conflict">
        这条内容在您打开之后，{conflict.by} 在 {conflict.at} 保存过
      </h2>
      <p>您的修改没有保存，也没有丢，都还在表单里。有 {list.length} 处不同，请逐处选择，选好后再按“保存”：</p>
      {list.map((difference) => (
        <Choice key={difference.name} difference={difference} theirs={taken.has(difference.name)} onChoose={choose} />
      ))}
      {list.length === 0 && <p>两边写的内容一样，直接再保存一次就可以。</p>}
      <p className="nr-actions">
        <button type="button" className="nr-button" onClick={() => void copyMine()}>
          复制我的全文
        </button>
        <button type="button" className="nr-button" onClick={loadTheirs}>
          全用对方的
        </button>
        <button type="button" className="nr-button nr-main" onClick={merge}>
          按上面选的放进表单
        </button>
      </p>
    </dialog>
  );
}

interface ChoiceProps {
  readonly difference: Difference;
  readonly theirs: boolean;
  onChoose(name: string, theirs: boolean): void;
}

function Choice({ difference: { name, label, parts }, theirs, onChoose }: ChoiceProps): ReactElement {
  return (
    <fieldset className="nr-choice">
      <legend>{label}</legend>
      <p>
        <ChangeText parts={parts} />
      </p>
      <p>
        <small>
          <del>划掉的</del>是对方有、您没有的，<ins>加线的</ins>是您有、对方没有的。
        </small>
      </p>
      <label>
        <input type="radio" name={`choice-${name}`} checked={!theirs} onChange={() => onChoose(name, false)} /> 用我的
      </label>
      <label>
        <input type="radio" name={`choice-${name}`} checked={theirs} onChange={() => onChoose(name, true)} /> 用对方的
      </label>
    </fieldset>
  );
}
