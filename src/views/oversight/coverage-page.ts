/** 公开覆盖: what must be public against what is, with every blank named. */
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { article20ByAgency, article20Overview, catalogueTable } from './coverage-tables.ts';
import { deskPage } from './desk-frame.ts';
import { standardsOverview } from './standards-tables.ts';

export function coveragePage(context: Context): Page {
  const { agencies, catalogue } = context.dataset.entries;
  return deskPage(context, {
    title: '公开覆盖',
    about: '应当公开的公开了没有：政府信息公开条例第二十条 15 项、公开目录逐项对照，空白的也写出来',
    rest: 'coverage/',
    lead: '条例第二十条有 15 项，每家机构每项只有四种说法：已公开、尚未公开（写明原因）、不适用（写明原因）、没有说明。没有说明的也数出来，不藏。',
    blocks: [
      ...(agencies.length > 0
        ? [
            section('jigou', '条例第二十条逐家看', article20ByAgency(context)),
            section('tiaoli', '条例第二十条逐项看', article20Overview(context)),
          ]
        : []),
      ...standardsOverview(context),
      ...(catalogue.length > 0 ? [section('mulu', '公开目录逐家看', catalogueTable(context))] : []),
    ],
  });
}
