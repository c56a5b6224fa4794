/** Sign-in, password and sign-out as plain pages: they work without JavaScript and without the bundle. */

import { addresses } from '#admin/rules/addresses.ts';
import { PASSWORD_HINT } from '../accounts/password.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light dark}
body{font:1rem/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0;background:#f6f4ef;color:#1d1d1d}
main{max-width:26rem;margin:8vh auto 0;padding:1.5rem;background:#fff;border-top:.25rem solid #b3261e}
h1{font-size:1.35rem;margin:0 0 .25rem}
label{display:block;margin:1rem 0 .35rem;font-weight:600}
input{box-sizing:border-box;width:100%;font:inherit;padding:.6rem .7rem;border:1px solid #767676;border-radius:4px;background:#fff;color:#1d1d1d}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}
button{margin-top:1.25rem;width:100%;min-height:2.75rem;font:inherit;font-weight:600;border:0;border-radius:4px;background:#b3261e;color:#fff;cursor:pointer}
.error{border-left:.25rem solid #b3261e;background:#fdecea;padding:.6rem .8rem;margin:1rem 0 0}
.hint{color:#595959;margin:.25rem 0 0;font-size:.9375rem}
a{color:#1a5fb4}
@media (prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}main{background:#262626}.error{background:#4a1f1b}.hint{color:#bbb}a{color:#8ab4f8}}
`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly value?: string;
}

function field({ name, label, type, autocomplete, hint, value }: Field, focus: boolean): string {
  const described = hint ? ` aria-describedby="${name}-hint"` : '';
  const kept = value === undefined ? '' : ` value="${escaped(value)}"`;
  return `<label for="${name}">${escaped(label)}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" required maxlength="200"${focus ? ' autofocus' : ''}${kept}${described}>
${hint ? `<p class="hint" id="${name}-hint">${escaped(hint)}</p>` : ''}`;
}

interface FormPage {
  readonly title: string;
  readonly intro?: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly button: string;
  readonly error?: string | undefined;
}

function formPage({ title, intro, action, fields, hidden = {}, button, error }: FormPage): string {
  // After a wrong password the account is still there.
  const toFill = fields.find(({ value }) => value === undefined);
  const secret = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  return page(
    title,
    `<h1>${escaped(title)}</h1>
${intro ? `<p class="hint">${escaped(intro)}</p>` : ''}
${error ? `<p class="error" role="alert">${escaped(error)}</p>` : ''}
<form method="post" action="${action}">
${secret.join('\n')}
${fields.map((one) => field(one, one === toFill)).join('\n')}
<button type="submit">${escaped(button)}</button>
</form>`,
  );
}

export interface LoginPage {
  readonly error?: string;
  readonly account?: string;
  /** Where to go on. */
  readonly next: string;
}

export const accountLoginPage = (site: string, { error, account, next }: LoginPage): string =>
  formPage({
    title: `登录编辑台`,
    intro: site,
    action: addresses.login,
    hidden: { next },
    error,
    fields: [
      { name: 'account', label: '账号', type: 'text', autocomplete: 'username', ...(account && { value: account }) },
      { name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' },
    ],
    button: '登录',
  });

export const codeLoginPage = (site: string, { error, next }: LoginPage): string =>
  formPage({
    title: '登录编辑台',
    intro: site,
    action: addresses.login,
    hidden: { next },
    error,
    fields: [
      {
        name: 'code',
        label: '登录码',
        type: 'text',
        autocomplete: 'one-time-code',
        hint: '在运行 npm start 的窗口里，形如 ABCD-2345；只能用一次，用过后打开本页会显示新的一个',
      },
    ],
    button: '登录',
  });

export const passwordPage = (csrf: string, { error, first }: { error?: string; first?: boolean } = {}): string =>
  formPage({
    title: '修改密码',
    intro: first ? '初始密码别人也知道，请改成只有您知道的密码，再开始工作' : '修改后，其他电脑上的登录会全部退出',
    action: addresses.password,
    error,
    hidden: { csrf },
    fields: [
      { name: 'current', label: '现在的密码', type: 'password', autocomplete: 'current-password' },
      {
        name: 'password',
        label: '新密码',
        type: 'password',
        autocomplete: 'new-password',
        hint: PASSWORD_HINT,
      },
      { name: 'repeated', label: '再输一次新密码', type: 'password', autocomplete: 'new-password' },
    ],
    button: '修改密码',
  });

export const logoutPage = (csrf: string, name: string): string =>
  formPage({
    title: '退出编辑台',
    intro: `当前登录：${name}。退出前请先保存正在写的内容`,
    action: addresses.logout,
    hidden: { csrf },
    fields: [],
    button: '退出',
  });

export const messagePage = (
  title: string,
  text: string,
  link: { readonly href: string; readonly text: string },
): string =>
  page(
    title,
    `<h1>${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>`,
  );
