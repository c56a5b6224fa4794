/** Every migration in the order they were written. A step is never changed once it was released. */
import type { KindName } from '../kind-name.ts';
import { catalogueLimits } from './catalogue-limits.ts';
import type { Fields, Migration } from './migration.ts';

export const migrations: readonly Migration[] = [catalogueLimits];

export interface Migrated {
  readonly data: Fields;
  /** What was changed, in words; empty when the fields are of today's form. */
  readonly said: readonly string[];
  /** Ids of the steps that changed something. */
  readonly steps: readonly string[];
}

/** The fields of one entry in today's form. */
export function migrateData(kind: KindName, data: Fields): Migrated {
  return migrations.reduce<Migrated>(
    (done, step) => {
      const result = step.kind === kind ? step.migrate(done.data) : undefined;
      if (!result) return done;
      return { data: result.data, said: [...done.said, ...result.said], steps: [...done.steps, step.id] };
    },
    { data, said: [], steps: [] },
  );
}
