/** Each rule of a package, broken once: the check finds it, under the rule's own name. */
import { deflateSync } from 'node:zlib';
import { checkPackage, RULES } from '../../infra/package/check.ts';
import type { Expected } from '../../infra/package/types.ts';
import { EXPECTED, type Loose, made, manifestOf, withFiles, withJson } from './package-fixture.ts';

const CRC = Buffer.from([0, 0, 0, 0]);
const part = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, CRC]);
};
type Pixel = readonly [number, number, number, number];

/** A PNG painted by a function. */
function png(width: number, height: number, paint: (x: number, y: number) => Pixel): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_row, y) => [
    0,
    ...Array.from({ length: width }, (_column, x) => paint(x, y)).flat(),
  ]).flat();
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(Buffer.from(rows))),
    part('IEND', Buffer.alloc(0)),
  ]);
}
const BLUE: Pixel = [91, 95, 199, 255];
const WHITE: Pixel = [255, 255, 255, 255];
const CLEAR: Pixel = [0, 0, 0, 0];

const manifest = (change: (json: Loose) => void) => () => withJson('manifest.json', change);
const swedish = (change: (json: Loose) => void) => () => withJson('sv.json', change);
const color = (bytes: Uint8Array) => () => withFiles({ 'color.png': bytes });
const outline = (bytes: Uint8Array) => () => withFiles({ 'outline.png': bytes });
const rsc = (json: Loose): Loose[] => json.authorization.permissions.resourceSpecific;
const commands = (json: Loose, list: number): Loose[] => json.bots[0].commandLists[list].commands;
const TITLE = 'bots[0].commandLists[0].commands[7].title';

type Broken = readonly [rule: string, what: string, zip: () => Uint8Array, expected?: Partial<Expected>];
const BROKEN: readonly Broken[] = [
  ['zip', 'no zip', () => new TextEncoder().encode('this is no zip')],
  ['zip', 'no manifest', () => withFiles({ 'manifest.json': null })],
  ['zip', 'a manifest that is no JSON', () => withFiles({ 'manifest.json': '{' })],
  ['schema', 'an unknown key', manifest((json) => (json.surprise = true))],
  ['schema', 'an unknown key deep inside', manifest((json) => (json.bots[0].colour = 'red'))],
  ['schema', 'a scope in small letters', manifest((json) => (json.bots[0].scopes = ['groupchat']))],
  ['schema', 'an id that is no GUID', manifest((json) => (json.id = 'pajakello'))],
  ['schema', 'an accent colour in words', manifest((json) => (json.accentColor = 'blue'))],
  ['schema', 'a description that is too long', manifest((json) => (json.description.short = 'a'.repeat(81)))],
  ['schemaLanguage', 'a language without its name', swedish((json) => delete json['name.short'])],
  ['schemaLanguage', 'an unknown key in a language', swedish((json) => (json.colour = 'röd'))],
  ['schemaLanguage', 'a language file that is missing', () => withFiles({ 'sv.json': null })],
  ['files', 'a file too many', () => withFiles({ 'notes.txt': 'x' })],
  ['files', 'an icon that is missing', () => withFiles({ 'color.png': null })],
  ['schema', 'another version of the schema', manifest((json) => (json.manifestVersion = '1.19'))],
  [
    'manifestVersion',
    'another schema',
    manifest((json) => (json.$schema = json.$schema.replace('1.30', '1.19'))),
  ],
  ['version', 'another version than package.json', made, { version: '9.9.9' }],
  ['version', 'a version of two parts', manifest((json) => (json.version = '1.0'))],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the toolkit.
  ['placeholders', 'a placeholder left over', swedish((json) => (json['name.full'] = '${{NAME}}'))],
  ['targeted', 'targeted messages', manifest((json) => (json.bots[0].supportsTargetedMessages = true))],
  [
    'compose',
    'a case from somebody’s message',
    manifest((json) => json.composeExtensions[0].commands[0].context.push('message')),
  ],
  [
    'compose',
    'a search instead of a form',
    manifest((json) => (json.composeExtensions[0].commands[0].type = 'query')),
  ],
  ['tabs', 'the same tab twice', manifest((json) => (json.staticTabs[2].entityId = 'clock'))],
  ['tabs', 'a tab without a name', manifest((json) => delete json.staticTabs[1].name)],
  ['domains', 'a second domain', manifest((json) => json.validDomains.push('teams.microsoft.com'))],
  ['domains', 'a wildcard', manifest((json) => (json.validDomains = ['*.example.com']))],
  ['domains', 'no domain', manifest((json) => (json.validDomains = []))],
  [
    'host',
    'a tab on another host',
    manifest((json) => (json.staticTabs[1].contentUrl = 'https://else.example/tab/#/')),
  ],
  [
    'host',
    'another host in the address for signing in',
    manifest(
      (json) => (json.webApplicationInfo.resource = `api://else.example/${json.webApplicationInfo.id}`),
    ),
  ],
  [
    'https',
    'an address without encryption',
    manifest((json) => (json.developer.privacyUrl = json.developer.privacyUrl.replace('https', 'http'))),
  ],
  ['idUri', 'another address in Entra', made, { idUri: 'api://else.example/x' }],
  [
    'idUri',
    'an address without the app’s id',
    manifest((json) => (json.webApplicationInfo.resource = `api://${json.validDomains[0]}`)),
  ],
  [
    'ssoApp',
    'the bot’s id for signing in',
    manifest((json) => (json.webApplicationInfo.id = json.bots[0].botId)),
  ],
  ['ssoApp', 'another bot for the dialog', manifest((json) => (json.composeExtensions[0].botId = json.id))],
  ['pages', 'terms behind the login', manifest((json) => (json.developer.termsOfUseUrl += '#/'))],
  [
    'languages',
    'a language that is not offered',
    manifest((json) => json.localizationInfo.additionalLanguages.pop()),
  ],
  [
    'languages',
    'another default language',
    manifest((json) => (json.localizationInfo.defaultLanguageTag = 'en-us')),
  ],
  ['translated', 'a command without Swedish', swedish((json) => delete json[TITLE])],
  ['translated', 'an empty text', swedish((json) => (json['staticTabs[1].name'] = ' '))],
  [
    'translated',
    'a text for a tab that is not there',
    swedish((json) => (json['staticTabs[9].name'] = 'Flik')),
  ],
  ['names', 'a forbidden word in the name', swedish((json) => (json['name.full'] = 'Pajakello för Teams'))],
  ['names', 'a forbidden word in the main name', manifest((json) => (json.name.short = 'PajaChat'))],
  [
    'commandsKnown',
    'a word that the bot does not know',
    manifest((json) => (commands(json, 0)[0].title = 'lisää')),
  ],
  ['commandsKnown', 'a word that does something else', swedish((json) => (json[TITLE] = 'kö'))],
  ['commandsOnce', 'a command twice', manifest((json) => (commands(json, 0)[1].title = 'uusi'))],
  [
    'scopesCovered',
    'a scope without commands',
    manifest((json) => json.bots[0].commandLists[1].scopes.pop()),
  ],
  ['help', 'a list without help', manifest((json) => commands(json, 1).pop())],
  [
    'rscUsed',
    'a permission that nobody uses',
    manifest((json) => (rsc(json)[0].name = 'ChatMember.Read.Chat')),
  ],
  ['rscUsed', 'a permission of the wrong type', manifest((json) => (rsc(json)[0].type = 'Delegated'))],
  ['rscComplete', 'a permission that is missing', manifest((json) => rsc(json).shift())],
  ['rscComplete', 'permissions in the package without', made, { rsc: false }],
  ['rscExplained', 'permissions that are not explained', made, { readme: '`identity` `messageTeamMembers`' }],
  ['permissionsExplained', 'an old kind of permission, not explained', made, { readme: '' }],
  ['stage', 'a stage without its permission', manifest((json) => rsc(json).pop())],
  [
    'stage',
    'the permission without a stage',
    manifest((json) => {
      json.meetingExtensionDefinition.supportsCustomShareToStage = false;
      json.configurableTabs[0].context = ['channelTab'];
      json.configurableTabs[0].meetingSurfaces = ['sidePanel'];
    }),
  ],
  ['iconColour', 'another size', color(png(191, 192, () => BLUE))],
  [
    'iconColour',
    'round corners',
    color(png(192, 192, (x, y) => (x + y < 8 ? CLEAR : x === 96 ? WHITE : BLUE))),
  ],
  ['iconColour', 'no symbol', color(png(192, 192, () => BLUE))],
  ['iconColour', 'no picture', color(new TextEncoder().encode('<svg/>'))],
  ['iconColour', 'a picture that ends early', color(png(192, 192, () => BLUE).subarray(0, 60))],
  ['iconOutline', 'another size', outline(png(48, 48, () => WHITE))],
  ['iconOutline', 'a colour', outline(png(32, 32, (x) => (x % 2 ? [255, 255, 254, 255] : CLEAR)))],
  ['iconOutline', 'no transparency', outline(png(32, 32, () => WHITE))],
  ['iconOutline', 'a margin', outline(png(32, 32, (x, y) => (x > 4 && y > 0 && x + y < 50 ? WHITE : CLEAR)))],
];

