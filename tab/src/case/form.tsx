/** The case form: five required fields, the rest folded; what the filter sees is marked while one writes. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { CaseFormView, CaseSent } from '#contract/case.ts';
import { KINDS, type Kind, TEXT_FIELDS, type TextField } from '#contract/values.ts';
import { useWords } from '../i18n.ts';
import { Announce } from './announce.tsx';
import classes from './case.module.css';
import { Details } from './details.tsx';
import { FIRST, FOLDED, usesFold } from './draft.ts';
import { Leave } from './leave.tsx';
import { isDoubt } from './marks.ts';
import { meetingWords } from './say.ts';
import { CaseTextField } from './text-field.tsx';
import { type CaseForm as Form, useCase } from './use-case.ts';

/** After a try that failed the focus goes to the first thing that is to be mended or answered. */
function useFocusOnFault(root: React.RefObject<HTMLFormElement | null>, alert: Form['alert']) {
  useEffect(() => {
    if (!alert) return;
    const asked = root.current?.querySelector<HTMLElement>('[data-asked="true"] ~ span button');
    const wrong = root.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (asked ?? wrong)?.focus();
  }, [alert, root]);
}

function MeetingChoice({ view, form }: { readonly view: CaseFormView; readonly form: Form }) {
  const words = useWords();
  const { text } = words;
  const wrong = form.wrong.m !== undefined;
  return (
    <Field
      label={`${text('case.meeting')} *`}
      {...(wrong ? { validationState: 'warning', validationMessage: text('case.wrong.meeting') } : {})}
    >
      <Select
        value={form.draft.m}
        aria-invalid={wrong || undefined}
        onChange={(_event, { value }) => form.set({ m: value, services: [] })}
      >
        <option value="" disabled>
          {text('case.meeting.choose')}
        </option>
        {view.meetings.map((meeting) => (
          <option key={meeting.m} value={meeting.m}>
            {meetingWords(words, meeting)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the button does, by what the filter has found. */
function sendWords({ text }: ReturnType<typeof useWords>, form: Form, edits: boolean): string {
  if (form.busy) return text('case.sending');
  const accepts = TEXT_FIELDS.some((field) => form.marks[field].some((mark) => !isDoubt(mark)));
  if (accepts) return text(edits ? 'case.acceptSave' : 'case.acceptSend');
  return text(edits ? 'case.save' : 'case.send');
}

function Foot({ form, edits }: { readonly form: Form; readonly edits: boolean }) {
  const words = useWords();
  const { text } = words;
  const { trouble, alert } = form;
  const said = trouble === 'expired' ? text('case.expired') : alert?.words;
  return (
    <div className={classes.foot}>
      {trouble !== null && trouble !== 'expired' && (
        <p role="status" className={classes.trouble}>
          {text(trouble === 'down' ? 'case.down' : 'case.offline')}
        </p>
      )}
      {said && (
        <p key={alert?.n} role="alert" className={classes.trouble}>
          {said}
        </p>
      )}
      <p className={classes.confirm}>
        {text(edits ? 'case.confirm.edit' : 'case.confirm')}{' '}
        <span className={classes.quiet}>{text('case.noGuarantee')}</span>
      </p>
      <Button type="submit" appearance="primary" className={classes.send} disabledFocusable={form.busy}>
        {sendWords(words, form, edits)}
      </Button>
    </div>
  );
}

interface CaseFormProps {
  readonly view: CaseFormView;
  readonly onSent: (sent: CaseSent) => void;
}

export function CaseForm({ view, onSent }: CaseFormProps) {
  const words = useWords();
  const { text } = words;
  const form = useCase(view, onSent);
  const { draft, undo, elsewhere } = form;
  const root = useRef<HTMLFormElement>(null);
  const fold = useId();
  const [open, setOpen] = useState(() => usesFold(draft));
  useFocusOnFault(root, form.alert);
  const edits = view.i !== null;
  const meeting = view.meetings.find(({ m }) => m === draft.m);
  // What is to be mended is never folded away.
  const shown = open || FOLDED.some((field) => form.marks[field].length > 0 || form.wrong[field]);

  const field = (name: TextField) => (
    <CaseTextField
      key={name}
      field={name}
      text={draft.texts[name]}
      marks={form.marks[name]}
      required={FIRST.includes(name)}
      wrong={form.wrong[name]}
      done={undo?.field === name ? text(undo.key === null ? 'case.replaced' : 'case.kept') : null}
      onUndo={form.takeBack}
      onChange={(to) => form.write(name, to)}
      onReplace={(mark) => form.replace(name, [mark])}
      onReplaceAll={() =>
        form.replace(
          name,
          form.marks[name].filter((mark) => !isDoubt(mark)),
        )
      }
      onKeep={(mark) => form.keep(name, mark)}
    />
  );

  return (
    <form
      ref={root}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <p className={classes.where}>
        {elsewhere
          ? `${meetingWords(words, elsewhere)}. `
          : meeting
            ? `${meetingWords(words, meeting)}. `
            : ''}
        {text('case.notRegister')}
      </p>
      <div className={classes.fields}>
        {view.meetings.length > 1 && <MeetingChoice view={view} form={form} />}
        <Field label={`${text('case.kind')} *`} className={classes.narrow}>
          <Select value={draft.kind} onChange={(_event, { value }) => form.set({ kind: value as Kind })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        {FIRST.map(field)}
        <button
          type="button"
          className={classes.more}
          aria-expanded={shown}
          aria-controls={fold}
          onClick={() => setOpen(!shown)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {text('case.more')}
        </button>
        <div id={fold} hidden={!shown}>
          <Details form={form} services={meeting?.services ?? []}>
            {FOLDED.map(field)}
          </Details>
        </div>
      </div>
      <Announce marks={form.marks} />
      <Foot form={form} edits={edits} />
      <Leave holds={form.holdsWords} />
    </form>
  );
}
