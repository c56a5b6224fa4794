import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTACHMENT_PATH, attachmentPathFault } from '#domain/attachment-path.ts';

for (const type of ['pdf', 'ofd', 'docx', 'xlsx', 'csv', 'png', 'jpg', 'doc', 'xls']) {
  test(`收 .${type}`, () => assert.match(`/uploads/2026/a.${type}`, ATTACHMENT_PATH));
}
const REFUSED: readonly (readonly [path: string, fix: RegExp])[] = [
  ['/uploads/2026/a.PDF', /改名为 \/uploads\/2026\/a\.pdf/],
  ['/uploads/2026/a.jpeg', /改名为 \/uploads\/2026\/a\.jpg/],
  ['/uploads/2026/a.wps', /另存为 docx 或 PDF/],
  ['/uploads/2026/a.et', /另存为 xlsx/],
  ['/uploads/2026/a.zip', /逐个上传/],
  ['/uploads/2026/附件1.pdf', /中文名写在“名称”里/],
  ['form.pdf', /放进 uploads/],
  ['/uploads/2026/a', /类型应为 pdf/],
];
for (const [path, fix] of REFUSED) {
  test(`不收 ${path}，说明怎么办`, () => {
    assert.doesNotMatch(path, ATTACHMENT_PATH);
    assert.match(attachmentPathFault(path)[1], fix);
  });
}
