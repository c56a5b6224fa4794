/** Attachments: taken, checked by what is in them, kept waiting in the newsroom folder until an entry is published. */
import type { Candidate } from '#admin/rules/findings.ts';
import type { Finding } from '#admin/rules/protocol.ts';
import type { AttachmentMove } from './journal.ts';

export interface Attachments {
  /** Files a text names that are neither public nor waiting, or are not what the text says they are. */
  findingsOf(candidate: Candidate): readonly Finding[];
  /** Waiting files that become public with this text. */
  movesFor(candidate: Candidate): readonly AttachmentMove[];
}
export function openAttachments(): Attachments {
  return { findingsOf: () => [], movesFor: () => [] };
}
