/** One press in the form puts the official form in the place of a finding, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canMask, maskedFields } from '#admin/app/editor/mask-finding.ts';
import { gateFindings } from '#admin/rules/gate-findings.ts';
import type { Finding } from '#admin/rules/protocol.ts';

const ID = '331082190203170010';
const findingsIn = (data: Record<string, unknown>, body = '') =>
  gateFindings({ kind: 'terms', id: 'a', data, body }).filter(canMask);

test('in a field, in an item of a list, in a line of the text', () => {
  const data = { explanation: `请带 ${ID} 来`, synonyms: ['公示', `号 ${ID}`], body: `第一行\n第二行 ${ID} 完` };
  const findings = findingsIn({ explanation: data.explanation, synonyms: data.synonyms }, data.body);
  const changes = findings.map((finding) => maskedFields(data, finding));
  assert.deepEqual(changes, [
    { explanation: '请带 331***********0010 来' },
    { synonyms: ['公示', '号 331***********0010'] },
    { body: '第一行\n第二行 331***********0010 完' },
  ]);
});

test('a text that was changed since is left alone; one that only moved is masked where it stands', () => {
  const [finding] = findingsIn({ explanation: `请带 ${ID} 来` }) as [Finding];
  assert.equal(maskedFields({ explanation: '已经改好' }, finding), undefined);
  assert.deepEqual(maskedFields({ explanation: `  请带 ${ID} 来` }, finding), {
    explanation: '  请带 331***********0010 来',
  });
});

test('what was masked is not found again', () => {
  const data = { explanation: `手机 154 0000 1234，卡号 6200 0012 9630 7418 528，${ID}` };
  let now: Record<string, unknown> = data;
  for (let round = 0; round < 5; round += 1) {
    const [finding] = findingsIn(now);
    if (!finding) break;
    now = { ...now, ...maskedFields(now, finding) };
  }
  assert.deepEqual(findingsIn(now), []);
});
