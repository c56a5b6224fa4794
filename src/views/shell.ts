/** The frame around every page: masthead, navigation, footer marks, as finished words. It knows no day: every page would change on every one. */
import type { Link, Text } from './page.ts';

export interface Shell {
  readonly siteName: string;
  readonly home: string;
  readonly favicon: string;
  readonly navigation: readonly (Link & { readonly section: string })[];
  /** 示例内容 banner; absent on a real site. */
  readonly sampleNote?: string;
  readonly searchHref: string;
  /** Address of the folder of page scripts. */
  readonly scripts: string;
  /** Whom to turn to, level by level, numbers first; absent while nobody can be reached. */
  readonly complain?: Text;
  /** Footer columns: marks the inspection looks for, each with its "not assigned" state (standards §2.5). */
  readonly marks: readonly Text[];
  readonly footerLinks: readonly Link[];
  readonly lang: 'zh-CN';
}
