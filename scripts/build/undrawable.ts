/** A page that cannot be drawn, told as the staff's business: which file it comes from and what to do. */
import type { SitePage } from '#build/site.ts';
import type { Problem } from '#domain/problem.ts';

export function undrawable({ page, error }: { readonly page: SitePage; readonly error: unknown }): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    file: page.file ?? page.path,
    line: 1,
    field: '',
    what: `页面 ${page.path} 画不出来（${reason}）`,
    fix: page.file
      ? '请查看这个文件最近的改动，改回能画出来的写法，或先撤下这一条；这多半是程序的毛病，请把这段话发给维护人员'
      : '请把这段话发给维护人员；可先撤回最近公布的改动',
    severity: 'error',
  };
}
