/** Pages people start from: lets the browser keep them, and those that are read. */
import { registerWorker } from '#offline/register.ts';

const address = document.querySelector<HTMLElement>('[data-worker]')?.dataset['worker'];
if (address) registerWorker(address);
