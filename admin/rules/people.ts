/** Who works in the newsroom. Names are internal; the site shows posts (R1, R10). */

/** 采编 writes, 初审 and 终审 review, 管理 keeps accounts and takes part in no review. One person may hold several. */
export const ROLES = ['采编', '初审', '终审', '管理'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  /** Login name: lower-case letters, digits and dashes. */
  readonly id: string;
  /** Real name, for the audit log and the git author. Never on the site. */
  readonly name: string;
  /** 岗位, as the review register shows it, e.g. 办公室负责人. */
  readonly post: string;
  readonly roles: readonly Role[];
  /** Agencies this person may edit; absent means all. */
  readonly agencies?: readonly string[];
}

/** Whether this person may do anything with what belongs to `agency`; undefined is the whole board. */
export const covers = ({ agencies }: Person, agency: string | undefined): boolean =>
  agencies === undefined || (agency !== undefined && agencies.includes(agency));
