/** Fields no form shows as they are: those the newsroom fills in by itself (R1–R3; 检查指标: 伪造发稿日期), and one of its own. */
export { MANAGED_FIELDS } from '#domain/parts/provenance.ts';

/** Form-only field: why a published entry is changed. Becomes the `note` of the correction and never stands in a file. */
export const CHANGE_NOTE = 'changeNote';
