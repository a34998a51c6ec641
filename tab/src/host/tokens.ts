/**
 * The person's token from Teams, kept until it ends, and what is in the way of one. While something is in the
 * way nobody is asked anew by itself, since Teams may open a window each time.
 */
import type { SignInCode } from '#contract/answers.ts';
import type { SignInTrouble } from './host.ts';

/** Kept for so long where the token does not say; asked for anew so long before it ends. */
const MARGIN_MS = 60_000;
/** Teams answers at once, or shows a window; its answer counts later, too. */
const LIMIT_MS = 15_000;

export interface TokenOptions {
  /** Teams' token; rejects with Teams' word for why there is none. */
  readonly ask: () => Promise<string>;
  /** In a meeting without an account: Teams has no token for them. */
  readonly anonymous: boolean;
  /** Called when something gets in the way, and with null when it is gone. */
  readonly tell: (trouble: SignInTrouble | null) => void;
  readonly limitMs?: number;
  /** Wall clock of this device, ms. */
  readonly nowMs?: () => number;
}

export interface Tokens {
  /** Value of the Authorization header; null: something is in the way. */
  authorization(): Promise<string | null>;
  /**
   * The server did not take `used`. true: there is another one by now, ask again.
   * @param again whether the request has already been repeated
   */
  turnedAway(used: string | null, why: SignInCode | null, again: boolean): Promise<boolean>;
  /** Asks Teams anew; true: there is a token. */
  signIn(): Promise<boolean>;
}

/** What Teams and Entra call it (`teams-js`, and Entra's numbers where Teams passes them on). */
const WORDS: readonly (readonly [RegExp, SignInTrouble])[] = [
  [/resourceDisabled|AADSTS(?:7000112|500014|50105)|unauthorized_client|access_denied/i, 'disabled'],
  [/AADSTS50020/, 'organisation'],
  [
    /consent|invalid_grant|interaction_required|UiRequired|CancelledByUser|FailedToOpenWindow|AADSTS(?:65001|65004|90094)/i,
    'consent',
  ],
  [/tokenRevoked|token_expired|login_required|AADSTS(?:50078|50132|50173|700082)/i, 'expired'],
];

/** Which page helps where Teams gave no token. */
export function troubleOf(error: unknown): SignInTrouble {
  const word = error instanceof Error ? error.message : String(error);
  return WORDS.find(([words]) => words.test(word))?.[1] ?? 'failed';
}

/** The token's own end, ms; null where it does not say. It is read for keeping alone: the server verifies. */
export function endOf(token: string): number | null {
  try {
    const part = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const { exp } = JSON.parse(atob(part)) as { readonly exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : null;
  } catch {
    return null;
  }
}

const deviceNow = () => performance.timeOrigin + performance.now();

export function createTokens(options: TokenOptions): Tokens {
  const { ask, anonymous, tell, limitMs = LIMIT_MS, nowMs = deviceNow } = options;
  let held: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<string | null> | null = null;
  let trouble: SignInTrouble | null = null;

  function set(next: SignInTrouble | null): void {
    if (next === trouble) return;
    trouble = next;
    tell(next);
  }

  function take(token: string): string {
    held = { token, until: (endOf(token) ?? nowMs() + 2 * MARGIN_MS) - MARGIN_MS };
    return token;
  }

  /** One question to Teams at a time. Never rejects. */
  function fresh(): Promise<string | null> {
    if (anonymous) {
      set('anonymous');
      return Promise.resolve(null);
    }
    const before = trouble;
    asking ??= new Promise<string | null>((resolve) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        set('failed');
        resolve(null);
      }, limitMs);
      const taken = (token: string): string => {
        // What the server has said meanwhile of another token stands.
        if (trouble === before || late) set(null);
        return take(token);
      };
      const answered = ask().then(taken, (error: unknown) => {
        set(troubleOf(error));
        return null;
      });
      void answered.then(resolve).finally(() => clearTimeout(timer));
    }).finally(() => {
      asking = null;
    });
    return asking;
  }

  return {
    async authorization() {
      if (trouble !== null) return null;
      const token = held && nowMs() < held.until ? held.token : await fresh();
      return token === null ? null : `Bearer ${token}`;
    },
    async turnedAway(used, why, again) {
      if (why !== null && why !== 'expired') {
        set(why);
        return false;
      }
      if (trouble !== null) return false;
      // Another request has got a new one meanwhile.
      if (held && `Bearer ${held.token}` !== used) return !again;
      if (!again) {
        held = null;
        const token = await fresh();
        if (token === null) return false;
        if (`Bearer ${token}` !== used) return true;
      }
      held = null;
      set(why ?? 'failed');
      return false;
    },
    async signIn() {
      held = null;
      return (await fresh()) !== null;
    },
  };
}
