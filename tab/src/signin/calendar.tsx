/** 'Kalenteriin' through Graph: the permission is asked when it is wanted first, and a file is always a way out. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type ApiFailure, isFailure } from '../api/failure.ts';
import { useAct } from '../api/query.tsx';
import { sayFailure } from '../api/words.ts';
import { Modal } from '../forms/modal.tsx';
import { useHost } from '../host/host.ts';
import { useWords } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import classes from './signin.module.css';

/** `done`: it stands there, or why not has been said; `file`: take the calendar file instead. */
export type Outcome = 'done' | 'file';

export interface Calendar {
  /** Resolves when the person is through with it. Never rejects. */
  add(workshop: string): Promise<Outcome>;
  /** Whether the permission is being asked for. */
  readonly asking: boolean;
  readonly busy: boolean;
  /** The answer to that: open Entra's window, take the file, or neither. */
  answer(choice: 'allow' | 'file' | 'cancel'): void;
}

/** Not set up at the server: for the rest of the page's life nobody is asked again. */
let isOff = false;

const kindOf = (failure: unknown): string | null =>
  isFailure(failure) && failure.body?.error === 'refused' ? failure.body.kind : null;

export function useCalendar(): Calendar {
  const host = useHost();
  const words = useWords();
  const notices = useNotices();
  const act = useAct('workshop.calendar', { quiet: true });
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const answered = useRef<(choice: 'allow' | 'file' | 'cancel') => void>(() => undefined);

  const refused = (): Outcome => {
    notices.say(words.text('signin.calendar.refused'), 'warning');
    return 'done';
  };

  async function attempt(workshop: string, first: boolean): Promise<Outcome> {
    try {
      await act.mutateAsync({ workshop });
      notices.say(words.text('signin.calendar.added'));
      return 'done';
    } catch (failure) {
      const kind = kindOf(failure);
      if (kind === 'calendarOff') {
        isOff = true;
        return 'file';
      }
      if (kind === 'consentNeeded' && first) return consent(workshop);
      const { what, todo } = sayFailure(words, failure as ApiFailure);
      notices.say(`${what} ${todo}`.trim(), 'warning');
      // Whoever has no calendar here has one elsewhere.
      return kind === 'noCalendar' ? 'file' : 'done';
    }
  }

  async function consent(workshop: string): Promise<Outcome> {
    setAsking(true);
    const choice = await new Promise<'allow' | 'file' | 'cancel'>((resolve) => {
      answered.current = resolve;
    });
    setBusy(choice === 'allow');
    const given = choice === 'allow' && (await host.consent('calendar'));
    setBusy(false);
    setAsking(false);
    if (given) return attempt(workshop, false);
    return choice === 'allow' ? refused() : choice === 'file' ? 'file' : 'done';
  }

  return {
    add: (workshop) => (isOff ? Promise.resolve('file') : attempt(workshop, true)),
    asking,
    busy,
    answer: (choice) => {
      // While Entra's window is open the dialog may be left.
      if (busy && choice !== 'allow') setAsking(false);
      answered.current(choice);
    },
  };
}

/** What the permission is for, before Entra's window opens. */
export function CalendarConsent({ calendar: { busy, answer } }: { readonly calendar: Calendar }) {
  const { text } = useWords();
  return (
    <Modal title={text('signin.calendar')} onClose={() => answer('cancel')}>
      <p>{text('signin.calendar.why')}</p>
      <div className={classes.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => answer('allow')}>
          {text(busy ? 'signin.busy' : 'signin.calendar.allow')}
        </Button>
        <Button onClick={() => answer('file')}>{text('signin.calendar.file')}</Button>
        <Button onClick={() => answer('cancel')}>{text('signin.calendar.cancel')}</Button>
      </div>
    </Modal>
  );
}
