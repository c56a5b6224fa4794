/** What the query ladder asks for, wherever the pages are: in the Pagefind bundle of the site or in a plain list. */

/** Facts that results are narrowed, ranked and sorted by, known without opening the page. */
export interface Facts {
  /** 类别, the label of its kind. */
  readonly kind: string;
  /** 机构, the short name of the body. */
  readonly org?: string;
  /** 有效性 of a rule. */
  readonly validity?: string;
  /** 年份 of publication. */
  readonly year?: string;
  /** Place in the order of publication, 0 is the newest. */
  readonly age: number;
}

/** One paragraph, heading or cell of a page. */
export interface Block {
  readonly text: string;
  /** Id of the element, when this is a heading that can be linked to. */
  readonly anchor?: string;
}

/** A page as results show it. */
export interface FoundPage {
  /** `<kind>/<id>` of an entry, the path of another page. */
  readonly entry: string;
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly org?: string;
  readonly validity?: string;
  /** Day of publication, `2026-01-05`. */
  readonly published?: string;
  /** The telephone, 文号 or 索引号 that is this page's own. */
  readonly number?: string;
  readonly blocks: readonly Block[];
}

/** Pages are named by the engine's own ids; they hold within one finder only. */
export interface Finder {
  /** Pages that hold these tokens one after another within a paragraph, each with the place of the first hit, in tokens. */
  holding(tokens: readonly string[]): Promise<ReadonlyMap<string, number>>;
  facts(): Promise<ReadonlyMap<string, Facts>>;
  open(id: string): Promise<FoundPage>;
}
