import { stringify } from 'yaml';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { boardTable } from './table.ts';

const tombstone = (changes: object = {}) =>
  stringify({
    title: '旧收费',
    agency: 'shili',
    publishedAt: '2026-11-01 09:00',
    withdrawnAt: '2026-11-20 10:30',
    reason: '项目已取消',
    by: '办公室负责人',
    ...changes,
  });
const gone = 'withdrawn/fees/jiu-feiyong.yaml';

boardTable([
  ['撤下记录齐全', { [gone]: tombstone() }, []],
  ['标题和机构不能公开时可以留空', { [gone]: tombstone({ title: undefined, agency: undefined, urgent: true }) }, []],
  [
    '没写原因',
    { [gone]: tombstone({ reason: undefined }) },
    ['withdrawn/fees/jiu-feiyong.yaml 撤下原因: 缺少“撤下原因”'],
  ],
  [
    '撤下早于公布',
    { [gone]: tombstone({ withdrawnAt: '2026-10-31 09:00' }) },
    ['withdrawn/fees/jiu-feiyong.yaml 撤下时间: 撤下早于公布 → 应不早于 2026-11-01 09:00'],
  ],
  [
    '撤下还没到时间',
    { [gone]: tombstone({ withdrawnAt: '2026-11-24 00:00' }) },
    ['withdrawn/fees/jiu-feiyong.yaml 撤下时间: 撤下时间 2026-11-24 00:00 还没有到'],
  ],
  [
    '撤下的条目还在',
    { 'withdrawn/fees/shili-feiyong.yaml': tombstone() },
    ['withdrawn/fees/shili-feiyong.yaml: 已撤下的条目又出现在内容里'],
  ],
  [
    '机构不存在',
    { [gone]: tombstone({ agency: 'meiyou' }) },
    ['withdrawn/fees/jiu-feiyong.yaml 原公布机构: 没有编号为“meiyou”的机构'],
  ],
  [
    '别的条目还引用着撤下的条目',
    {
      'terms/gongshi.yaml': entryFile('terms', { related: ['jiu-zhidu'] }),
      'withdrawn/regulations/jiu-zhidu.yaml': tombstone(),
    },
    ['terms/gongshi.yaml 相关制度 第1项: 引用的规章制度“jiu-zhidu”已于 2026-11-20 撤下 → 请删去这处引用'],
  ],
  ['放错了地方', { 'withdrawn/jiu.yaml': tombstone() }, ['withdrawn/jiu.yaml: 不是撤下记录']],
  ['不认识的字段', { [gone]: tombstone({ why: '错' }) }, ['withdrawn/fees/jiu-feiyong.yaml why: 没有“why”这个字段']],
]);
