/** Loaded when 朗读 is pressed: the reader with its styles. */
import styles from '#styles/player.css?inline';
import { addStyles } from './add-styles.ts';

export { readAloud } from '#live/read-aloud/read-aloud.ts';

addStyles(styles);
