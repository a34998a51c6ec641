/**
 * `npm run soak`: the long trials that `npm test` has no time for. The same property tests of the domain, the
 * filter and the store with many more random plays (SOAK_RUNS sets how many, default 5,000), every page in
 * all themes and languages, a page that sleeps a whole minute, all texts of the care corpus through the product,
 * twice as many meetings searched for who brought what, and 10,000 notices through a connector that refuses (NOTICE_RUNS). Ends
 * with jest's exit code and prints what failed with its seed.
 */
import { spawnSync } from 'node:child_process';

const runs = process.env.SOAK_RUNS ?? '5000';
const notices = process.env.NOTICE_RUNS ?? '10000';
const jest = [
  '--experimental-vm-modules',
  '--conditions=development',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--testTimeout=3600000',
  'tests/domain',
  'tests/identifiers',
  'tests/store',
  'tests/teams/parse',
  'tests/teams/notices',
  'tests/e2e/tab-.*access',
  'tests/e2e/tab-panel.test',
  'tests/e2e/teams-host-signin',
  'tests/e2e/corpus',
  'tests/e2e/pairing',
  'tests/http/pages',
];
const { status } = spawnSync(process.execPath, jest, {
  stdio: 'inherit',
  env: { ...process.env, FC_RUNS: runs, NOTICE_RUNS: notices, SOAK: '1' },
});
process.exitCode = status ?? 1;
