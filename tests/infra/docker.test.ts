/** The image without a container engine: its lines, what is copied, and that the running product needs no more than that. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { read } from './bicep.ts';

const dockerfile = read('infra/Dockerfile');
const lines = dockerfile.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const { dependencies, devDependencies, imports } = JSON.parse(read('package.json')) as {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  imports: Readonly<Record<string, string>>;
};

/** Packages that another asks for beside itself (peer dependencies), so that they are named and never imported. */
const PEERS: Readonly<Record<string, string>> = {
  'adaptive-expressions': 'adaptivecards-templating',
  '@microsoft/teams-js': '@microsoft/teamsfx',
};

test('the pinned Node, a user without rights, a health check, and a command that gets the signals', () => {
  const froms = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
  expect(froms).toEqual([`node:${devDependencies.node}-bookworm-slim`, 'base', 'base']);
  const product = dockerfile.slice(dockerfile.indexOf('AS product'));
  expect(product).toMatch(/^USER node$/m);
  expect(product).toMatch(/^HEALTHCHECK .*\/health/m);
  expect(product).toMatch(/^CMD \["node", /m);
  expect(product).toMatch(/npm ci --omit=dev /);
  expect(dockerfile).not.toMatch(/SECRET|PASSWORD/);
});

test("the Debian packages are the filter's, and no browser", async () => {
  const names = /install -y --no-install-recommends (.*?) &&/.exec(dockerfile)?.[1]?.split(' ');
  const set = /DICTIONARIES = \[(.*?)\]/s.exec(read('infra/local/debian.mjs'))?.[1];
  expect(names).toEqual([...(set ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name));
});

test('what is copied is there, and .dockerignore lets it through', () => {
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1));
  expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
  for (const path of copied) expect([path, existsSync(path)]).toEqual([path, true]);
});

const SPECIFIER = "'([\\w@#.:/-]+)'";
const IMPORT = new RegExp(
  `(?:\\bfrom|\\bimport)\\s*\\(?\\s*${SPECIFIER}|\\brequire(?:\\.resolve)?\\(\\s*${SPECIFIER}|createRequire\\(import\\.meta\\.url\\)\\(${SPECIFIER}`,
  'g',
);
const TYPE_ONLY = /(?:^|\n)\s*(?:import|export)\s+type\s[^;]*?from\s+'[^']+';|typeof import\('[^']+'\)/g;

/** Files that the running product reads from `main`, and the packages that they name; what is types only is left out. */
function closure(): { readonly files: ReadonlySet<string>; readonly packages: ReadonlyMap<string, string> } {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    const text = read(path).replaceAll(TYPE_ONLY, '');
    for (const [, a, b, c] of text.matchAll(IMPORT)) {
      const name = a ?? b ?? c ?? '';
      if (name.startsWith('node:')) continue;
      if (name.startsWith('#')) visit(name.replace('#', (imports['#*'] ?? '').slice(2, -1)));
      else if (name.startsWith('.')) visit(join(dirname(path), name));
      else
        packages.set(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
          path,
        );
    }
  };
  visit('bot/main.ts');
  return { files, packages };
}

/** Drawn upon by the rehearsal room's page alone, which production closes. */
const REHEARSAL = ['adaptivecards', 'dompurify', 'markdown-it'];

test('what the running product loads is a dependency, and every dependency is loaded', () => {
  const { files, packages } = closure();
  expect(files.size).toBeGreaterThan(200);
  const named = [...packages.keys()].filter((name) => !REHEARSAL.includes(name));
  const missing = named.filter((name) => !(name in dependencies));
  expect(missing.map((name) => `${name} in ${packages.get(name)}`)).toEqual([]);
  const loaded = new Set([...named, ...Object.keys(PEERS)]);
  expect(Object.keys(dependencies).filter((name) => !loaded.has(name))).toEqual([]);
  for (const name of REHEARSAL) expect(packages.get(name)).toMatch(/^bot\/rehearsal\//);
});

test('nothing that the product reads is left out of the image', () => {
  const out = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('bot/'));
  for (const path of closure().files)
    expect([path, out.filter((folder) => !relative(folder, path).startsWith('..'))]).toEqual([path, []]);
  expect(globSync('bot/identifiers/names/*.{bin,txt}').length).toBeGreaterThan(1);
});

test('the lines of the Dockerfile, run here: it starts from production packages alone, answers, and ends on SIGTERM', () => {
  if (!existsSync('dist/tab/index.html')) throw new Error('the tab is not built: npm test builds it');
  const run = spawnSync('bash', ['infra/image-steps.sh', 'linked'], { encoding: 'utf8', timeout: 400_000 });
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(run.stdout).toMatch(/\/live: 200[\s\S]*\/health: 200[\s\S]*\/tab\/: 200[\s\S]*stopped/);
}, 420_000);
