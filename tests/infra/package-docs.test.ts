/** The administrators' pages and the template of settings: links that lead somewhere, nothing left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPages } from '#http/pages.ts';
import { RSC } from '../../infra/package/rsc.ts';
import { made, manifestOf, SOURCE } from './package-fixture.ts';

const PAGES = ['docs/asennus.md', 'docs/installation.md'] as const;
const read = (file: string) => readFileSync(file, 'utf8');

/** GitHub's anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (text: string): readonly string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

describe.each([...PAGES, 'README.md'])('%s', (file) => {
  const text = read(file);

  test('every link leads somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link).not.toMatch(/^http:/);
      if (link.startsWith('https:')) continue;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      expect([link, existsSync(target)]).toEqual([link, true]);
      if (anchor !== undefined) expect(anchorsIn(read(target))).toContain(anchor);
    }
  });

  test('names every permission, and none that is not asked for', () => {
    const asked = [...Object.keys(RSC), ...manifestOf(made()).permissions, 'access_as_user', 'Admin'];
    for (const name of asked) expect([name, text.includes(`\`${name}\``)]).toEqual([name, true]);
    const named = [...text.matchAll(/`(\w+\.\w+\.(?:Chat|Group|User))`/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(RSC)));
  });
});

describe('both languages of the installation', () => {
  const outline = (file: string) => {
    const text = read(file);
    return {
      headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
      rows: [...text.matchAll(/^\|/gm)].length,
      steps: [...text.matchAll(/^\d+\. /gm)].length,
      code: [...text.matchAll(/`([A-Z][A-Z_]+|\/[a-z]+)`/g)].map(([, word]) => word),
    };
  };
  test('say the same in the same order', () => {
    expect(outline(PAGES[0])).toEqual(outline(PAGES[1]));
  });
});

describe('the installation', () => {
  test.each(PAGES)('%s approves beforehand what needs it, and nothing else', (file) => {
    const [, list = ''] = /AllowedForChats @\(([^)]*)\)/.exec(read(file)) ?? [];
    const application = Object.entries(RSC).flatMap(([name, { type }]) =>
      type === 'Application' ? name : [],
    );
    expect([...list.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual(application);
  });

  test.each(PAGES)('%s names every variable of an environment and every public page', (file) => {
    const text = read(file);
    for (const [, name = ''] of SOURCE.manifest.matchAll(/\$\{\{(\w+)\}\}/g))
      expect(text).toContain(`\`${name}\``);
    for (const { prefix } of createPages(null).filter((mount) => mount.prefix !== '/pages'))
      expect(text).toMatch(new RegExp(`${prefix}\``));
  });

  test.each(PAGES)('%s holds no id: those stand in the files that are read', (file) => {
    expect(read(file)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('the template of settings', () => {
  const lines = read('env/.env.example');
  const variables = [...read('bot/config-variables.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
    ([, name = '']) => name,
  );

  test('has a line for every setting that a person may need, and no other', () => {
    expect(variables.length).toBeGreaterThan(10);
    const offered = [...lines.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect([...offered].sort()).toEqual([...variables].sort());
  });

  test('no committed file of an environment holds a secret', () => {
    for (const file of readdirSync('env')) {
      if (file.endsWith('.user')) continue;
      expect([file, /^SECRET_\w+=\S/m.test(read(join('env', file)))]).toEqual([file, false]);
    }
  });
});
