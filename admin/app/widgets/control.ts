/** What Decap gives a widget's control; values are Immutable. */
import type { Map as ImmutableMap } from 'immutable';
import { type Ref, useImperativeHandle } from 'react';

export interface ControlProps {
  /** Id of the label's `for`. */
  readonly forID: string;
  readonly field: ImmutableMap<string, unknown>;
  readonly value: unknown;
  readonly classNameWrapper: string;
  readonly entry: ImmutableMap<string, unknown>;
  readonly ref?: Ref<unknown>;
  onChange(value: unknown): void;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

/** Nothing of a widget is drawn in Decap's preview pane: it is switched off, the real page is shown instead. */
export const NoPreview = (): null => null;

/** Lets Decap's check for required fields see `value` in place of what the field holds, where nothing is asked for. */
export const useCheckedValue = (ref: ControlProps['ref'], value: unknown): void =>
  useImperativeHandle(ref, () => ({ getValidateValue: () => value }));
