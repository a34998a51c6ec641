/**
 * One activity in, one HTTP answer out. Whatever a turn throws is caught here, once: logged without text and
 * answered with a polite sentence. Nothing is called inside a turn; what goes out goes after the answer.
 */
import type { SayKey } from '#cards/types.ts';
import { commandOf } from '#i18n/commands.ts';
import { FilterUnavailable } from '#identifiers/types.ts';
import { faultOf } from '#log.ts';
import { StoreUnavailable } from '#store/store.ts';
import { act } from './actions.ts';
import { DIALOG_CLOSED, dialogSays, openDialog } from './dialog.ts';
import type { ActionIn, Incoming } from './incoming.ts';
import { chatMessage } from './meeting-chat.ts';
import { type Parts, SYSTEM } from './parts.ts';
import { personalMessage } from './personal.ts';
import { type Answer, invokeAnswer, messageAnswer, sendLater, sentence, submitAnswer } from './replies.ts';
import { followChat } from './setup.ts';
import { type Turn, turnOf } from './turn.ts';
import { installed, membersChanged, removed } from './welcome.ts';

const OK: Answer = { status: 200 };

export type Known = Exclude<Incoming, { kind: 'nothing' | 'invalid' }>;

/** An invoke that we do not use still has to be answered. */
export function unusedInvoke(name: string): Answer {
  const lower = name.toLowerCase();
  if (lower === 'task/submit' || lower === 'composeextension/submitaction') return DIALOG_CLOSED;
  if (lower === 'task/fetch' || lower === 'composeextension/fetchtask')
    return dialogSays(sentence('notUnderstood', 'fi'));
  return { status: 200, body: {} };
}

async function meetingEvent({ app }: Parts, { series }: Turn, event: 'start' | 'end'): Promise<void> {
  if (!series) return;
  const { m } = await app.current(series);
  await app.handle(m, { verb: event === 'start' ? 'teams.start' : 'teams.end' }, SYSTEM);
}

async function action(parts: Parts, turn: Turn, incoming: ActionIn): Promise<Answer> {
  const reply = await act(parts, turn, incoming);
  return incoming.by === 'execute' ? invokeAnswer(parts, turn, reply) : submitAnswer(parts, turn, reply);
}

async function dispatch(parts: Parts, turn: Turn, incoming: Known): Promise<Answer> {
  switch (incoming.kind) {
    case 'action':
      return action(parts, turn, incoming);
    case 'message':
      return incoming.scope === 'personal'
        ? personalMessage(parts, turn, incoming)
        : chatMessage(parts, turn, incoming);
    case 'dialog':
      return openDialog(parts, turn, incoming);
    case 'meeting':
      await meetingEvent(parts, turn, incoming.event);
      return OK;
    case 'members':
      if (incoming.botAdded) await installed(parts, turn, false);
      if (incoming.botRemoved) await removed(parts, turn, false);
      await membersChanged(parts, turn, incoming);
      return OK;
    case 'installed':
      await installed(parts, turn, incoming.upgrade);
      return OK;
    case 'removed':
      await removed(parts, turn, true);
      return OK;
    case 'deleted':
      // What was deleted needs no request, and nothing of it was kept.
      return OK;
  }
}

const keyOf = (error: unknown): SayKey =>
  error instanceof FilterUnavailable
    ? 'filterDown'
    : error instanceof StoreUnavailable
      ? 'storeDown'
      : 'broken';

/** The edge of a turn. An Execute keeps its card and inputs: the sentence stands beside them. */
async function failed(parts: Parts, incoming: Known, turn: Turn | null, error: unknown): Promise<Answer> {
  const { log, app } = parts;
  log.error('turn failed', { kind: incoming.kind, ...faultOf(error) });
  const lang = turn?.lang ?? 'fi';
  if (incoming.kind === 'action' && incoming.by === 'execute')
    return messageAnswer(sentence(keyOf(error), lang));
  if (incoming.kind === 'dialog') return dialogSays(sentence(keyOf(error), lang));
  // Teams may send it again: then it is to be taken as new.
  await app.forgetSeen(incoming.key).catch(() => {});
  const typed = incoming.kind === 'message' && incoming.change === 'new';
  // In a group only who gave a command expects an answer.
  if (
    incoming.scope === 'personal' ? typed || incoming.kind === 'action' : typed && commandOf(incoming.words)
  ) {
    sendLater(parts, incoming.chat, incoming.tenant, {
      spec: { card: 'say', key: keyOf(error), values: {} },
      lang,
      m: null,
    });
  }
  return OK;
}

/** Never rejects. */
export async function takeTurn(parts: Parts, incoming: Known): Promise<Answer> {
  let turn: Turn | null = null;
  try {
    // Invokes want an answer each time; the domain knows a form or an `s` that came before.
    const repeatable =
      incoming.kind === 'dialog' || (incoming.kind === 'action' && incoming.by === 'execute');
    if (!repeatable && !(await parts.app.firstTime(incoming.key))) return OK;
    turn = await turnOf(parts, incoming);
    await followChat(parts, turn);
    const answer = await dispatch(parts, turn, incoming);
    await turn.keep();
    return answer;
  } catch (error) {
    return failed(parts, incoming, turn, error);
  } finally {
    parts.poke();
  }
}
