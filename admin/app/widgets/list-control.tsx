/** Decap's list with two buttons more: paste a table into the rows, and upload files as rows. */
import { DecapCmsWidgetList } from 'decap-cms-widget-list';
import { fromJS, type Map as ImmutableMap, List } from 'immutable';
import type { ReactNode } from 'react';
import type { UploadedFile } from '#admin/rules/protocol.ts';
import { PasteTable } from './paste-table.tsx';
import type { Column } from './table-paste.ts';
import { UploadButton } from './upload-button.tsx';

const DecapList = DecapCmsWidgetList.controlComponent;
type Field = ImmutableMap<string, unknown>;

/** Widgets whose value is one cell of a table. */
const CELLS = ['string', 'text', 'number', 'select', 'datetime', 'file'];

export function columnsOf(field: Field): Column[] {
  const fields = field.get('fields') as List<Field> | undefined;
  const one = field.get('field') as Field | undefined;
  return [...(fields ?? (one ? [one] : []))]
    .filter((cell) => CELLS.includes(String(cell.get('widget'))) && cell.get('multiple') !== true)
    .map((cell) => ({
      name: String(cell.get('name')),
      label: String(cell.get('label')),
      required: cell.get('required') !== false,
      whole: cell.get('value_type') === 'int',
      ...(cell.has('options') && { options: [...(cell.get('options') as List<string>)] }),
    }));
}

export class ListControl extends DecapList {
  override render(): ReactNode {
    const { field } = this.props;
    const label = String(field.get('label'));
    return (
      <>
        <div className="nr-list-tools">
          {field.get('uploads') === true ? (
            <UploadButton label="上传文件" onUploaded={this.addFile} />
          ) : (
            <PasteTable label={label} columns={columnsOf(field)} onTake={this.takeRows} />
          )}
        </div>
        {super.render()}
      </>
    );
  }

  private readonly takeRows = (rows: readonly Readonly<Record<string, unknown>>[], how: 'add' | 'replace'): void => {
    const { field } = this.props;
    const single = field.get('field') as Field | undefined;
    const values = rows.flatMap((row) => (single ? Object.values(row) : [row]));
    this.replaceRows(fromJS(values) as List<unknown>, how);
  };

  private readonly addFile = ({ path, name, size, sha256 }: UploadedFile): void => {
    const title = name.replace(/\.\w+$/, '');
    this.replaceRows(fromJS([{ path, title, bytes: size, sha256 }]) as List<unknown>, 'add');
  };

  /** Decap's list counts its rows in its own state; new rows get their keys there. */
  private replaceRows(rows: List<unknown>, how: 'add' | 'replace'): void {
    const before = how === 'add' && List.isList(this.props.value) ? (this.props.value as List<unknown>) : List();
    const all = before.concat(rows);
    this.setState({
      listCollapsed: false,
      itemsCollapsed: all.toArray().map(() => true),
      keys: all.toArray().map(() => crypto.randomUUID()),
    });
    this.props.onChange(all);
  }
}
