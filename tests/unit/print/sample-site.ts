/** The sample board as the papers see it, with an address under a sub-path. */

import { loadBoard } from '#store/load-board.ts';
import { repository } from '#tests/unit/repository.ts';
import type { Context } from '#views/context.ts';
import { contextOf } from '#views/context.ts';

const AS_OF = '2026-11-23';
const board = loadBoard(repository('content'), AS_OF);

export const sampleContext: Context = contextOf(board, AS_OF, { origin: 'https://gkl.example.gov.cn', base: '/zwgk/' });
/** A site without a domain. */
export const homeless: Context = contextOf(board, AS_OF, { base: '/' });
