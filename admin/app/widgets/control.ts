/** What Decap gives a widget's control; values are Immutable. */
import type { Map as ImmutableMap } from 'immutable';

export interface ControlProps {
  /** Id of the label's `for`. */
  readonly forID: string;
  readonly field: ImmutableMap<string, unknown>;
  readonly value: unknown;
  readonly classNameWrapper: string;
  readonly entry: ImmutableMap<string, unknown>;
  onChange(value: unknown): void;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

/** Nothing of a widget is drawn in Decap's preview pane: it is switched off, the real page is shown instead. */
export const NoPreview = (): null => null;
