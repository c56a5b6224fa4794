/**
 * 朗读, with a voice made for the test that says when it is done: machines that run tests have none. What is said is what the page
 * hands over to the voice.
 */
import { expect, type Page, test } from 'playwright/test';

interface Heard {
  said: string[];
  cancelled: number;
}

/** @param lang of the device's only voice. */
const withVoice = async (page: Page, lang: string, localService = true): Promise<void> => {
  await page.addInitScript(
    ([spoken, local]) => {
      const heard: Heard = { said: [], cancelled: 0 };
      let now: SpeechSynthesisUtterance | undefined;
      const voice = { name: '试音', lang: spoken, localService: local, default: true, voiceURI: 'v' };
      class Utterance {
        voice = null;
        lang = '';
        rate = 1;
        onend = null;
        onerror = null;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      const synthesis = {
        getVoices: () => [voice],
        addEventListener: () => undefined,
        cancel: () => {
          heard.cancelled += 1;
          now = undefined;
        },
        speak: (utterance: SpeechSynthesisUtterance) => {
          if (utterance.text === '') return;
          heard.said.push(utterance.text);
          now = utterance;
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
      Object.assign(window, { heard, endSentence: () => now?.onend?.(new Event('end') as SpeechSynthesisEvent) });
    },
    [lang, localService] as const,
  );
};

const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: Heard }).heard.said);
const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
const marked = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('read') ?? [])].map((range) => range.toString()).join('|'));

const guide = '/procedures/linhai-mianjian/';
const read = (page: Page) => page.locator('.trail button');

test('设备没有自带的中文语音，不出现朗读，也不多装脚本', async ({ page }) => {
  for (const [lang, local] of [
    ['en-US', true],
    ['zh-HK', true],
    ['zh-CN', false],
  ] as const) {
    const device = await page.context().newPage();
    const files: string[] = [];
    device.on('request', (request) => files.push(request.url()));
    await withVoice(device, lang, local);
    await device.goto(guide, { waitUntil: 'networkidle' });
    await expect(read(device), lang).toHaveCount(0);
    expect(files.filter((file) => file.includes('read-aloud'))).toEqual([]);
    await device.close();
  }
});

test('一句一句读，正在读的一句标出来，能暂停、继续、前后跳、停止', async ({ page }) => {
  await withVoice(page, 'zh_CN');
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.goto(guide);
  await expect(read(page)).toBeVisible();
  expect(files.filter((file) => file.includes('read-aloud'))).toEqual([]);
  await read(page).click();
  const player = page.getByRole('group', { name: '朗读本页' });
  await expect(player.getByRole('button', { name: '暂停' })).toBeFocused();
  expect(await said(page)).toEqual(['防空地下室免建审批']);
  expect(await marked(page)).toBe('防空地下室免建审批');
  await endSentence(page);
  const second = await marked(page);
  expect(second).not.toBe('防空地下室免建审批');
  await player.getByRole('button', { name: '暂停' }).click();
  await endSentence(page);
  expect(await said(page)).toHaveLength(2);
  await player.getByRole('button', { name: '继续' }).click();
  expect(await marked(page)).toBe(second);
  expect((await said(page)).at(-1)).toBe((await said(page)).at(-2));
  await player.getByRole('button', { name: '上一句' }).click();
  expect(await marked(page)).toBe('防空地下室免建审批');
  await player.getByRole('button', { name: '停止' }).click();
  await expect(player).toHaveCount(0);
  expect(await marked(page)).toBe('');
  await expect(read(page)).toBeFocused();
});

test('全篇读完：电话一位一位读，没有一个阿拉伯数字，每一句都在页面上，读完自己停', async ({ page }) => {
  await withVoice(page, 'zh-CN');
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(guide);
  await read(page).click();
  const player = page.getByRole('group', { name: '朗读本页' });
  await expect(player).toBeVisible();
  // No element of the page may be moved or added while it is read.
  const words = await page.getByRole('main').textContent();
  for (let count = 0; count < 1000 && (await player.count()) > 0; count += 1) {
    expect((await marked(page)).trim()).not.toBe('');
    await endSentence(page);
  }
  await expect(player).toHaveCount(0);
  const all = (await said(page)).join('\n');
  expect(all).toContain('五幺幺，五幺八三');
  expect(all).toContain('两个工作日');
  expect(all).not.toMatch(/\d/);
  expect(all).not.toContain('本页内容');
  expect(await page.getByRole('main').textContent()).toBe(words);
});
