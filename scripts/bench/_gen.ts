import { generateSite } from '#scripts/build.ts';
await generateSite({ outDir: process.env['GONGKAI_OUT'] as string, quiet: true });
