/**
 * `check-text`: reads JSON Lines {id, text, lang?} on stdin and writes {id, findings} for each, in order, as
 * they come. A bad line gets {id: null, error}, which never holds its text, and the exit code is then 1.
 * With --explain each finding also names what it would be replaced with, and the layers are told on stderr.
 */
import { enableCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { FilterUnavailable, type Lang } from './types.ts';

// the modules as they were made ready the last time: a third of the start
enableCompileCache();
const { createFilter, filterLayers } = await import('./filter.ts');

const LANGS: readonly string[] = ['fi', 'sv', 'en'];

interface Line {
  readonly id: string | number | null;
  readonly text: string;
  readonly lang?: Lang;
}

/** The line as it should be, or what is wrong with it, in words without its text. */
function parsed(line: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { id, text, lang } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'text is missing or not a string';
  if (typeof id !== 'string' && typeof id !== 'number') return 'id is missing';
  if (lang !== undefined && (typeof lang !== 'string' || !LANGS.includes(lang)))
    return 'lang is not fi, sv or en';
  return lang === undefined ? { id, text } : { id, text, lang: lang as Lang };
}

async function main(): Promise<void> {
  const explain = process.argv.includes('--explain');
  const filter = createFilter();
  if (explain) {
    const layers = filterLayers();
    process.stderr.write(
      `${layers.recognisers} recognisers · names: ${layers.names} · Voikko: ${layers.voikko ? 'on' : 'off'}\n`,
    );
    for (const lack of layers.lacking) process.stderr.write(`lacking: ${lack}\n`);
  }
  const write = async (value: unknown): Promise<void> => {
    if (!process.stdout.write(`${JSON.stringify(value)}\n`))
      await new Promise((resume) => process.stdout.once('drain', resume));
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const item = parsed(line);
    if (typeof item === 'string') {
      process.exitCode = 1;
      await write({ id: null, error: item });
      continue;
    }
    try {
      const { text: result } = filter({ text: item.text }, item.lang ? { lang: item.lang } : {});
      const { findings, verdict, replaced, doubts } = result;
      await write(
        explain
          ? { id: item.id, verdict, findings, replaced, doubts: doubts.length }
          : { id: item.id, findings },
      );
    } catch (error) {
      process.exitCode = 1;
      await write({
        id: null,
        error: error instanceof FilterUnavailable ? `layer stopped: ${error.layer}` : 'internal error',
      });
    }
  }
}

await main();
