/** 名词解释: one official word in plain words. */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { proseOf, section } from '../parts/blocks.ts';
import { entryPage, publisherName } from '../parts/entry-page.ts';

export function termPage(entry: Entry<'terms'>, context: Context): Page {
  const { data } = entry;
  const rules = (data.related ?? []).map((id) => getEntry(context.dataset, 'regulations', id));
  return entryPage(entry, context, {
    title: `${data.word}是什么意思`,
    lead: data.explanation,
    blocks: [
      ...(data.example ? [section('liru', '举个例子', proseOf(data.example))] : []),
      ...(data.synonyms ? [section('pingchang', '平常也说', proseOf(data.synonyms.join('、')))] : []),
      ...(rules.length > 0
        ? [
            section('zhidu', '哪些制度里有', {
              kind: 'rows',
              items: rules.map((rule) => ({
                title: { text: rule.data.title, href: context.urls.entry('regulations', rule.id) },
                when: publisherName(rule, context),
              })),
            }),
          ]
        : []),
    ],
  });
}
