/** Prints the calendar file of the content on standard input: run under several time zones by `ics.test.ts`. */
import { readFileSync } from 'node:fs';
import { calendarFile } from '#http/ics.ts';

process.stdout.write(calendarFile(JSON.parse(readFileSync(0, 'utf8'))));
