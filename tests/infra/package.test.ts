/** The packages of `npm run package`: what is filled, what is refused, what the two packages differ in, the icons. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../../infra/package/build.ts';
import { drawIcons } from '../../infra/package/draw-icons.ts';
import { fill, placeholdersIn, Unfilled } from '../../infra/package/fill.ts';
import { packageAll } from '../../infra/package/main.ts';
import { readPng } from '../../infra/package/png.ts';
import { RSC } from '../../infra/package/rsc.ts';
import { describeInChromium } from '../in-chromium.ts';
import { filesOf, type Loose, made, manifestOf, SOURCE, VALUES } from './package-fixture.ts';

const FILLED = Object.entries(VALUES)
  .map(([name, value]) => `${name}='${value}'`)
  .join('\n');

describe('filling in', () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of the toolkit.
  test('values stay inside their strings, whatever they hold', () => {
    const json = fill('{"name":"${{ NAME }} of ${{WHO}}"}', { NAME: 'A "B" \\ C', WHO: '$& ${{NAME}}' });
    expect(JSON.parse(json)).toEqual({ name: 'A "B" \\ C of $& ${{NAME}}' });
  });

  test('what is missing, empty or secret is named, all of it at once, and no value', () => {
    const text = '${{MISSING}} ${{EMPTY}} ${{SECRET_X}} ${{GOOD}} ${{MISSING}}';
    let problems: readonly string[] = [];
    try {
      fill(text, { EMPTY: ' ', SECRET_X: 'hush', GOOD: 'good' });
    } catch (error) {
      problems = error instanceof Unfilled ? error.problems : [];
    }
    expect(problems.map((line) => line.split(':')[0])).toEqual(['MISSING', 'EMPTY', 'SECRET_X']);
    expect(problems.join()).not.toMatch(/hush|good/);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: placeholders of the toolkit.

  test('the environments that are committed have a line for everything that the manifest names', () => {
    for (const file of readdirSync('env').filter((name) => /^\.env\.(?!example)\w+$/.test(name))) {
      const lines = readFileSync(join('env', file), 'utf8');
      for (const name of placeholdersIn(SOURCE.manifest + SOURCE.aad))
        expect([file, name, new RegExp(`^${name}=`, 'm').test(lines)]).toEqual([file, name, true]);
    }
  });
});

describe('npm run package', () => {
  let root: string;
  const said: string[] = [];
  const run = (...named: string[]): number => {
    said.length = 0;
    return packageAll({ root, out: join(root, 'out'), named, say: (line) => said.push(line) });
  };
  const env = (name: string, lines: string) => writeFileSync(join(root, 'env', `.env.${name}`), lines);
  const out = () => (existsSync(join(root, 'out')) ? readdirSync(join(root, 'out')).sort() : []);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'package-'));
    for (const part of ['manifest', 'env', 'package.json', 'README.md'])
      cpSync(part, join(root, part), { recursive: true });
    for (const file of readdirSync(join(root, 'env'))) rmSync(join(root, 'env', file));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('makes two packages for each environment, not for the template and not for secrets', () => {
    env('dev', FILLED);
    env('prod', FILLED.replace('hyvinvointi.example', 'tuotanto.example'));
    env('example', 'PORT=3978');
    env('dev.user', 'SECRET_BOT_PASSWORD=x');
    expect(run()).toBe(0);
    expect(out()).toEqual([
      'pajakello-dev-no-rsc.zip',
      'pajakello-dev.zip',
      'pajakello-prod-no-rsc.zip',
      'pajakello-prod.zip',
    ]);
    const prod = manifestOf(new Uint8Array(readFileSync(join(root, 'out', 'pajakello-prod.zip'))));
    expect(prod.validDomains).toEqual(['pajakello.tuotanto.example']);
  });

  test('the one that is named alone', () => {
    env('dev', FILLED);
    env('prod', FILLED);
    expect(run('prod')).toBe(0);
    expect(out()).toEqual(['pajakello-prod-no-rsc.zip', 'pajakello-prod.zip']);
    expect(run('test')).toBe(1);
    expect(said).toEqual(['env/.env.test: there is no such environment']);
  });

  test('names what an environment lacks, makes nothing of it, and leaves no older package', () => {
    env('dev', FILLED);
    run();
    env('dev', FILLED.replace(/^BOT_ID=.*$/m, 'BOT_ID=').replace(/^DEVELOPER_NAME=.*$/m, ''));
    expect(run()).toBe(1);
    expect(said.join('\n')).toMatch(
      /env\/\.env\.dev: DEVELOPER_NAME: .*\n.*env\/\.env\.dev: BOT_ID: is empty/,
    );
    expect(out()).toEqual([]);
  });

  test('one that is not set up at all is no mistake, unless it was asked for', () => {
    env('dev', 'TEAMSFX_ENV=dev\nTEAMS_APP_ID=\nBOT_ID=\nDEVELOPER_NAME=Me');
    expect(run()).toBe(0);
    expect(said.join()).toMatch(/env\/\.env\.dev: not set up yet.*TEAMS_APP_ID, PUBLIC_HOST, BOT_ID/);
    expect(run('dev')).toBe(1);
    expect(out()).toEqual([]);
  });

  test('what breaks a rule is refused with a sentence', () => {
    env('dev', FILLED.replace(/^PUBLIC_HOST=.*$/m, "PUBLIC_HOST='https://pajakello.example/'"));
    expect(run()).toBe(1);
    expect(said.join('\n')).toContain('no plain host');
    expect(out()).toEqual([]);
  });

  test('as a command of its own it ends with 1 where something was refused', () => {
    const command = () =>
      execFileSync(process.execPath, ['--no-warnings', 'infra/package/main.ts', 'nowhere'], {
        encoding: 'utf8',
      });
    expect(command).toThrow(/nowhere|Command failed/);
  });
});

describe('the zip', () => {
  test('the same source gives the same bytes, in any time zone and order', () => {
    const [first, second] = [made(), made()];
    expect(Buffer.compare(first, second)).toBe(0);
    const files = filesOf(first);
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(Buffer.compare(zipOf(turned), first)).toBe(0);
    const elsewhere = execFileSync(
      process.execPath,
      [
        '--no-warnings',
        '--input-type=module',
        '-e',
        `import { zipOf } from './infra/package/build.ts';
         process.stdout.write(Buffer.from(zipOf({ a: new Uint8Array([1, 2]) })).toString('hex'))`,
      ],
      { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati' } },
    );
    expect(elsewhere).toBe(Buffer.from(zipOf({ a: new Uint8Array([1, 2]) })).toString('hex'));
  });

  test('the package without permissions for chats has neither them nor the stage, and all else', () => {
    const [full, less] = [manifestOf(made()), manifestOf(made(false))];
    expect(full.authorization.permissions.resourceSpecific).toHaveLength(4);
    expect(less.authorization).toBeUndefined();
    expect(JSON.stringify(less)).not.toMatch(/\.Chat"|"stage"|"meetingStage"/);
    const rest = ({ authorization, configurableTabs, meetingExtensionDefinition, ...same }: Loose) => same;
    expect(rest(less)).toEqual(rest(full));
    expect(less.configurableTabs[0].meetingSurfaces).toEqual(['sidePanel']);
    expect(less.meetingExtensionDefinition).toEqual({
      ...full.meetingExtensionDefinition,
      supportsCustomShareToStage: false,
    });
  });
});

describe('permissions', () => {
  for (const [name, { file, by }] of Object.entries(RSC))
    test(`${name} is used where the table says`, () => {
      expect([file, by, readFileSync(file, 'utf8').includes(by)]).toEqual([file, by, true]);
    });
});

describe('the registration for signing in', () => {
  const aad = JSON.parse(SOURCE.aad) as Loose;
  const scope = aad.api.oauth2PermissionScopes[0];

  test('is its own, with the address that the manifest names', () => {
    expect(aad.identifierUris).toEqual([JSON.parse(SOURCE.manifest).webApplicationInfo.resource]);
    expect(SOURCE.aad).not.toContain('BOT_ID');
    expect(aad.api.requestedAccessTokenVersion).toBe(2);
    expect(scope).toMatchObject({ value: 'access_as_user', type: 'User', isEnabled: true });
  });

  test('Teams, Outlook and Microsoft 365 need ask nobody', () => {
    const clients = aad.api.preAuthorizedApplications;
    expect(new Set(clients.map(({ appId }: Loose) => appId)).size).toBe(7);
    for (const { delegatedPermissionIds } of clients) expect(delegatedPermissionIds).toEqual([scope.id]);
  });

  test('tells guests and programs apart, and lets the consent come back to the tab’s own page', () => {
    expect(aad.optionalClaims.accessToken.map(({ name }: Loose) => name)).toEqual(['acct', 'idtyp']);
    const source = readFileSync('bot/http/entra-consent.ts', 'utf8');
    const [, path = ''] = /redirect_uri: `\$\{originOf\(publicHost\)\}([^`]+)`/.exec(source) ?? [];
    expect(path).toMatch(/^\/tab\//);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the toolkit.
    expect(aad.spa.redirectUris).toEqual(['https://${{PUBLIC_HOST}}'.concat(path)]);
    for (const file of ['docs/asennus.md', 'docs/installation.md'])
      expect(readFileSync(file, 'utf8')).toContain(`https://<PUBLIC_HOST>${path}`);
  });

  test('has the role of administrators and asks for nothing of other services', () => {
    expect(aad.appRoles.map(({ value, isEnabled }: Loose) => [value, isEnabled])).toEqual([['Admin', true]]);
    expect(aad.requiredResourceAccess).toEqual([]);
  });
});

describeInChromium('the icons', () => {
  test('are what their drawings show', async () => {
    const drawn = await drawIcons('manifest');
    for (const icon of ['color', 'outline'] as const) {
      const [now, kept] = [drawn[icon], SOURCE.others[`${icon}.png`] ?? new Uint8Array()].map(readPng);
      if (!now || !kept) throw new Error('no picture');
      expect([now.width, now.height]).toEqual([kept.width, kept.height]);
      let worst = 0;
      for (let y = 0; y < now.height; y++)
        for (let x = 0; x < now.width; x++)
          for (const channel of [0, 1, 2, 3] as const)
            worst = Math.max(worst, Math.abs(now.at(x, y)[channel] - kept.at(x, y)[channel]));
      // Another Chromium may smooth an edge a little otherwise.
      expect(worst).toBeLessThan(48);
    }
  });
});
