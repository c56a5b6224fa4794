import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVague } from '#domain/vague-clauses.ts';

const VAGUE =
  '其他材料 其它材料 有关材料 相关证明材料 其他条件 法律法规规定的其他文件 法律、法规、规章规定的其他条件 主管部门要求的其他材料 身份证等材料 其他相关手续 窗口要求的材料 （五）其他有关材料。 与申请事项有关的其他证明材料 审批机关认为需要补充的其他材料 依法应当提交的其他文件、资料 法律、行政法规规定的其他情形 其他 等 …… 身份证、户口簿等 身份证等有效证件 按要求提供 按规定提交材料 其他附件 其他佐证 符合相关规定 符合有关要求 省里规定的其他要求 本办法规定的其他材料 申请人认为需要提供的其他材料 其它有关材料（视情况） 其他（见附件） 另行通知的材料 受理部门要求补充的材料 视情况提供的材料 相关证件原件及复印件';
const NAMED =
  '身份证 申请材料 营业执照 其他股东的身份证 有关部门出具的验收文件 规划部门出具的用地文件 等级证书 同等学力证明 相关专业毕业证书 符合规划条件 与他人合住的证明 身份证明 居民身份证复印件 授权委托书 法律规定的机关出具的鉴定意见 符合安全生产法规定的安全条件 申请人的其他住房情况声明 有关机关出具的死亡证明 学历为高等 残疾等级为一等 获评一等、特等 良等和优等';

for (const clause of VAGUE.split(' ')) test(`兜底：${clause}`, () => assert.ok(isVague(clause)));
for (const clause of NAMED.split(' ')) test(`不是兜底：${clause}`, () => assert.ok(!isVague(clause)));

test('填充的词再长再重复，也马上答得出', () => {
  for (const words of ['受理机关', '应当', '或者或', '证明材料', '有关机关'])
    assert.equal(isVague(`${words.repeat(5_000)}甲`), false);
  assert.equal(isVague(`其他${'受理机关'.repeat(5_000)}材料`), true);
});
