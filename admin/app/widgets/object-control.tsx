/**
 * Decap's group of fields, folded away while an optional group is empty: Decap would demand its required fields all the same, and a
 * form of twenty empty groups is no form.
 */
import DecapCmsWidgetObject from 'decap-cms-widget-object';
import type { Map as ImmutableMap } from 'immutable';
import type { ReactNode } from 'react';

const DecapObject = DecapCmsWidgetObject.controlComponent;

const isEmpty = (value: unknown): boolean => {
  const group = value as ImmutableMap<string, unknown> | undefined | null;
  return !group || group.every((one) => one === undefined || one === null || one === '');
};

export class ObjectControl extends DecapObject {
  private opened = !isEmpty(this.props.value);

  override render(): ReactNode {
    const { field, forID, onChange } = this.props;
    const label = String(field.get('label'));
    if (field.get('required') !== false) return super.render();
    if (!this.opened && isEmpty(this.props.value)) {
      return (
        <button id={forID} type="button" className="nr-button" onClick={() => this.open(true)}>
          填写{label}
        </button>
      );
    }
    return (
      <>
        <div className="nr-group">
          <button
            type="button"
            className="nr-button"
            onClick={() => {
              // Decap keeps the fields it has drawn, and would go on demanding them.
              this.childRefs = {};
              onChange(undefined);
              this.open(false);
            }}
          >
            去掉{label}
          </button>
        </div>
        {super.render()}
      </>
    );
  }

  private open(opened: boolean): void {
    this.opened = opened;
    this.forceUpdate();
  }
}
