/**
 * `npm run account -- add|list|change|disable|enable|reset …`: who may sign in to the office newsroom. Takes effect at
 * once, also while the newsroom runs.
 */
import { parseArgs } from 'node:util';
import { ROLES, type Role } from '#admin/rules/people.ts';
import { AccountBook, type AccountFields, accountFaults } from '#admin/server/accounts/account-book.ts';
import { makePassword, passwordFault } from '#admin/server/accounts/password.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { HiddenPrompt } from '#scripts/setup/hidden-prompt.ts';
import { newsroomFolder } from '#scripts/setup/newsroom-folder.ts';
import { contentFolder, readContentFiles } from '#store/content-folder.ts';

const USAGE = `用法：
  npm run account -- add <账号> --name <姓名> --post <岗位> --roles 采编,初审 [--agencies <机构编号>,…] [--generate]
  npm run account -- list
  npm run account -- change <账号> [--name …] [--post …] [--roles …] [--agencies …]
  npm run account -- reset <账号> [--generate]      设新密码，已登录的全部退出
  npm run account -- disable <账号>                 停用，已登录的立即退出
  npm run account -- enable <账号>`;

const fail = (problem: string): never => {
  throw new SetupFailed(problem, `\n${USAGE}`);
};

function read() {
  try {
    const text = { type: 'string' } as const;
    const options = { name: text, post: text, roles: text, agencies: text, generate: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    return { values, positionals };
  } catch {
    return fail('命令后面的参数看不懂。');
  }
}

const list = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter(Boolean);

type Values = ReturnType<typeof read>['values'];

/** Ids of the board's agencies, by their files. */
function agenciesOnBoard(): string[] {
  const { entries } = readContentFiles(contentFolder());
  return entries.flatMap(({ kind, id }) => (kind === 'agencies' ? [id] : [])).sort();
}

/** What was typed, over what is known; absent stays absent. */
function fieldsFrom(id: string, values: Values, known?: AccountFields): AccountFields {
  const agencies = values.agencies === undefined ? known?.agencies : list(values.agencies);
  const fields = {
    id,
    name: values.name?.trim() ?? known?.name ?? '',
    post: values.post?.trim() ?? known?.post ?? '',
    roles: values.roles === undefined ? [...(known?.roles ?? [])] : (list(values.roles) as Role[]),
    ...(agencies && agencies.length > 0 && { agencies: [...agencies] }),
  };
  const faults = accountFaults(fields, values.agencies === undefined ? undefined : agenciesOnBoard());
  if (faults.length > 0) throw new SetupFailed(faults.join('\n'), `\n${USAGE}`);
  return fields;
}

/** Typed twice and unseen, one line from a pipe, or made here and shown once. */
async function newPassword(person: { readonly id: string; readonly name: string }, generate: boolean): Promise<string> {
  if (generate) {
    const password = makePassword();
    console.log(`初始密码（只显示这一次，请当面或用加密方式交给本人）：${password}`);
    return password;
  }
  const prompt = new HiddenPrompt();
  try {
    const password = await prompt.ask(`${person.name}（${person.id}）的初始密码：`);
    const fault = passwordFault(password, person);
    if (fault) throw new SetupFailed(`${fault}。`, '请重新运行并换一个密码，或加 --generate 由程序生成。');
    if (process.stdin.isTTY && (await prompt.ask('再输一次：')) !== password) {
      throw new SetupFailed('两次输入的密码不一样。', '请重新运行。');
    }
    return password;
  } finally {
    prompt.close();
  }
}

function show(book: AccountBook): void {
  const accounts = book.all();
  if (accounts.length === 0) console.log('还没有账号。');
  for (const { id, name, post, roles, agencies, disabled, mustChange } of accounts) {
    const marks = [disabled && '已停用', mustChange && '还没有改初始密码', agencies && `只管 ${agencies.join('、')}`];
    console.log([id, name, post, roles.join('、'), ...marks.filter(Boolean)].join('  '));
  }
}

await runCommand(async () => {
  const { values, positionals } = read();
  const [action, id = '', ...rest] = positionals;
  const book = new AccountBook(newsroomFolder());
  if (rest.length > 0) fail('参数太多；姓名里有空格时请加引号。');
  if (action === 'list') return show(book);
  const known = id === '' ? undefined : book.find(id);
  if (action === 'add') {
    const fields = fieldsFrom(id, values);
    if (known) fail(`账号 ${id} 已经有了。`);
    await book.add(fields, await newPassword(fields, values.generate ?? false));
    console.log(`已建立账号 ${id}。第一次登录时要改密码。`);
    return;
  }
  if (!known) return fail(id === '' ? '没有说明要做什么、对哪个账号。' : `没有账号 ${id}。`);
  switch (action) {
    case 'reset':
      await book.setPassword(id, await newPassword(known, values.generate ?? false), true);
      console.log(`已重设 ${id} 的密码，已登录的全部退出。下次登录时要改密码。`);
      break;
    case 'disable':
    case 'enable':
      book.change(id, { disabled: action === 'disable' });
      console.log(`账号 ${id} ${action === 'disable' ? '已停用' : '可以登录了'}。`);
      break;
    case 'change': {
      const { id: _id, ...fields } = fieldsFrom(id, values, known);
      book.change(id, fields);
      console.log(`账号 ${id} 已修改，已登录的要重新登录。可选的权限：${ROLES.join('、')}。`);
      break;
    }
    default:
      fail(`没有“${action}”这个操作。`);
  }
});