/** Rules that Microsoft's schema keeps too: broken without the schema before them. */
const BEHIND_SCHEMA: readonly (readonly [rule: string, what: string, change: (json: Loose) => void])[] = [
  [
    'commandsFew',
    'thirteen commands',
    (json) => {
      json.bots[0].commandLists[0].commands = Array.from({ length: 13 }, () => ({ title: 'ohje' }));
    },
  ],
  [
    'commandsFew',
    'four lists',
    (json) => {
      json.bots[0].commandLists = Array.from({ length: 4 }, () => json.bots[0].commandLists[0]);
    },
  ],
  [
    'rscFew',
    'seventeen permissions',
    (json) => {
      json.authorization.permissions.resourceSpecific = Array.from({ length: 17 }, () => rsc(json)[0]);
    },
  ],
];

describe('the rules of a package', () => {
  test('both packages keep all of them', () => {
    expect(checkPackage(made(), EXPECTED)).toEqual([]);
    expect(checkPackage(made(false), { ...EXPECTED, rsc: false })).toEqual([]);
  });

  const named = BROKEN.map((broken) => [broken[0], broken[1], broken] as const);
  test.each(named)('%s: %s', (rule, _what, [, , zip, expected = {}]) => {
    const found = checkPackage(zip(), { ...EXPECTED, ...expected });
    expect(found.map((one) => one.rule)).toContain(rule);
    for (const { says } of found) expect(says).toMatch(/\S/);
  });

  test.each(BEHIND_SCHEMA)('%s: %s', (rule, _what, change) => {
    const zip = withJson('manifest.json', change);
    expect(checkPackage(zip, EXPECTED).map((one) => one.rule)).toEqual(expect.arrayContaining(['schema']));
    const pack = { ...EXPECTED, files: {}, manifest: manifestOf(zip), languages: {} };
    expect(RULES[rule]?.(pack)).not.toEqual([]);
  });

  test('no rule goes untested', () => {
    const tested = new Set([...BROKEN, ...BEHIND_SCHEMA].map(([rule]) => rule));
    expect(Object.keys(RULES).filter((rule) => !tested.has(rule))).toEqual([]);
  });
});
