import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { repository } from './repository.ts';

test('a style sheet that another one imports is there: the type checker does not read them', () => {
  const sheets = globSync('{src,admin,scripts,public}/**/*.css', { cwd: repository('.') });
  const imports = sheets.flatMap((sheet) =>
    [...readFileSync(repository(sheet), 'utf8').matchAll(/@import\s+['"](\.[^'"]+)['"]/g)].map(([, path]) => ({
      sheet,
      path: path as string,
    })),
  );
  assert.ok(imports.length > 10, `${imports.length} imports`);
  const gone = imports.filter(({ sheet, path }) => !existsSync(repository(join(dirname(sheet), path))));
  assert.deepEqual(gone, []);
});
