/**
 * The buttons that open the case form as a page: a dialog opens by a Submit with task/fetch, never by an
 * Execute (`teams-facts.md`, Tab). A client that knows no dialogs sends the same Submit as a message.
 */

/** Data of a Submit that makes Teams ask the bot for a dialog. */
export const TASK_FETCH = { msteams: { type: 'task/fetch' } } as const;

type Json = Readonly<Record<string, unknown>>;

/** The verb that opens the form, wherever it stands. */
const OPENS = 'item.form';

/** The same card with every Execute that opens the form as a Submit that opens its dialog. */
export function withDialogs<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withDialogs) as T;
  if (typeof node !== 'object' || node === null) return node;
  const { type, verb, title, data, mode } = node as Json;
  if (type === 'Action.Execute' && verb === OPENS)
    return { type: 'Action.Submit', title, data: { ...(data as Json), ...TASK_FETCH }, mode } as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withDialogs(value)])) as T;
}
