/** The calendar of the sample content, read the way a build reads it. */
import assert from 'node:assert/strict';
import { readContentFiles } from '#store/content-folder.ts';
import { readCalendar } from '#store/read-calendar.ts';
import { repository } from '../repository.ts';

const { calendar, problems } = readCalendar(readContentFiles(repository('content')).calendar);
assert.deepEqual(problems, []);

/** 2024–2026. */
export { calendar };
