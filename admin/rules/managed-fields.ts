/** Fields the newsroom fills in by itself, so that no date and no review can be typed by hand (R1–R3; 检查指标: 伪造发稿日期). */

export const MANAGED_FIELDS = ['publishedAt', 'corrections', 'checkedOn', 'register'] as const;

/** Form-only field: why a published entry is changed. Becomes the `note` of the correction and never stands in a file. */
export const CHANGE_NOTE = 'changeNote';
