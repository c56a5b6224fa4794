import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { localBin } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { canUseApt, install, onPath } from '#scripts/setup/system-packages.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env['GONGKAI_CHROMIUM'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new SetupFailed(
      `环境变量 GONGKAI_CHROMIUM 指向的 ${chosen} 不存在。`,
      '请改成 Chromium 程序的完整路径，或取消这个变量。',
    );
  }
  const { chromium } = await import('playwright');
  const bundled = chromium.executablePath();
  return bundled && existsSync(bundled) ? bundled : onPath(NAMES);
}

function hasChineseFont(): boolean {
  // Only Linux reports through fontconfig; macOS and Windows ship Chinese fonts.
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function ensureCompanions(): void {
  const missing = [
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
    ...(onPath(['pdftotext']) ? [] : ['poppler-utils']),
  ];
  if (missing.length === 0) return;
  if (canUseApt()) install(missing, '缺少中文字体或读取 PDF 的工具');
  if (!hasChineseFont()) console.error('提示：没有中文字体，页面截图里的汉字会是方块；请安装 fonts-noto-cjk。');
  if (!onPath(['pdftotext'])) console.error('提示：没有 pdftotext，检查 PDF 的测试无法运行；请安装 poppler-utils。');
}

/** The path of a Chromium that can show Chinese pages, installing what is missing where that is possible. */
export async function ensureBrowser(): Promise<string> {
  let browser = await findBrowser();
  if (browser === undefined && canUseApt()) {
    install(['chromium', 'fonts-noto-cjk', 'poppler-utils'], '没有找到 Chromium 浏览器');
    browser = await findBrowser();
  }
  if (browser === undefined) {
    console.log('没有找到 Chromium 浏览器，正在用 Playwright 下载一个（约 150 MB）…');
    spawnSync(process.execPath, [localBin('playwright'), 'install', 'chromium'], { stdio: 'inherit' });
    browser = await findBrowser();
  }
  if (browser === undefined) {
    throw new SetupFailed(
      '没有可用的 Chromium 浏览器，也没能自动装上。',
      '请检查网络，或自行安装 Chromium 并把环境变量 GONGKAI_CHROMIUM 设为它的完整路径。',
    );
  }
  ensureCompanions();
  return browser;
}
