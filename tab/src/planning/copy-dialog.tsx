/** A new draft: a copy of a clock, with all that would move shown before it is made, or an empty one. Load it lazily. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClockTab, ClockView } from '#contract/clock.ts';
import { isFailure } from '../api/failure.ts';
import { useAct, useView } from '../api/query.tsx';
import { Icon } from '../clock/icons.tsx';
import { laterMonth, monthOf } from '../clock/ring/days.ts';
import { dateWords, monthWord } from '../clock/words.ts';
import { Modal } from '../forms/modal.tsx';
import { useWords } from '../i18n.ts';
import { go } from '../routes.ts';
import { useNotices } from '../shell/notices.tsx';
import { Failed, Loading } from '../shell/states.tsx';
import { moveWords } from './checks.ts';
import classes from './dialogs.module.css';

/** Years that a new clock may begin in, from this one. */
const YEARS = 4;
/** Where a network without a clock most likely begins. */
const AUGUST = '08';

function Preview({ clock, firstMonth }: { readonly clock: string; readonly firstMonth: string }) {
  const say = useWords();
  const { text, lang } = say;
  const { data, error, refetch } = useView('copy-preview', { clock, firstMonth });
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <p>
        {text('planning.copy.count', { n: data.copied })}{' '}
        {data.moves.length === 0
          ? text('planning.copy.fine')
          : `${text('planning.copied.rule')} ${text('planning.copied.moves', { n: data.moves.length })}`}
      </p>
      {data.moves.length > 0 && (
        <ul className={classes.moves}>
          {data.moves.map((move) => (
            <li key={move.workshop}>
              <strong>{move.title || text('clock.untitled')}</strong>
              {moveWords(say, move)} {text('planning.move.new')} {dateWords(lang, move.date)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CopyDialogProps {
  readonly view: ClockView;
  /** null: an empty draft. */
  readonly copyOf: ClockTab | null;
  readonly onClose: () => void;
}

export default function CopyDialog({ view, copyOf, onClose }: CopyDialogProps) {
  const { text, lang } = useWords();
  const notices = useNotices();
  const create = useAct('clock.create');
  const latest = view.clocks.at(-1);
  const suggested = copyOf
    ? laterMonth(copyOf.firstMonth, 12)
    : latest
      ? laterMonth(latest.firstMonth, 12)
      : `${view.today.slice(0, 4)}-${AUGUST}`;
  const [firstMonth, setFirstMonth] = useState(suggested);
  const [year = '', month = ''] = firstMonth.split('-');
  const thisYear = Math.min(Number(monthOf(view.today).slice(0, 4)), Number(suggested.slice(0, 4)));
  const years = Array.from({ length: YEARS + 1 }, (_, index) => String(thisYear + index));
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const last = laterMonth(firstMonth, 11);
  const taken = view.clocks.find(
    (clock) =>
      clock.state === 'published' &&
      clock.firstMonth <= last &&
      laterMonth(clock.firstMonth, 11) >= firstMonth,
  );
  const make = async () => {
    try {
      const { clock } = await create.mutateAsync({
        network: view.network.id,
        firstMonth,
        copyOf: copyOf?.id ?? null,
      });
      onClose();
      notices.say(text('planning.copied.done'));
      go({ page: 'plan', clock });
    } catch (failure) {
      if (!isFailure(failure)) throw failure;
    }
  };
  return (
    <Modal title={text(copyOf ? 'planning.copy.title' : 'planning.begin.title')} onClose={onClose}>
      {copyOf && <p>{text('planning.copy.what')}</p>}
      <div className={classes.part}>
        <div className={classes.pair}>
          <Field label={text('planning.copy.first')}>
            <Select value={month} onChange={(_event, { value }) => setFirstMonth(`${year}-${value}`)}>
              {months.map((one) => (
                <option key={one} value={one}>
                  {monthWord(lang, `${year}-${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Select
            aria-label={text('planning.copy.first')}
            value={year}
            onChange={(_event, { value }) => setFirstMonth(`${value}-${month}`)}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </div>
        <p className={classes.quiet}>
          {text('planning.copy.span', {
            from: `${monthWord(lang, firstMonth)} ${year}`,
            to: `${monthWord(lang, last)} ${last.slice(0, 4)}`,
          })}
        </p>
        {taken && (
          <p className={classes.warn} role="status">
            <Icon name="warning" /> {text('planning.copy.taken', { label: taken.label })}
          </p>
        )}
      </div>
      {copyOf && (
        <section className={classes.part} aria-live="polite">
          <h3>{text('planning.copy.preview')}</h3>
          <Preview clock={copyOf.id} firstMonth={firstMonth} />
        </section>
      )}
      <div className={classes.foot}>
        <Button appearance="primary" disabledFocusable={create.isPending} onClick={() => void make()}>
          {text('planning.copy.do')}
        </Button>
        <Button onClick={onClose}>{text('forms.cancel')}</Button>
      </div>
    </Modal>
  );
}
