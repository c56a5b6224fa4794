/** Makes one site after another of the same content, in a process that goes on: only what a change touches is made again. */
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { type Publication, publicationOf, type SiteState } from '#build/publication.ts';
import { loadSite } from '#build/site.ts';
import type { Instead } from '#store/content-folder.ts';
import type { HeldBack } from '#store/hold-back.ts';
import type { HoldingBoard } from '#store/load-board.ts';
import { makeHoldingBack } from './make-holding-back.ts';
import { makeSite } from './make-site.ts';
import { SiteMemory } from './site-memory.ts';
import { datedState } from './site-state.ts';
import { SiteWriter } from './site-writer.ts';

export interface MadeSite {
  readonly pages: number;
  /** Files that differ from the site made before; absent for the first. */
  readonly changed?: number;
  /** Pages and files worked out for it; absent for the first. */
  readonly made?: number;
  readonly publication?: Publication;
  readonly files?: SiteState;
  readonly asOf?: string;
  /** Files with errors, which stay as the shown site has them. */
  readonly held?: readonly HeldBack[];
  /** What was read instead of them. */
  readonly instead?: Instead;
}

interface Earlier extends ReturnType<typeof datedState> {
  readonly folder: string;
  readonly asOf: string;
}

/**
 * @returns makes a complete site in an empty folder. It throws BuildRefused when the content has errors that cannot be held
 *   back. The site made last is shown and left alone; the folder of the one before that becomes the new one, if it is still there.
 */
export function createSiteMaker(content: string): (outDir: string) => Promise<MadeSite> {
  let memory: SiteMemory | undefined;
  let earlier: Earlier | undefined;
  let retired: Earlier | undefined;

  const make = async (outDir: string, asOf: string, { board, held, instead }: HoldingBoard): Promise<MadeSite> => {
    const site = await loadSite(content, asOf, board);
    // Every day begins with a site made from nothing: whatever a memory might have got wrong is gone by then.
    if (asOf !== earlier?.asOf) memory = undefined;
    memory ??= new SiteMemory(site.context);
    memory.begin(site.context, JSON.stringify(site.shell));
    // A site made last that is gone was never shown: the one before it still is.
    const replaced = earlier && existsSync(earlier.folder) ? retired : undefined;
    const present = replaced && takeOver(replaced.folder, outDir) ? replaced.files : undefined;
    retired = undefined;
    const writer = new SiteWriter(outDir, earlier, present);
    try {
      await makeSite(site, writer, memory);
      writer.end();
    } catch (error) {
      // Half of it belongs to this board, half to the one before.
      memory = undefined;
      throw error;
    }
    memory.end();
    const state = datedState(writer.files);
    const publication = publicationOf(earlier, state, asOf);
    const changed = earlier && publication.put.length + publication.gone.length;
    retired = earlier;
    earlier = { ...state, folder: outDir, asOf };
    return {
      pages: site.pages.length,
      publication,
      files: writer.files,
      asOf,
      ...{ held, instead },
      ...(changed !== undefined && { changed, made: memory.made }),
    };
  };

  return (outDir) =>
    makeHoldingBack(content, async (board, asOf) => {
      try {
        return await make(outDir, asOf, board);
      } catch (error) {
        rmSync(outDir, { recursive: true, force: true });
        mkdirSync(outDir, { recursive: true });
        throw error;
      }
    });
}

/** @returns false when the folder is not there any more, or on another disk */
function takeOver(from: string, to: string): boolean {
  if (!existsSync(from)) return false;
  try {
    rmdirSync(to);
    renameSync(from, to);
    return true;
  } catch {
    mkdirSync(to, { recursive: true });
    return false;
  }
}
