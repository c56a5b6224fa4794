/**
 * `npm run new -- <文件夹> [--answers 答案.yaml]`: a content repository for one agency that checks and builds, as a git
 * repository with one commit. Eight questions, or a file with the answers. Everything in it is marked as not reviewed.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { dump } from 'js-yaml';
import { simpleGit } from 'simple-git';
import { anyKind } from '#domain/kinds.ts';
import { type Answers, answers as answersSchema, questions } from '#scripts/new/answers.ts';
import { boardOf, siteOf } from '#scripts/new/board.ts';
import { CI_FILES } from '#scripts/new/ci-files.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { asOfDay } from '#site/clock.ts';
import { readBoard } from '#store/read-board.ts';
import { readRecord } from '#store/read-record.ts';
import { writeEntry } from '#store/write-entry.ts';

const USAGE = '\n用法：npm run new -- <新文件夹> [--answers 答案.yaml]';

function read(): { readonly folder: string; readonly file?: string } {
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: { answers: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    if (folder && rest.length === 0) {
      return { folder: resolve(folder), ...(values.answers !== undefined && { file: resolve(values.answers) }) };
    }
  } catch {}
  throw new SetupFailed('没有说明内容放在哪个文件夹。', USAGE);
}

function fromFile(file: string): Answers {
  if (!existsSync(file)) throw new SetupFailed(`找不到 ${file}。`, USAGE);
  const { value, problems } = readRecord(basename(file), readFileSync(file), answersSchema);
  if (value) return value;
  const lines = problems.map(({ file: name, line, field, what, fix }) => `${name}:${line} ${field}：${what} → ${fix}`);
  throw new SetupFailed(`答案有 ${problems.length} 处不对：\n${lines.join('\n')}`, '请改好再运行，什么都没有写。');
}

/** Asks again until the answer fits; the end of the input is no answer. */
async function fromQuestions(): Promise<Answers> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const given: Record<string, unknown> = {};
  const answered = lines[Symbol.asyncIterator]();
  try {
    for (const [index, { field, title, hint }] of questions.entries()) {
      for (;;) {
        process.stdout.write(`${index + 1}/${questions.length} ${title}（${hint}）：`);
        const { value, done } = await answered.next();
        if (done) throw new SetupFailed('还没有答完。', '请重新运行，答完八个问题；什么都没有写。');
        const one = answersSchema.shape[field].safeParse(value.trim());
        if (one.success) {
          given[field] = value.trim();
          break;
        }
        console.log(`  ${one.error.issues.map(({ message }) => message).join('；')}`);
      }
    }
  } finally {
    lines.close();
  }
  return answersSchema.parse(given);
}

const README = `# 公开栏的内容

这里是公开栏的内容，软件在另一个仓库。改内容请用编辑台，或照软件的 docs/content.md。

在软件的文件夹里：

    GONGKAI_CONTENT=<这个文件夹> npm start        看网站、进编辑台
    GONGKAI_CONTENT=<这个文件夹> npm run check    检查

现在每一条都写着“未经初审、终审”，site.yaml 里 sample 是 true。补齐内容、经过审查以后，把 sample 改成 false，删去 sampleNote，再上线。
`;

function writeAll(folder: string, answers: Answers): void {
  const put = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { kind, id, data, body } of boardOf(answers, asOfDay())) {
    const extension = { yaml: 'yaml', md: 'md', mdx: 'mdx' }[anyKind(kind).format];
    put(`${kind}/${id}.${extension}`, writeEntry(kind, data, body));
  }
  put('site.yaml', dump(siteOf(answers), { lineWidth: -1, quotingType: "'" }));
  put('README.md', README);
  put('.gitignore', '.DS_Store\nledger/.key\n');
  const ci = CI_FILES[answers.forge];
  if (ci) put(ci.path, ci.text);
  // National facts are the same for everybody: holidays and repealed laws.
  const sample = join(projectRoot, 'content');
  put('laws.yaml', readFileSync(join(sample, 'laws.yaml')));
  for (const year of readdirSync(join(sample, 'calendar'))) {
    put(`calendar/${year}`, readFileSync(join(sample, 'calendar', year)));
  }
}

await runCommand(async () => {
  const { folder, file } = read();
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new SetupFailed(`${folder} 里面有东西，没有动它。`, '请换一个新的文件夹名。');
  }
  const answers = file === undefined ? await fromQuestions() : fromFile(file);
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(join(dirname(folder), '.gongkailan-new-'));
  try {
    writeAll(staging, answers);
    const errors = readBoard(staging, asOfDay()).problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`the new board has errors: ${JSON.stringify(errors, null, 1)}`);
    const git = simpleGit(staging);
    await git.init(['--initial-branch=main']);
    await git.add('.');
    const author = ['-c', 'user.name=Gongkailan', '-c', 'user.email=new@gongkailan.invalid'];
    await git.raw(...author, 'commit', '--quiet', '-m', '建立公开栏');
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  console.log(`建好了：${folder}\n看一看：GONGKAI_CONTENT=${folder} npm start`);
});
