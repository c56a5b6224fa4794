/**
 * Accounts of the office newsroom: one file each, `accounts/<id>.json`, so that the command and the running server never
 * overwrite each other's work. Read again at every use; a disabled account is out at its next request.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Person, ROLES } from '#admin/rules/people.ts';
import { writeDurablySync } from '#store/durable-file.ts';
import { hashPassword, passwordMatches, type ScryptCost } from './password.ts';

export const ACCOUNT_ID = /^[a-z][a-z0-9-]{1,31}$/;

const LINE_LONGEST = 40;
const line = z
  .string()
  .trim()
  .min(1)
  .max(LINE_LONGEST)
  .regex(/^[^\p{Cc}<>"\\]*$/u);

const account = z.strictObject({
  id: z.string().regex(ACCOUNT_ID),
  name: line,
  post: line,
  roles: z.array(z.enum(ROLES)).min(1),
  agencies: z.array(z.string()).optional(),
  password: z.string().startsWith('scrypt$'),
  /** Somebody else knows this password: it must be changed at the first sign-in. */
  mustChange: z.boolean(),
  disabled: z.boolean(),
  /** Counts changes that end every open session: password, roles, disabled. */
  epoch: z.number().int(),
});
export type Account = z.infer<typeof account>;
export type AccountFields = Pick<Account, 'id' | 'name' | 'post' | 'roles' | 'agencies'>;

/** Fields of an account as they were typed; every fault at once. */
/** @param known ids of the board's agencies; not looked at when absent */
export function accountFaults(fields: AccountFields, known?: readonly string[]): string[] {
  const faults: string[] = [];
  if (!ACCOUNT_ID.test(fields.id))
    faults.push(`账号“${fields.id}”不对：用小写字母开头，只有小写字母、数字和短横线，2 到 32 个，例如 bangongshi-01`);
  if (!line.safeParse(fields.name).success)
    faults.push(`姓名不对：不能为空，不超过 ${LINE_LONGEST} 个字，不能有换行和 < > " \\`);
  if (!line.safeParse(fields.post).success)
    faults.push(`岗位不对：不能为空，不超过 ${LINE_LONGEST} 个字，例如 办公室文秘岗`);
  const unknown = fields.roles.filter((role) => !ROLES.includes(role));
  if (unknown.length > 0 || fields.roles.length === 0)
    faults.push(`权限“${fields.roles.join(',')}”不对：从 ${ROLES.join('、')} 里选，用逗号分开`);
  const strange = known ? (fields.agencies ?? []).filter((agency) => !known.includes(agency)) : [];
  if (strange.length > 0)
    faults.push(`没有编号为“${strange.join('、')}”的机构；公开栏里有：${known?.join('、') || '还没有机构'}`);
  return faults;
}

export const personOf = ({ id, name, post, roles, agencies }: Account): Person => ({
  id,
  name,
  post,
  roles,
  ...(agencies && { agencies }),
});

export class AccountBook {
  readonly #folder: string;
  readonly #cost: ScryptCost | undefined;
  #decoy: Promise<string> | undefined;

  constructor(newsroomFolder: string, cost?: ScryptCost) {
    this.#folder = join(newsroomFolder, 'accounts');
    this.#cost = cost;
  }

  /** Sorted by id. @throws Error naming the file that cannot be read. */
  all(): Account[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder).filter((name) => name.endsWith('.json'));
    return names.sort().flatMap((name) => this.find(name.slice(0, -'.json'.length)) ?? []);
  }

  find(id: string): Account | undefined {
    if (!ACCOUNT_ID.test(id)) return undefined;
    const file = join(this.#folder, `${id}.json`);
    if (!existsSync(file)) return undefined;
    const read = account.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.success || read.data.id !== id) throw new Error(`账号文件 ${file} 写坏了，请从备份恢复或删去后重新建立`);
    return read.data;
  }

  async add(fields: AccountFields, password: string): Promise<void> {
    const { id, name, post, roles, agencies } = fields;
    this.#write({
      ...{ id, name, post, roles, ...(agencies && { agencies }) },
      password: await hashPassword(password, this.#cost),
      ...{ mustChange: true, disabled: false, epoch: 1 },
    });
  }

  /** Ends every open session of the account. */
  change(id: string, what: Partial<Omit<Account, 'id' | 'password' | 'epoch'>>): void {
    const known = this.#get(id);
    this.#write({ ...known, ...what, epoch: known.epoch + 1 });
  }

  /** `mustChange`: set by somebody other than the owner. */
  async setPassword(id: string, password: string, mustChange: boolean): Promise<void> {
    const hash = await hashPassword(password, this.#cost);
    const known = this.#get(id);
    this.#write({ ...known, password: hash, mustChange, epoch: known.epoch + 1 });
  }

  /** Takes as long for an account that does not exist, so that nobody can try out names. */
  async signIn(id: string, password: string): Promise<Account | undefined> {
    const known = this.find(id);
    this.#decoy ??= hashPassword('decoy', this.#cost);
    const matches = await passwordMatches(password, known?.password ?? (await this.#decoy));
    return known && matches && !known.disabled ? known : undefined;
  }

  #get(id: string): Account {
    const known = this.find(id);
    if (!known) throw new Error(`no account ${id}`);
    return known;
  }

  #write(entry: Account): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    writeDurablySync(join(this.#folder, `${entry.id}.json`), `${JSON.stringify(entry, null, 2)}\n`, 0o600);
  }
}
