/**
 * A field that a planner changes where it stands: a pencil opens it, Enter or 'Tallenna' saves it alone, Esc
 * leaves it. The version that is named as seen is the one of opening: what others save meanwhile shows.
 */
import { Button } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Conflict } from '#contract/workshop.ts';
import type { ActionBody } from '../api/client.ts';
import { useText } from '../i18n.ts';
import { FormFoot } from './form-foot.tsx';
import classes from './forms.module.css';
import { useReturnFocus } from './return-focus.ts';
import { type Form, useForm } from './use-form.ts';

export type Setting = 'workshop.set' | 'development.set';

/** What is edited: a document whose fields are saved one by one. */
export interface Editing {
  readonly verb: Setting;
  /** A save of these fields, made on the version `seen`. */
  readonly save: (seen: number, set: Record<string, unknown>) => ActionBody<Setting>;
  readonly seen: number;
  readonly canEdit: boolean;
  /** Shows the conflicts that a save came back with. */
  readonly conflicts: (found: readonly Conflict[]) => void;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new TypeError('nothing to edit: EditingProvider is missing');
  return editing;
}

type Fields = Readonly<Record<string, unknown>>;

/** What one did not touch is not said: somebody else may have changed it meanwhile. */
function changed(before: Fields, after: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(before[path])),
  );
}

interface EditorProps {
  /** The fields that are saved together, from the form. */
  readonly read: (data: FormData) => Fields;
  readonly editor: (form: Form) => ReactNode;
  readonly label: string;
}

function Editor({ read, editor, onClose, label }: EditorProps & { readonly onClose: () => void }) {
  const { verb, save, seen: present, conflicts: show } = useEditing();
  const [seen] = useState(present);
  const opened = useRef<Fields>({});
  const form = useForm(verb, {
    body: (data) => save(seen, changed(opened.current, read(data))),
    done: ({ conflicts }) => {
      onClose();
      if (conflicts.length > 0) show(conflicts);
    },
  });
  const { ref } = form.props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it was when it was opened.
  useEffect(() => {
    if (ref.current) opened.current = read(new FormData(ref.current));
    ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return (
    <form
      {...form.props}
      className={classes.editor}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {editor(form)}
      <FormFoot form={form} onCancel={onClose} />
    </form>
  );
}

interface EditInPlaceProps extends EditorProps {
  /** How it stands; the pencil follows it. */
  readonly children?: ReactNode;
  /** Words on the button instead of the pencil alone, where there is nothing yet. */
  readonly add?: string | undefined;
  /** What `add` does is no adding. */
  readonly adds?: 'pencil' | 'plus';
  readonly className?: string | undefined;
}

function Sign({ plus }: { readonly plus: boolean }) {
  const path = plus
    ? 'M10 3.5v13M3.5 10h13'
    : 'M4 16l.8-3.6L13 4.2a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2zM11.5 5.7l2.8 2.8';
  return (
    <svg width="16" height="16" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

export function EditInPlace({
  label,
  read,
  editor,
  children,
  add,
  adds = 'plus',
  className = '',
}: EditInPlaceProps) {
  const text = useText();
  const { canEdit } = useEditing();
  const [open, setOpen] = useState(false);
  const pencil = useReturnFocus(open);
  if (open) {
    return (
      <div className={className}>
        <Editor label={label} read={read} editor={editor} onClose={() => setOpen(false)} />
      </div>
    );
  }
  return (
    <div className={`${classes.inPlace} ${className}`}>
      {children}
      {canEdit && (
        <Button
          ref={pencil}
          appearance="subtle"
          size="small"
          icon={<Sign plus={add !== undefined && adds === 'plus'} />}
          data-words={add !== undefined || undefined}
          aria-label={add ? undefined : text('forms.edit', { what: label })}
          onClick={() => setOpen(true)}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
