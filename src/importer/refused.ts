/** A file that cannot be imported: one sentence for staff, and nothing is written. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
