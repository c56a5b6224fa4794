import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVague } from '#domain/vague-clauses.ts';

const VAGUE =
  '其他材料 其它材料 有关材料 相关证明材料 其他条件 法律法规规定的其他文件 法律、法规、规章规定的其他条件 主管部门要求的其他材料 身份证等材料 其他相关手续 窗口要求的材料 （五）其他有关材料。 与申请事项有关的其他证明材料 审批机关认为需要补充的其他材料 依法应当提交的其他文件、资料 法律、行政法规规定的其他情形';
const NAMED =
  '身份证 申请材料 营业执照 其他股东的身份证 有关部门出具的验收文件 规划部门出具的用地文件 等级证书 同等学力证明 相关专业毕业证书 符合规划条件 与他人合住的证明';

for (const clause of VAGUE.split(' ')) test(`兜底：${clause}`, () => assert.ok(isVague(clause)));
for (const clause of NAMED.split(' ')) test(`不是兜底：${clause}`, () => assert.ok(!isVague(clause)));
