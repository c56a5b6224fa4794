import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import { type KeptRecipe, recipeInWords } from '#admin/rules/import-recipe.ts';
import { useLoaded } from '../screens/loaded.ts';

/** What clerks corrected at imports and left out on purpose: for everyone who works here, oversight too. */
export function KeptRecipes(): ReactElement | null {
  const kept = useLoaded<readonly KeptRecipe[]>(addresses.importRecipes).value ?? [];
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">更正记录</h2>
      <p>每次导入时人工改了什么、什么没有导入、为什么。下一版同名的文件按它自动拆分。</p>
      <ul className="rows">
        {kept.map(({ agency, source, by, at, settled, ...recipe }) => (
          <li key={`${agency} ${source}`}>
            <details>
              <summary>
                {source}（{agency}，{by}，{at}）：{recipeInWords(recipe) || '没有更正'}
                {settled.length > 0 ? `，不导入 ${settled.length} 处` : ''}
              </summary>
              <ul>
                {recipe.corrections.map(({ mark, line, nth, lines }) => (
                  <li key={`${mark} ${line} ${nth}`}>
                    {mark}：{line.slice(0, 60)}
                    {lines > 1 ? `（起 ${lines} 行）` : ''}
                  </li>
                ))}
                {settled.map(({ what, reason }) => (
                  <li key={what}>
                    不导入（{reason}）：{what}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
