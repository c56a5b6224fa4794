/** A sheet to print and fill in by hand. The words that its script writes into messages come with it. */
export interface Letter {
  readonly kind: 'letter';
  readonly title: string;
  /** Names of the two rows that the script fills. */
  readonly address: string;
  readonly version: string;
  readonly rows: readonly { readonly term: string; readonly lines: number }[];
  readonly said: string;
  readonly subject: string;
  readonly wrong: string;
  readonly right: string;
  readonly print: string;
}
