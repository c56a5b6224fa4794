import { typecheck } from '#scripts/setup/exec.ts';

process.exitCode = await typecheck();
