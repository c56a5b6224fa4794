/** The typesetting engine: Typst, an optional package with a binary for most machines. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PrintFailed } from './print-failed.ts';

export type Engine = NodeCompiler;

export const TEMPLATES = join(import.meta.dirname, 'templates');
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
/** Version of package and engine: equal bytes need the same. */
export const ENGINE = `${PACKAGE} 0.7.0, Typst 0.14.2`;

/**
 * @param fontFolder a folder with fonts beside those of the system
 * @throws PrintFailed where there is no binary for this machine
 */
export async function openEngine(fontFolder?: string): Promise<Engine> {
  if (fontFolder !== undefined && !existsSync(fontFolder)) {
    throw new PrintFailed(`字体文件夹 ${fontFolder} 不存在。`, '请检查 GONGKAI_FONTS 或 --font-folder 写的路径。');
  }
  const { NodeCompiler } = await load();
  return NodeCompiler.create({
    workspace: TEMPLATES,
    ...(fontFolder && { fontArgs: [{ fontPaths: [fontFolder] }] }),
  });
}

async function load(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    throw new PrintFailed(
      `这台电脑（${process.platform} ${process.arch}）没有排版程序，一张纸也没有印；网站照常生成。`,
      `请运行 npm install --include=optional；仍然没有的（如龙芯、申威、32 位系统），换一台 x64 或 arm64 的电脑运行 npm run print，把 PDF 拷过来。`,
    );
  }
}
