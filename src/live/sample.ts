/** 随机抽查 in the browser: reads start number, size and body from the address, draws, and shows the sheet to print. */
import { drawSample } from '#domain/oversight/sample.ts';
import { sha256 } from '#site/sha256.ts';
import { text } from '#ui/text.ts';
import { type SampleItem, sampleTable } from '#views/oversight/sample-sheet.ts';
import { drawTable } from './draw-table.ts';

const MOST = 500;

/** @param form carries `data-file`, the address of population.json. */
export async function offerDraw(form: HTMLFormElement, result: HTMLElement): Promise<void> {
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  const seed = asked.get('seed')?.trim() ?? '';
  if (seed === '') return;
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  const response = await fetch(form.dataset['file'] ?? '').catch(() => undefined);
  if (!response?.ok) {
    result.textContent = text.sample.failed;
    return;
  }
  const agency = asked.get('agency') ?? '';
  const all = (await response.json()) as SampleItem[];
  const items = agency === '' ? all : all.filter((item) => item.agency === agency);
  const count = Math.min(MOST, Math.max(1, Number.parseInt(asked.get('count') ?? '', 10) || 1));
  const drawn = drawSample(items, { seed, count }, sha256);
  result.replaceChildren(drawn.length > 0 ? drawTable(sampleTable(drawn, seed, items.length)) : text.sample.nothing);
}
