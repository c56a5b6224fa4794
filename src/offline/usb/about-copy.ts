/** The leaflet of a copy in a folder, for anyone who finds the stick: how to open it, how old it is, how to prove it. */
export const ABOUT_FILE = '说明.txt';
export const CHECKSUMS = 'SHA256SUMS';

/**
 * Lines end as Notepad of old Windows wants them, but for the last: `sha256sum -c` reads that one, and a carriage return
 * would be part of its file name.
 * @param asOf 数据截至 …
 * @param home SHA-256 of `index.html`.
 */
export const aboutCopy = (asOf: string, home: string): string =>
  `\ufeff${[
    '公开栏离线副本',
    '',
    `${asOf}。以网站上的最新内容为准。`,
    '',
    '怎么打开',
    '    双击 index.html，用浏览器打开，不用联网，不用安装。',
    '    整个文件夹一起拷贝，不要只拷一个文件。',
    '',
    '怎么搜索',
    '    打开后在搜索框里输入要找的词。搜索也不用联网。',
    '',
    '怎么核对没有被改过',
    '    Linux、macOS：在这个文件夹里运行  sha256sum -c SHA256SUMS',
    '    （macOS 没有 sha256sum 时运行  shasum -a 256 -c SHA256SUMS）',
    '    全部显示“OK”或“成功”，就是一个字节也没有变。',
    '    Windows：在命令提示符里对一个文件运行  certutil -hashfile index.html SHA256',
    '    得到的一串字应与 SHA256SUMS 里那个文件前面的一串相同。首页的应是：',
    '',
  ].join('\r\n')}\r\n${home}  index.html\n`;
