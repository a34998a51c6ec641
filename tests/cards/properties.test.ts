/** Microsoft's parser drops properties that it does not know without a word: a misspelt one is found here. */
import { createRequire } from 'node:module';
import { render } from '#cards/render.ts';
import { namedExamples } from './examples.ts';
import { nodes } from './walk.ts';

interface Known {
  getSchema(): { getCount(): number; getItemAt(index: number): { readonly name: string } };
}
interface Registry {
  createInstance(type: string, version: unknown): Known | undefined;
}
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as {
  readonly GlobalRegistry: { readonly elements: Registry; readonly actions: Registry };
  readonly Versions: { readonly v1_5: unknown };
  readonly AdaptiveCard: new () => Known;
  readonly Column: new () => Known;
  readonly TextRun: new () => Known;
};

/** Lists of children and what Teams adds: the library reads them outside its schema. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['body', 'actions', 'msteams'],
  Container: ['items'],
  Column: ['items'],
  ColumnSet: ['columns'],
  RichTextBlock: ['inlines'],
  ActionSet: ['actions'],
  'Action.Execute': ['fallback'],
};

function instanceOf(type: string): Known | undefined {
  const { GlobalRegistry, Versions } = library;
  if (type === 'AdaptiveCard') return new library.AdaptiveCard();
  if (type === 'Column') return new library.Column();
  if (type === 'TextRun') return new library.TextRun();
  const registry = type.startsWith('Action.') ? GlobalRegistry.actions : GlobalRegistry.elements;
  return registry.createInstance(type, Versions.v1_5);
}

function propertiesOf(type: string): ReadonlySet<string> {
  const schema = instanceOf(type)?.getSchema();
  if (!schema) throw new Error(`unknown element ${type}`);
  const names = Array.from({ length: schema.getCount() }, (_, n) => schema.getItemAt(n).name);
  return new Set([...names, ...(CHILDREN[type] ?? [])]);
}

test.each(Object.keys(namedExamples('fi')))('%s: every property is known to the renderer', (name) => {
  const spec = namedExamples('fi')[name];
  if (!spec) throw new Error('no example');
  for (const { path, node } of nodes(render(spec, 'fi'))) {
    if (typeof node.type !== 'string' || /\.data\b/.test(path)) continue;
    const known = propertiesOf(node.type);
    expect([path, Object.keys(node).filter((key) => !known.has(key))]).toEqual([path, []]);
  }
});
