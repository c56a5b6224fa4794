import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSite } from '#build/site.ts';
import { kindNames } from '#domain/kinds.ts';
import { kaifaPages } from '#views/kaifa/kaifa-pages.ts';
import { SAMPLE_BLOCKS } from '#views/kaifa/sample-blocks.ts';
import { repository } from '../repository.ts';

const site = await loadSite(repository('content'), '2026-11-23');
const pages = kaifaPages(site.context, site.renderBody);

test('/kaifa/ draws every block and one entry of every kind', () => {
  const [overview, ...kinds] = pages;
  const drawn = overview
    ?.make(site.context)
    .blocks.flatMap((block) => ('blocks' in block ? [block.blocks[0]?.kind] : []));
  for (const kind of Object.keys(SAMPLE_BLOCKS)) assert.ok(drawn?.includes(kind as never), kind);
  assert.deepEqual(
    kinds.map(({ path }) => path),
    kindNames.map((kind) => `/kaifa/${kind}/`),
  );
  for (const page of kinds) assert.ok(page.make(site.context).title);
});

test('no page and no file of the public site lies under /kaifa/, and none leads there', () => {
  assert.deepEqual(
    site.pages.map(({ path }) => path).filter((path) => path.includes('kaifa')),
    [],
  );
  assert.deepEqual(
    site.files.map(({ path }) => path).filter((path) => path.includes('kaifa')),
    [],
  );
  for (const page of site.pages.slice(0, 20))
    assert.doesNotMatch(JSON.stringify(page.make(site.context)), /\/kaifa\//, page.path);
});
