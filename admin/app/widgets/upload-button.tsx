/** Picks a file, sends it to the newsroom, says what became of it. Types and sizes are the server's to judge. */

import { type ReactElement, useId, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { UploadedFile } from '#admin/rules/protocol.ts';
import { ATTACHMENT_TYPES } from '#domain/attachment-path.ts';
import { send } from '../newsroom.ts';

const TYPES = [...ATTACHMENT_TYPES, 'jpeg'].map((type) => `.${type}`).join(',');

export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What the gate did and will ask. */
const examined = ({ removed = [], questions = [] }: UploadedFile): string =>
  [
    ...(removed.length > 0 ? [`。已换成干净的副本：去掉了${removed.join('、')}`] : []),
    ...(questions.length > 0 ? [`。初审会问：${questions.join('；')}`] : []),
  ].join('');

interface Props {
  readonly label: string;
  onUploaded(file: UploadedFile): void;
}

export function UploadButton({ label, onUploaded }: Props): ReactElement {
  const [state, setState] = useState('');
  const id = useId();
  const upload = async (files: FileList | null) => {
    for (const file of files ?? []) {
      setState(`正在上传 ${file.name}（${sizeInWords(file.size)}）…`);
      const form = new FormData();
      form.append('file', file);
      try {
        const uploaded = await send<UploadedFile>(addresses.upload, form);
        onUploaded(uploaded);
        setState(
          `已上传：${uploaded.name}（${uploaded.type}，${sizeInWords(uploaded.size)}），存为 ${uploaded.path}${examined(uploaded)}`,
        );
      } catch (error) {
        setState(`${file.name} 没有传上：${(error as Error).message}`);
        return;
      }
    }
  };
  return (
    <span className="nr-upload">
      <label htmlFor={id} className="nr-button">
        {label}
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept={TYPES}
        onChange={(event) => {
          void upload(event.target.files);
          event.target.value = '';
        }}
      />
      <small>{ATTACHMENT_TYPES.join('、')}</small>
      <span role="status">{state}</span>
    </span>
  );
}
