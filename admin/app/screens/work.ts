/** Something that takes a while: what is under way, and why it was refused. */
import { useState } from 'react';

export interface Work {
  /** What is being done, for people; empty while nothing is. */
  readonly busy: string;
  readonly trouble: string;
  setTrouble(message: string): void;
  run(what: string, act: () => Promise<void>): void;
}

export function useWork(): Work {
  const [busy, setBusy] = useState('');
  const [trouble, setTrouble] = useState('');
  const run = (what: string, act: () => Promise<void>) => {
    setTrouble('');
    setBusy(what);
    act()
      .catch((error: Error) => setTrouble(error.message))
      .finally(() => setBusy(''));
  };
  return { busy, trouble, setTrouble, run };
}
