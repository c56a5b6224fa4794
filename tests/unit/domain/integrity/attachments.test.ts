import { createHash } from 'node:crypto';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { boardTable } from './table.ts';

const file = new TextEncoder().encode('%PDF-1.7 申请表');
const sha256 = createHash('sha256').update(file).digest('hex');
const rule = 'regulations/shili-zhidu.md';
const offer = (changes: object = {}) => ({
  [rule]: entryFile('regulations', {
    attachments: [{ path: '/uploads/2026/shenqingbiao.pdf', title: '申请表', bytes: file.length, sha256, ...changes }],
  }),
});
const upload = { 'uploads/2026/shenqingbiao.pdf': file };

boardTable([
  ['附件在，大小和校验值相符', { ...offer(), ...upload }, []],
  ['没有人引用的文件不出错，也不公布', upload, []],
  [
    '附件不在，猜一个最像的',
    { ...offer({ path: '/uploads/2026/shenqinbiao.pdf' }), ...upload },
    [`${rule} 附件 第1项 路径: 没有附件 /uploads/2026/shenqinbiao.pdf → 你是不是想写 /uploads/2026/shenqingbiao.pdf？`],
  ],
  ['一个附件也没有', offer(), [`${rule} 附件 第1项 路径: 没有附件 /uploads/2026/shenqingbiao.pdf → 请先把文件放进`]],
  [
    '文件被换过',
    { ...offer({ sha256: 'a'.repeat(64), bytes: 3 }), ...upload },
    [
      `${rule} 附件 第1项 字节数: 附件 /uploads/2026/shenqingbiao.pdf 实际有 ${file.length} 字节 → 请改为 ${file.length}`,
      `${rule} 附件 第1项 校验值（SHA-256）: 附件 /uploads/2026/shenqingbiao.pdf 与登记的校验值不符`,
    ],
  ],
]);
