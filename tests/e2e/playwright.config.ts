import { defineConfig } from 'playwright/test';
import { ensureBrowser } from '../../scripts/setup/browser.ts';

// Another port lets two checkouts on one machine test at the same time.
const port = process.env['GONGKAI_E2E_PORT'] || '4399';
const address = `http://127.0.0.1:${port}`;
const dist = process.env['GONGKAI_DIST'] || 'dist';
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
  // For a machine ten times slower; what passes waits for nothing.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    browserName: 'chromium',
    launchOptions: { executablePath, args },
  },
  projects: [
    // What does not depend on the window is tried once, on the desk.
    {
      name: '手机',
      testIgnore:
        /(?:hall|kaifa|read-aloud|search|search-index|search-cost|today|print|no-script|offline|usb|ledger|ledger-sealed|oversight)\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: '电脑', testIgnore: /(?:citizen|narrow)\.spec\.ts$/, use: { viewport: { width: 1200, height: 900 } } },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts --dir "${dist}" --port ${port} --strict-port`,
    cwd: '../..',
    url: `${address}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
