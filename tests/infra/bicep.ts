/**
 * Reads Bicep as far as it can be read without Microsoft's compiler: the grammar says what is no Bicep, and our own
 * tables say which names, resource types and functions there are.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

const ROOT = process.cwd();
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Types that we deploy, with the version of each that was read in Microsoft's reference. */
export const TYPES: ReadonlySet<string> = new Set([
  'Microsoft.App/containerApps@2024-03-01',
  'Microsoft.App/managedEnvironments@2024-03-01',
  'Microsoft.Authorization/roleAssignments@2022-04-01',
  'Microsoft.BotService/botServices@2022-09-15',
  'Microsoft.BotService/botServices/channels@2022-09-15',
  'Microsoft.ContainerRegistry/registries@2023-07-01',
  'Microsoft.DocumentDB/databaseAccounts@2024-05-15',
  'Microsoft.Insights/actionGroups@2023-01-01',
  'Microsoft.Insights/components@2020-02-02',
  'Microsoft.Insights/metricAlerts@2018-03-01',
  'Microsoft.Insights/scheduledQueryRules@2022-06-15',
  'Microsoft.KeyVault/vaults@2023-07-01',
  'Microsoft.KeyVault/vaults/secrets@2023-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31',
  'Microsoft.Network/virtualNetworks@2023-11-01',
  'Microsoft.OperationalInsights/workspaces@2023-09-01',
]);

/** Bicep's functions and decorators that we use. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['allowed', 'description', 'maxLength', 'maxValue', 'minLength', 'minValue', 'secure'],
  ...['concat', 'empty', 'guid', 'json', 'replace', 'resourceGroup', 'string', 'subscription'],
  ...['subscriptionResourceId', 'take', 'toLower', 'union', 'uniqueString'],
]);

export interface Param {
  readonly name: string;
  readonly required: boolean;
}

export interface Bicep {
  readonly root: Node;
  readonly params: readonly Param[];
  readonly outputs: readonly string[];
  /** Symbol and file of each module. */
  readonly modules: ReadonlyMap<string, { readonly path: string; readonly body: Node }>;
  /** Symbol, type with version and body of each resource. */
  readonly resources: readonly { readonly name: string; readonly type: string; readonly body: Node }[];
  readonly declared: ReadonlySet<string>;
}

let parser: Parser | undefined;

export async function bicepParser(): Promise<(text: string) => Bicep> {
  if (!parser) {
    await Parser.init();
    const wasm = join(ROOT, 'node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm');
    parser = new Parser();
    parser.setLanguage(await Language.load(readFileSync(wasm)));
  }
  const ready = parser;
  return (text) => {
    const tree = ready.parse(text);
    if (!tree) throw new Error('nothing was parsed');
    return bicepOf(tree.rootNode);
  };
}

export const nodes = (root: Node, type: string): readonly Node[] =>
  root.descendantsOfType(type).filter((node): node is Node => node !== null);
const named = (node: Node): readonly Node[] => node.namedChildren.filter((one): one is Node => one !== null);
const textIn = (node: Node | undefined): string => node?.text.replace(/^'|'$/g, '') ?? '';
const nameOf = (node: Node): string => named(node).find(({ type }) => type === 'identifier')?.text ?? '';

function bicepOf(root: Node): Bicep {
  const params = nodes(root, 'parameter_declaration').map((node) => ({
    name: nameOf(node),
    required: !/^param\s+\w+\s+\w+\s*=/.test(node.text.slice(node.text.indexOf('param '))),
  }));
  const modules = new Map(
    nodes(root, 'module_declaration').map((node) => [
      nameOf(node),
      { path: textIn(named(node).find(({ type }) => type === 'string')), body: node },
    ]),
  );
  const resources = nodes(root, 'resource_declaration').map((node) => ({
    name: nameOf(node),
    type: textIn(named(node).find(({ type }) => type === 'string')),
    body: node,
  }));
  const declared = new Set([
    ...params.map(({ name }) => name),
    ...nodes(root, 'variable_declaration').map(nameOf),
    ...modules.keys(),
    ...resources.map(({ name }) => name),
    ...nodes(root, 'for_statement').flatMap((node) => node.childForFieldName('initializer')?.text ?? []),
  ]);
  return {
    root,
    params,
    outputs: nodes(root, 'output_declaration').map(nameOf),
    modules,
    resources,
    declared,
  };
}

