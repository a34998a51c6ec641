/**
 * What stands in the rehearsal's chats: the last version of every activity, what each persona sees of it,
 * and the room's switches. One JSON file, written atomically and flushed before a request is answered.
 */

import { type Instant, ms } from '#domain/time.ts';
import type { Lang } from '#identifiers/types.ts';
import type { Fault } from './faults.ts';
import { readText, writeDurably } from './file.ts';
import type { ChatId, PersonaId } from './personas.ts';

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

/** What one persona sees in place of the shared card (an invoke's answer), and the sentence below it. */
export interface PersonalView {
  readonly card: unknown;
  readonly note: string | null;
}

export interface Message {
  /** Activity id, as Teams has it: milliseconds as text, unique and growing. */
  readonly id: string;
  readonly chat: ChatId;
  /** 'room': a line that Teams itself writes, `text` is its key. */
  readonly from: PersonaId | 'bot' | 'room';
  readonly at: Instant;
  edited: Instant | null;
  deleted: boolean;
  text: string | null;
  attachments: readonly Attachment[];
  summary: string | null;
  /** A targeted message: only this persona sees it. */
  readonly onlyFor: PersonaId | null;
  views: Partial<Record<PersonaId, PersonalView>>;
  /** Of a persona's own message: how far it came. */
  delivery: 'sending' | 'sent' | 'failed';
  /** The room's `rev` when this was last changed. */
  rev: number;
  /** Counts the versions that the bot has given the shared card. */
  version: number;
}

export type NewMessage = Pick<Message, 'chat' | 'from' | 'text' | 'attachments'> &
  Partial<Pick<Message, 'summary' | 'onlyFor' | 'delivery'>>;

export interface RoomState {
  format: 1;
  rev: number;
  lang: Lang;
  /** Which example is loaded: null before any, 'loading' while one is being built. */
  example: 'loading' | 'ready' | 'failed' | null;
  meetingOn: boolean;
  /** The calendar's entry of the meeting; null before an example. */
  calendar: { readonly start: Instant; readonly end: Instant } | null;
  /** Private chats in which the app is installed, and the meeting's. */
  installed: Partial<Record<ChatId, boolean>>;
  fault: Fault;
  lastId: number;
  messages: Message[];
}

export interface Room {
  readonly state: Readonly<RoomState>;
  /** Changes the state, keeps it, tells the listeners. Resolves when it is on disk. */
  change<T>(how: (state: RoomState) => T): Promise<T>;
  add(message: NewMessage, at: Instant): Promise<Message>;
  /** The message is marked as changed. Resolves to null where there is none of that id in the chat. */
  edit(chat: ChatId, id: string, how: (message: Message) => void): Promise<Message | null>;
  find(chat: ChatId, id: string): Message | null;
  /** Empties the chats and sets the language; installations, fault and meeting go back to the beginning. */
  wipe(lang: Lang): Promise<void>;
  onChange(listener: (rev: number) => void): () => void;
  /** Resolves when everything is on disk. */
  stop(): Promise<void>;
}

function empty(lang: Lang, rev: number, lastId: number): RoomState {
  return {
    format: 1,
    rev,
    lang,
    example: null,
    meetingOn: false,
    calendar: null,
    installed: {},
    fault: { mode: 'none' },
    lastId,
    messages: [],
  };
}

/** A file that cannot be read as a room begins a new one: the rehearsal holds nothing that must not be lost. */
function stored(text: string | null): RoomState {
  try {
    const state = text === null ? null : (JSON.parse(text) as RoomState);
    if (state?.format !== 1) return empty('fi', 1, 0);
    // What was on its way when the process ended may have arrived or not: the page offers to send it again.
    for (const m of state.messages) if (m.delivery === 'sending') m.delivery = 'failed';
    if (state.example === 'loading') state.example = 'failed';
    return state;
  } catch {
    return empty('fi', 1, 0);
  }
}

/** Opens the room kept in `file`; null keeps nothing. */
export function openRoom(file: string | null): Room {
  let state = stored(file === null ? null : readText(file));
  const listeners = new Set<(rev: number) => void>();
  const texts = new WeakMap<Message, { rev: number; text: string }>();
  let writing: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  /** Only changed messages are turned into text again. */
  function serialised(): string {
    const { messages, ...rest } = state;
    const lines = messages.map((m) => {
      const known = texts.get(m);
      if (known?.rev === m.rev) return known.text;
      const text = JSON.stringify(m);
      texts.set(m, { rev: m.rev, text });
      return text;
    });
    return `${JSON.stringify(rest).slice(0, -1)},"messages":[${lines.join(',\n')}]}\n`;
  }

  /** At most one write runs and one waits: all changes made meanwhile go with the one that waits. */
  function keep(): Promise<void> {
    if (file === null) return Promise.resolve();
    const write = async () => {
      writing = writeDurably(file, serialised()).finally(() => {
        writing = null;
      });
      await writing;
    };
    if (!writing && !waiting) return write();
    waiting ??= (writing ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return write();
      });
    return waiting;
  }

  const room: Room = {
    get state() {
      return state;
    },
    async change(how) {
      state.rev += 1;
      const answer = how(state);
      await keep();
      for (const listener of listeners) listener(state.rev);
      return answer;
    },
    add(message, at) {
      return room.change((s) => {
        s.lastId = Math.max(s.lastId + 1, ms(at));
        const whole: Message = {
          summary: null,
          onlyFor: null,
          delivery: 'sent',
          ...message,
          id: String(s.lastId),
          at,
          edited: null,
          deleted: false,
          views: {},
          rev: s.rev,
          version: 1,
        };
        s.messages.push(whole);
        return whole;
      });
    },
    async edit(chat, id, how) {
      const found = room.find(chat, id);
      if (!found) return null;
      return room.change((s) => {
        how(found);
        found.rev = s.rev;
        return found;
      });
    },
    find: (chat, id) => state.messages.find((m) => m.chat === chat && m.id === id) ?? null,
    wipe: (lang) =>
      room.change((s) => {
        state = empty(lang, s.rev, s.lastId);
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      while (writing || waiting) await (waiting ?? writing)?.catch(() => undefined);
    },
  };
  return room;
}
