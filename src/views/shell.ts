/** The frame around every page: masthead, navigation, footer marks, as finished words. */
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
  /** 数据截至 in words. */
  readonly asOf: string;
  /** The calendar for scripts that count days, as one line. */
  readonly calendar: string;
  /** The day of the build, `YYYY-MM-DD`. */
  readonly builtOn: string;
  readonly lang: 'zh-CN';
}
