/** `node import-child.ts <content> <newsroom>`: imports many rules at once; the parent kills it somewhere in between. */
import { writeSync } from 'node:fs';
import { createDesk } from '#admin/desk/desk.ts';
import { idOf, valid } from '../../domain/fixtures.ts';
import { caibian } from './desk-fixture.ts';

export const RULES = 40;
const { intro: _none, ...data } = valid('regulations');
const entries = Array.from({ length: RULES }, (_, number) => ({
  kind: 'regulations' as const,
  id: `daoru-${number}`,
  title: `第${number}号制度`,
  data: { ...data, title: `第${number}号制度` },
  body: '## 第一条\n\n来访的人都要登记。\n',
}));

const [, self, content, newsroom] = process.argv;
if (self === import.meta.filename && content && newsroom) {
  const desk = createDesk({ content, newsroom, clock: () => '2026-11-23 09:00' });
  await desk.started;
  writeSync(1, 'begun\n');
  await desk.imports.take(caibian, { agency: idOf.agencies, source: '汇编.docx', entries });
  writeSync(1, 'taken\n');
  process.exit(0);
}
