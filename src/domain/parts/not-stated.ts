/**
 * A legal fact that is missing stays missing, but never silently: the entry has to say that its source does not state
 * it. The page then shows 来源未载明 instead of leaving the visitor to guess.
 */
import { say } from '../problem.ts';
import { type Rule, rule } from '../rules.ts';
import { choice, listOf } from './text.ts';

/**
 * `facts` maps the word staff tick to the field it stands for, e.g. {办公地址: 'address'}; of several fields any one
 * states the fact, e.g. {办理材料: ['materials', 'noMaterials']}.
 */
export function statedFacts<const Facts extends Readonly<Record<string, string | readonly string[]>>>(facts: Facts) {
  const words = Object.keys(facts) as [keyof Facts & string, ...(keyof Facts & string)[]];
  const notStated = listOf(choice(words)).optional().meta({
    title: '来源未载明',
    description: '来源里确实没有的项目，在这里如实列出；页面会写明“来源未载明”，不要编造',
  });

  /** Each fact is either there or declared absent, never both. */
  const stated: Rule<Record<string, unknown>> = rule(['notStated', ...Object.values(facts).flat()], (data, report) => {
    const declared = (data['notStated'] ?? []) as readonly string[];
    for (const [word, fields] of Object.entries(facts)) {
      const [field, ...others] = [fields].flat() as [string, ...string[]];
      const present = [field, ...others].some((name) => !isEmpty(data[name]));
      if (!present && !declared.includes(word)) {
        report([field], say(`缺少“${word}”`, `请填写；来源确实没有的，在“来源未载明”里列出“${word}”`));
      }
      if (present && declared.includes(word)) {
        report(['notStated'], say(`“${word}”已经填写，却又列为来源未载明`, `请从“来源未载明”里删去“${word}”`));
      }
    }
  });
  return { notStated, stated };
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
