/** The big screen of a hall. */
import { runBigScreen } from '#live/hall/big-screen.ts';

runBigScreen(document);
