import { defineConfig } from 'playwright/test';
import { ensureBrowser } from '../../scripts/setup/browser.ts';

const address = 'http://127.0.0.1:4399';
const executablePath = process.env['GONGKAI_CHROMIUM'] || (await ensureBrowser());

// The flags keep Chromium from talking to the network on its own, so that a test only sees the site's requests;
// --no-sandbox because CI containers run as root.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    browserName: 'chromium',
    launchOptions: { executablePath, args },
  },
  projects: [
    { name: '手机', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: '电脑', use: { viewport: { width: 1200, height: 900 } } },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts --port 4399 --strict-port`,
    cwd: '../..',
    url: `${address}/`,
    reuseExistingServer: false,
    timeout: 15_000,
  },
});
