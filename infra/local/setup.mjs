/**
 * What `npm start` and `npm test` do on a machine with nothing but Node 20 or later and npm: they install
 * what is missing and build the tab, then run the product or jest on the pinned Node.
 *   node infra/local/setup.mjs start | test [arguments for jest]
 */
import { resolve } from 'node:path';
import { become } from './child.mjs';
import { installDebianPackages } from './debian.mjs';
import { installPackages, NODE } from './packages.mjs';
import { ROOT, say } from './say.mjs';
import { buildTab } from './tab.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--conditions=development',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const [purpose, ...rest] = process.argv.slice(2);

if (purpose !== 'start' && purpose !== 'test') {
  say('Write: node infra/local/setup.mjs start, or: node infra/local/setup.mjs test [arguments for jest]');
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  say(
    `Node ${process.versions.node} is too old for the set-up: install Node 20 or later (it brings the pinned one by itself).`,
  );
  process.exit(1);
}
try {
  await Promise.all([installPackages(), installDebianPackages(purpose)]);
  await buildTab();
} catch (error) {
  say(error.message);
  process.exit(1);
}
// where shared corpora and payloads are; suites that need them say what they skip without
const SHARED_DIR = resolve(ROOT, process.env.SHARED_DIR || '../shared');
if (purpose === 'start') become(NODE, ['bot/main.ts', ...rest], process.env);
else become(NODE, [...JEST, ...rest], { ...process.env, SHARED_DIR });
