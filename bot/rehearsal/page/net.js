/** Speaks with the room's server: calls, the state, and the stream that tells of changes. */
import { current, take, takeClock, words } from './store.js';
import { filled } from './words.js';

/** What a call that failed says to the person: one sentence with a way on. */
export class Trouble extends Error {}

/** @param {number} status @param {unknown} body */
function sentence(status, body) {
  const { errors } = words();
  const code = typeof body === 'object' && body !== null && 'error' in body ? String(body.error) : '';
  if (code.startsWith('example')) return errors.example;
  if (code in errors) return errors[/** @type {keyof typeof errors} */ (code)];
  return filled(errors.other, { status });
}

/**
 * @param {string} name @param {unknown} body
 * @returns {Promise<Record<string, unknown>>} Throws Trouble.
 */
export async function call(name, body) {
  /** @type {Response} */
  let res;
  try {
    res = await fetch(`/rehearsal/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Trouble(words().errors.unreachable);
  }
  const answer = await res.json().catch(() => null);
  if (!res.ok) throw new Trouble(sentence(res.status, answer));
  return answer;
}

/** As `call`, for what goes to the bot: its refusal is a Trouble too. @param {string} name @param {unknown} body */
export async function callBot(name, body) {
  const answer = await call(name, body);
  if (answer.ok) return answer;
  const { errors } = words();
  throw new Trouble(
    answer.status === 0 ? errors.unreachable : filled(errors.bot, { status: Number(answer.status) }),
  );
}

let asking = false;
let askAgain = false;

/**
 * Brings the state up to date and calls `changed`; calls while one is under way become one more.
 * @param {boolean} whole @param {() => void} changed
 */
export async function refresh(whole, changed) {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    const since = whole ? 0 : (current()?.rev ?? 0);
    const res = await fetch(`/rehearsal/api/state?since=${since}`);
    if (res.ok) {
      take(await res.json());
      changed();
    }
  } catch {
    // The stream notices that the server is gone, and asks again when it is back.
  } finally {
    asking = false;
  }
  if (askAgain) {
    askAgain = false;
    await refresh(false, changed);
  }
}

/**
 * Listens until the page goes. After a break everything is asked anew.
 * @param {{ changed: () => void, clock: () => void, progress: (p: { done: number, of: number }) => void, online: (is: boolean) => void }} on
 */
export function listen(on) {
  const source = new EventSource('/rehearsal/events');
  source.addEventListener('hello', () => {
    on.online(true);
    refresh(true, on.changed);
  });
  source.addEventListener('change', () => refresh(false, on.changed));
  source.addEventListener('clock', (event) => {
    takeClock(JSON.parse(event.data));
    on.clock();
  });
  source.addEventListener('progress', (event) => on.progress(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    on.online(false);
    // The browser comes back by itself unless the answer was an error: then we do.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(on), 2000);
  });
}
