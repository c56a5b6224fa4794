import { type ReactElement, useState } from 'react';
import type { EntryRow } from '#admin/rules/protocol.ts';

export interface Chosen {
  readonly agency: string;
  readonly file: File;
}

interface Props {
  readonly agencies: readonly EntryRow[];
  readonly busy: boolean;
  onRead(chosen: Chosen): void;
}

/** Which file, of which agency. Types and sizes are the server's to judge. */
export function ChooseFile({ agencies, busy, onRead }: Props): ReactElement {
  const [agency, setAgency] = useState(agencies[0]?.id ?? '');
  const [file, setFile] = useState<File>();
  return (
    <form
      className="tools"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) onRead({ agency, file });
      }}
    >
      <label>
        制定机构
        <select value={agency} required onChange={(event) => setAgency(event.target.value)}>
          {agencies.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="wide">
        制度汇编
        <input
          type="file"
          required
          accept=".docx,.doc,.wps,.rtf,.pdf,.ofd,.html,.htm,.mht,.mhtml,.txt,.md"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </label>
      <button type="submit" className="main" disabled={busy}>
        读取文件
      </button>
      <small>
        docx、doc、wps、rtf、pdf 和
        ofd（要有文字层）、网页（html、mht）、txt、md。读取只是看看，什么都不会保存；勾选导入以后也只是草稿，要经初审、终审才公布。
      </small>
    </form>
  );
}
