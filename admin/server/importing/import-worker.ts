/** The thread that takes a file apart. */
import { parentPort, workerData } from 'node:worker_threads';
import { importDocument } from '#importer/import-document.ts';
import { ImportRefused } from '#importer/refused.ts';
import { examined } from '#importer/warnings/examine-import.ts';
import type { Answered, Asked } from './read-apart.ts';

const { bytes, name, options } = workerData as Asked;
const answer = (answered: Answered) => parentPort?.postMessage(answered);
try {
  answer({ result: examined(await importDocument(bytes, name, { ...options, correctable: true })) });
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error;
  answer({ refused: error.message });
}
