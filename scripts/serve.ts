import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onStop, optionsOf, portOf, runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { createStaticServer } from '#scripts/setup/static-server.ts';

await runCommand(async () => {
  const options = optionsOf({
    dir: { type: 'string' },
    base: { type: 'string' },
    port: { type: 'string' },
    'strict-port': { type: 'boolean' },
  });
  const dir = resolve(options.dir ?? 'dist');
  if (!existsSync(join(dir, 'index.html'))) {
    throw new SetupFailed(`${dir} 里没有生成好的网站。`, '请先运行 npm run build，或用 --dir 指定网站所在的文件夹。');
  }
  const server = createStaticServer(dir, options.base ?? '/');
  const { url, taken } = await server.listen(portOf(options.port, 4321), { strict: options['strict-port'] ?? false });
  onStop(() => server.close());
  if (taken.length > 0) console.log(`端口 ${taken.join('、')} 已被其他程序占用，改用下一个空闲端口。`);
  console.log(`网站地址：${url}（按 Ctrl-C 结束）`);
});
