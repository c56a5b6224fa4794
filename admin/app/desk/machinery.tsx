/** Whether the site has been built and the repository pushed; trouble is said, never only logged. */
import type { ReactElement } from 'react';
import type { DeskStatus } from '#admin/rules/protocol.ts';

export function Machinery({ status: { build, push, ledger } }: { readonly status: DeskStatus }): ReactElement {
  const held = build.heldBack ?? [];
  const bad =
    build.state === '失败' ||
    held.length > 0 ||
    push.state === '失败' ||
    push.state === '等待重试' ||
    ledger?.state === '失败';
  return (
    <div className={`note ${bad ? 'late' : 'good'}`} role="status">
      <p>
        {buildWords(build)}
        {pushWords(push)}
        {ledgerWords(ledger)}
      </p>
      {held.length > 0 && (
        <>
          <p>这些文件有错误，改好后才会上网，请告诉管理员：</p>
          <ul>
            {held.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function buildWords({ state, at, error, heldBack }: DeskStatus['build']): string {
  if (state === '失败') return `网站没有生成，仍显示上一版：${error ?? '原因不明'}。请告诉管理员。`;
  if (state === '生成中') return '网站正在更新…';
  const when = at ? `（${at} 生成）` : '';
  return heldBack ? `网站已更新${when}，下面的文件除外。` : `网站是最新的${when}。`;
}

function pushWords({ state, waiting, error, nextTryAt }: DeskStatus['push']): string {
  if (state === '未配置') return '';
  if (state === '已同步') return '已同步到远端仓库。';
  const retry = nextTryAt ? `，${nextTryAt} 再试` : '';
  return `有 ${waiting} 次公布还没有同步到远端仓库${retry}${error ? `（${error}）` : ''}；不影响写稿和公布。`;
}

const ledgerWords = (ledger: DeskStatus['ledger']): string =>
  ledger?.state === '失败'
    ? `公布的内容还没有记入公开账本：${ledger.error ?? '原因不明'}。不影响写稿和公布，请告诉管理员。`
    : '';
