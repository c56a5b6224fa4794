import { format } from '#scripts/setup/exec.ts';

process.exitCode = await format();
