import { defineConfig } from 'playwright/test';
import { ensureBrowser } from '../../scripts/setup/browser.ts';

const executablePath = process.env['GONGKAI_CHROMIUM'] || (await ensureBrowser());

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/newsroom',
  workers: 2,
  retries: 0,
  // For a machine ten times slower; what passes waits for nothing.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    browserName: 'chromium',
    viewport: { width: 1200, height: 900 },
    actionTimeout: 60_000,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    },
  },
});
