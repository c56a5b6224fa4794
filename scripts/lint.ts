import { lint } from '#scripts/setup/exec.ts';

process.exitCode = await lint();