const at = ({ startPosition: { row, column } }: Node): string => `${row + 1}:${column + 1}`;

/** Identifiers that stand for a value: neither the name in a declaration, nor the key of a property. */
function references(root: Node): readonly Node[] {
  return nodes(root, 'identifier').filter((node) => {
    const { parent } = node;
    if (!parent) return false;
    const first = parent.namedChild(0)?.id === node.id;
    if (parent.type === 'object_property') return !first;
    if (/_declaration$/.test(parent.type)) return nameOf(parent) !== node.text || !first;
    if (parent.type === 'call_expression') return parent.childForFieldName('function')?.id !== node.id;
    return parent.type !== 'for_statement' || parent.childForFieldName('initializer')?.id !== node.id;
  });
}

/** Keys of an object. */
export const keysOf = (object: Node | undefined): readonly string[] =>
  object ? named(object).map((property) => property.namedChild(0)?.text ?? '') : [];

/** The object that a property of this name holds, the outermost first. */
export const propertyOf = (body: Node, key: string): Node | undefined =>
  nodes(body, 'object_property')
    .find((node) => node.namedChild(0)?.text === key)
    ?.namedChild(1) ?? undefined;

/** What is wrong with one file by itself, with its place; an empty list: nothing that we can see. */
export function problemsOf(file: Bicep): readonly string[] {
  const { root, declared, resources } = file;
  const broken = [...nodes(root, 'ERROR'), ...nodes(root, '*').filter((node) => node.isMissing)];
  if (root.hasError) return broken.length > 0 ? broken.map((node) => `${at(node)} no Bicep`) : ['no Bicep'];
  const used = references(root);
  const calls = nodes(root, 'call_expression').flatMap((node) => {
    const called = node.childForFieldName('function');
    return called?.type === 'identifier' ? [called] : [];
  });
  const names = new Set(used.map(({ text }) => text));
  return [
    ...used
      .filter(({ text }) => !declared.has(text))
      .map((node) => `${at(node)} ${node.text} is not declared`),
    ...calls
      .filter(({ text }) => !FUNCTIONS.has(text))
      .map((node) => `${at(node)} ${node.text}() is not known`),
    ...resources.filter(({ type }) => !TYPES.has(type)).map(({ type }) => `${type} is not in the table`),
    ...[...file.params.map(({ name }) => name), ...nodes(root, 'variable_declaration').map(nameOf)]
      .filter((name) => !names.has(name))
      .map((name) => `${name} is never used`),
  ];
}

/** What is wrong between a file and the modules that it names. */
export function problemsBetween(file: Bicep, moduleAt: (path: string) => Bicep): readonly string[] {
  return [...file.modules].flatMap(([name, { path, body }]) => {
    const callee = moduleAt(path);
    const given = new Set(keysOf(propertyOf(body, 'params')));
    const known = new Set(callee.params.map((one) => one.name));
    const outputs = [...file.root.text.matchAll(new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g'))].map(
      ([, o]) => o,
    );
    return [
      ...[...given].filter((one) => !known.has(one)).map((one) => `${name} has no param ${one}`),
      ...callee.params
        .filter((one) => one.required && !given.has(one.name))
        .map((one) => `${name} lacks ${one.name}`),
      ...outputs.filter((o) => !callee.outputs.includes(o ?? '')).map((o) => `${name} has no output ${o}`),
    ];
  });
}
