import { type ReactElement, useEffect, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { FoundFile } from '#admin/rules/corrections-protocol.ts';
import type { Replacement } from '#admin/rules/replace-everywhere.ts';
import { tell } from '../newsroom.ts';
import { reviewAddress } from '../screens/addresses.ts';
import { Trouble } from '../screens/frame.tsx';

/** Attachments that still say it: a person changes the file and uploads it again. */
export function FoundFiles({ replacement: { from, to } }: { readonly replacement: Replacement }): ReactElement {
  const [files, setFiles] = useState<readonly FoundFile[]>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    setFiles(undefined);
    setTrouble('');
    tell<readonly FoundFile[]>(addresses.replaceFiles, { from, to }).then(setFiles, (error: Error) =>
      setTrouble(error.message),
    );
  }, [from, to]);
  return (
    <section aria-labelledby="files">
      <div className="bar">
        <h2 id="files">附件里写着的</h2>
        <span role="status">{files ? `${files.length} 个` : trouble === '' && '正在翻看附件…'}</span>
      </div>
      {trouble && <Trouble message={trouble} />}
      {files && files.length === 0 && <p>附件的文字里没有。图片和扫描件机器读不了，请自己看一遍。</p>}
      {files && files.length > 0 && (
        <>
          <p>附件要由人改：在原来的文件里改好，打开那一条重新上传。</p>
          <ul className="rows">
            {files.map(({ kind, id, title, address }) => (
              <li key={`${kind}/${id} ${address}`}>
                <a href={address}>{address.slice(address.lastIndexOf('/') + 1)}</a>
                <a href={reviewAddress({ kind, id })}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
