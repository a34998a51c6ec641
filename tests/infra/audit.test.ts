/** Which packages leave the house, and which weaknesses are therefore told: on our own lock file, and on made-up ones. */
import { readFileSync } from 'node:fs';
import { type Lock, shippedPlaces, shippedRoots, weaknesses } from '../../infra/audit.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const ours = shippedPlaces(lock, shippedRoots('.'));

test('the server’s packages and what is built into the tab are shipped, with all that comes with them', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of Object.keys(dependencies)) expect(ours).toContain(`node_modules/${name}`);
  for (const name of ['react', 'react-dom', '@fluentui/react-components', '@tanstack/query-core', 'd3-path'])
    expect(ours).toContain(`node_modules/${name}`);
  // Brought along by others: by restify, by Fluent.
  expect([...ours].some((place) => place.endsWith('/find-my-way'))).toBe(true);
  expect(ours).toContain('node_modules/@griffel/react');
});

test('tools are not', () => {
  for (const name of ['jest', 'vite', 'typescript', 'playwright-core', 'knip', '@swc/core', 'autocannon'])
    expect(ours).not.toContain(`node_modules/${name}`);
  expect(ours.size).toBeLessThan(Object.keys(lock.packages).length / 1.3);
});

test('a package is the one that Node would find from there', () => {
  const made: Lock = {
    packages: {
      '': {},
      'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { gone: '1' } },
      'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
      'node_modules/b': { dependencies: { a: '1' } },
      'node_modules/c': { peerDependencies: { a: '1' } },
      'node_modules/tool': {},
    },
  };
  const shipped = shippedPlaces(made, ['a']);
  expect([...shipped].sort()).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
  const weak = (severity: string, ...nodes: string[]) => ({ severity, range: '<2', nodes });
  const vulnerabilities = {
    b: weak('high', 'node_modules/b'),
    c: weak('low', 'node_modules/x/node_modules/c', 'node_modules/c'),
    tool: weak('critical', 'node_modules/tool'),
  };
  expect(weaknesses({ vulnerabilities }, shipped)).toEqual(['low: c <2']);
  expect(weaknesses({}, shipped)).toEqual([]);
});
