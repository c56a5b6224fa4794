/** Pages with numbers whose hours are published: says whether somebody answers now. */
import { sayNow } from '#live/now.ts';

sayNow(document);
