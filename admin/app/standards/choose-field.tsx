import type { ReactElement } from 'react';
import type { EntryRow } from '#admin/rules/protocol.ts';
import type { StandardOnOffer } from '#admin/rules/standards-on-offer.ts';
import { STANDARD_LEVELS } from '#domain/parts/disclosure-channel.ts';

export interface FieldChoice {
  readonly field: string;
  readonly office: string;
  readonly levels: readonly string[];
}

interface Props {
  readonly fields: readonly StandardOnOffer[];
  readonly offices: readonly EntryRow[];
  readonly chosen: FieldChoice;
  onChange(next: FieldChoice): void;
}

/** Which field, for which office, at which levels. */
export function ChooseField({ fields, offices, chosen, onChange }: Props): ReactElement {
  const field = fields.find(({ id }) => id === chosen.field);
  const toggle = (level: string) => {
    const on = chosen.levels.includes(level);
    onChange({
      ...chosen,
      levels: STANDARD_LEVELS.filter((each) => (each === level ? !on : chosen.levels.includes(each))),
    });
  };
  return (
    <>
      <div className="tools">
        <label>
          领域
          <select value={chosen.field} onChange={(event) => onChange({ ...chosen, field: event.target.value })}>
            <option value="">请选一个</option>
            {fields.map(({ id, name, rows, whole }) => (
              <option key={id} value={id}>
                {name}（{rows.length} 项{whole ? '' : '，不全'}）
              </option>
            ))}
          </select>
        </label>
        <label>
          责任科室
          <select value={chosen.office} onChange={(event) => onChange({ ...chosen, office: event.target.value })}>
            <option value="">以后再填</option>
            {offices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>本单位在哪一级公开</legend>
          {STANDARD_LEVELS.map((level) => (
            <label key={level} className="tick">
              <input type="checkbox" checked={chosen.levels.includes(level)} onChange={() => toggle(level)} />
              {level}
            </label>
          ))}
        </fieldset>
      </div>
      {field && (
        <p className="note">
          {field.name}领域参考目录，{field.version} 版，摘自公开页面，不是国家标准的原文。
          {field.whole ? '按事项是全的：' : '收录不全：'}
          {field.seen}。添加的只是草稿，要填“公开在哪里”或者为什么没公开，经初审、终审才公布。
        </p>
      )}
    </>
  );
}
