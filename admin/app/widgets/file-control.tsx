/** One attachment: its path, or a file to upload. */
import type { ReactElement } from 'react';
import type { ControlProps } from './control.ts';
import { UploadButton } from './upload-button.tsx';

export function FileControl(props: ControlProps): ReactElement {
  const { forID, value, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = props;
  return (
    <div>
      <input
        id={forID}
        className={classNameWrapper}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value)}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
      <UploadButton label="上传文件" onUploaded={({ path }) => onChange(path)} />
    </div>
  );
}
