/** What a screen asks the server for, with its three states. */
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../newsroom.ts';

export interface Loaded<Answer> {
  readonly value?: Answer;
  readonly trouble?: Error;
  again(): void;
}

export function useLoaded<Answer>(address: string): Loaded<Answer> {
  const [state, setState] = useState<{ readonly value?: Answer; readonly trouble?: Error }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same address again.
  useEffect(() => {
    let stale = false;
    ask<Answer>(address).then(
      (value) => !stale && setState({ value }),
      (trouble: Error) => !stale && setState({ trouble }),
    );
    return () => {
      stale = true;
    };
  }, [address, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, again };
}
