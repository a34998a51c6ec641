import { readdirSync, readFileSync } from 'node:fs';
import { bound } from '#cards/templates.ts';
import { strings } from './walk.ts';

const FOLDER = new URL('../../bot/cards/', import.meta.url);
const files = ['.', 'parts'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`),
);

test.each(files)('%s holds no words, and each binding is one value', (file) => {
  const all = strings(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  for (const { path, text } of all) {
    if (text.includes('${'))
      expect([path, text]).toEqual([path, expect.stringMatching(/^\$\{(\$root\.)?[a-zA-Z]+\}$/)]);
    else if (/\.(?:text|title|label|placeholder|fallbackText|altText|errorMessage|speak)$/.test(path))
      expect([path, text]).toEqual([path, '']);
  }
});

test('a binding without a value throws and names the binding, not a value', () => {
  const slots = {
    lang: 'fi',
    summary: 'x',
    rich: [],
    lines: [],
    facts: [],
    boxes: [],
    quotes: [],
    notes: [],
    links: [],
    actions: [],
  };
  expect(() => bound('sheet', slots)).toThrow('no value for heading');
  const title = { title: 'Oona Vettenranta' };
  expect(() => bound('sheet', { ...slots, heading: 'h', actions: [title] })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('Vettenranta') }),
  );
  expect(bound('sheet', { ...slots, heading: 'h' })).toMatchObject({
    type: 'AdaptiveCard',
    body: [{ text: 'h' }],
    actions: [],
  });
});
