/** Teams' dialogs: asked for by a card's button or from the compose box, sent off empty when their page closes. */
import type { Log } from '#log.ts';
import { type Activity, composeInvoke, taskInvoke } from './activities.ts';
import { type BotAnswer, createPost } from './bot.ts';
import { type SceneOptions, scenes } from './client.ts';
import type { ChatId, PersonaId } from './personas.ts';

/** What opened a dialog: the message whose card did, or null for the compose box. */
export type Opener = string | null;

export interface Dialogs {
  /** Data of the pressed button, with the card's inputs, as Teams joins them. */
  fetch(persona: PersonaId, chat: ChatId, card: string, data: Activity): Promise<BotAnswer>;
  compose(persona: PersonaId, chat: ChatId): Promise<BotAnswer>;
  /** The page has closed its dialog: Teams tells the bot. A person who closes it tells nobody. */
  submitted(persona: PersonaId, chat: ChatId, opener: Opener): Promise<BotAnswer>;
}

/** Whether a Submit asks for a dialog instead of being sent as a message. */
export function asksForDialog(data: Activity | null): boolean {
  const { msteams } = data ?? {};
  return (
    typeof msteams === 'object' && msteams !== null && 'type' in msteams && msteams.type === 'task/fetch'
  );
}

export function createDialogs(options: SceneOptions & { readonly log: Log }): Dialogs {
  const post = createPost(options.origin, options.log);
  const scene = scenes(options);
  return {
    fetch: (persona, chat, card, data) => post(taskInvoke(scene(persona, chat), 'task/fetch', card, data)),
    compose: (persona, chat) => post(composeInvoke(scene(persona, chat), 'composeExtension/fetchTask')),
    submitted: (persona, chat, opener) =>
      post(
        opener === null
          ? composeInvoke(scene(persona, chat), 'composeExtension/submitAction')
          : taskInvoke(scene(persona, chat), 'task/submit', opener, {}),
      ),
  };
}
