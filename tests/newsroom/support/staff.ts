/** One account for each role, and a second editor. */
import type { Person } from '#admin/rules/people.ts';

export const PASSWORD = 'jiandu-2026-gongkai';

export const staff = {
  caibian: { id: 'caibian', name: '采甲', post: '办公室信息员', roles: ['采编'] },
  lingyi: { id: 'lingyi', name: '采乙', post: '综合科信息员', roles: ['采编'] },
  chushen: { id: 'chushen', name: '初甲', post: '办公室负责人', roles: ['初审'] },
  zhongshen: { id: 'zhongshen', name: '终甲', post: '保密组织负责人', roles: ['终审'] },
  guanli: { id: 'guanli', name: '管甲', post: '网站管理员', roles: ['管理'] },
} as const satisfies Record<string, Person>;

export type StaffId = keyof typeof staff;
