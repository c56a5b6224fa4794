/** The touch screen of a hall. */
import { runKiosk } from '#live/hall/kiosk.ts';

runKiosk(document);
