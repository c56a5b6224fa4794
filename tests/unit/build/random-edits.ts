/** Random changes of a content folder that keep it sound, over all kinds and settings. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { idOf, valid } from '../domain/fixtures.ts';
import { docx, paragraph } from '../gate/files.ts';
import { appendTo, write } from '../ledger/site-fixture.ts';
import { calendarFile, entryFile, siteFile } from '../store/content-folder-fixture.ts';

/** A small generator of numbers: the same seed, the same edits. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The field people know an entry by. */
const TITLES: Readonly<Record<string, string>> = { agencies: 'name', offices: 'name', terms: 'word' };
const MARKDOWN = ['', '第一条', '第二条'].map((words) => `\n## 第一条 目的\n\n为了公开${words}，电话 2660000。\n`);

/** Kinds that offer files. */
const OFFERING: readonly KindName[] = ['regulations', 'procedures', 'notices', 'pages'];

export interface Board {
  readonly content: string;
  readonly pick: (below: number) => number;
  count: number;
}

export const fileOf = (kind: KindName, id: string) => `${kind}/${id}.${anyKind(kind).format}`;

/** Changes of an entry that keep it sound. */
function changed(kind: KindName, { pick, count }: Board): Record<string, unknown> {
  const title = TITLES[kind] ?? 'title';
  const sound = valid(kind) as Record<string, unknown>;
  return {
    ...(typeof sound[title] === 'string' && { [title]: `${sound[title]}${pick(3)}号${count % 7}` }),
    checkedOn: `2026-11-2${pick(3)}`,
    ...(pick(4) === 0 && { corrections: [{ at: '2026-11-21 10:00', note: `改正 ${count}` }] }),
    ...(kind === 'hotlines' && { number: `26600${10 + pick(80)}` }),
    ...(kind === 'agencies' && { order: 1 + pick(9) }),
  };
}

export const edits: Readonly<Record<string, (board: Board) => void>> = {
  change(board) {
    const kind = kindNames[board.pick(kindNames.length)] as KindName;
    write(board.content, fileOf(kind, idOf[kind]), entryFile(kind, changed(kind, board), MARKDOWN[board.pick(3)]));
  },
  add(board) {
    const kind = kindNames[board.pick(kindNames.length)] as KindName;
    const id = `xin-${board.count % 5}`;
    write(board.content, fileOf(kind, id), entryFile(kind, changed(kind, board), MARKDOWN[board.pick(3)]));
  },
  remove({ content, pick, count }) {
    const kind = kindNames[pick(kindNames.length)] as KindName;
    rmSync(join(content, fileOf(kind, `xin-${count % 5}`)), { force: true });
  },
  withdraw({ content, pick, count }) {
    const kind = kindNames[pick(kindNames.length)] as KindName;
    const id = `xin-${count % 5}`;
    if (!existsSync(join(content, fileOf(kind, id)))) return;
    rmSync(join(content, fileOf(kind, id)));
    const record = {
      publishedAt: '2026-11-20 09:00',
      withdrawnAt: '2026-11-22 10:00',
      reason: `有误 ${count}`,
      by: '办公室',
    };
    write(content, `withdrawn/${kind}/${id}.yaml`, stringify(record));
  },
  restore({ content, pick }) {
    const gone = existsSync(join(content, 'withdrawn'))
      ? readdirSync(join(content, 'withdrawn'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.yaml'),
        )
      : [];
    const name = gone[pick(gone.length)];
    if (name === undefined) return;
    const [kind, file] = name.split('/') as [KindName, string];
    rmSync(join(content, 'withdrawn', name));
    write(content, fileOf(kind, file.replace('.yaml', '')), entryFile(kind));
  },
  attach({ content, pick, count }) {
    const kind = OFFERING[pick(OFFERING.length)] as KindName;
    const bytes = docx(paragraph(`申请表第 ${pick(4)} 版`));
    const path = `uploads/2026/biao-${pick(3)}.docx`;
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
    const file = { path: `/${path}`, title: `申请表 ${count}`, bytes: bytes.length, sha256: hash('sha256', bytes) };
    write(content, fileOf(kind, idOf[kind]), entryFile(kind, { attachments: [file] }, MARKDOWN[0]));
  },
  settings({ content, pick, count }) {
    const phone = pick(2) === 0 ? null : `26600${10 + pick(80)}`;
    write(
      content,
      'site.yaml',
      siteFile({ phone, organiser: `示例局${count % 4}`, ...(pick(3) === 0 && { name: `公开栏${count}` }) }),
    );
  },
  calendar({ content, pick }) {
    const off = [{ name: '国庆节', from: '2026-10-01', to: `2026-10-0${5 + pick(4)}` }];
    write(content, 'calendar/2026.yaml', calendarFile({ off }));
  },
  laws({ content, pick }) {
    const repealed = { status: '已废止', since: `202${pick(4)}-01-01`, replacedBy: '民法典' };
    const law = { title: '示例制度', ...(pick(3) === 0 ? { status: '现行', since: '2008-05-01' } : repealed) };
    write(content, 'laws.yaml', stringify({ laws: [law] }));
  },
  ledger({ content, count }) {
    const minute = String(count % 60).padStart(2, '0');
    appendTo(content, `2026-11-23T1${Math.floor(count / 60) % 10}:${minute}:00+08:00`);
  },
  day({ pick }) {
    process.env['GONGKAI_AS_OF'] = `2026-11-${23 + pick(6)}`;
  },
};
