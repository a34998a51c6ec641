/** The text to send to Kela before a meeting, ready to be copied: the chair sends it, for Kela is outside Teams. */
import { Button, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useView } from '../api/query.tsx';
import formClasses from '../forms/forms.module.css';
import { Modal } from '../forms/modal.tsx';
import { useText } from '../i18n.ts';
import { Failed, Loading } from '../shell/states.tsx';
import classes from './meetings.module.css';

interface KelaDialogProps {
  readonly m: string;
  readonly centre: string;
  readonly onClose: () => void;
}

export default function KelaDialog({ m, centre, onClose }: KelaDialogProps) {
  const text = useText();
  const { data, error, refetch } = useView('kela-text', { m });
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(data?.text ?? '');
      setSaid(text('meetings.kela.copied'));
    } catch {
      // The host may forbid it: then the person copies what is selected.
      field.current?.select();
      setSaid(text('meetings.kela.select'));
    }
  };
  return (
    <Modal title={text('meetings.of', { what: text('meetings.kela.title'), centre })} onClose={onClose}>
      <div className={classes.kela}>
        <p>{text('meetings.kela.lead')}</p>
        {data ? (
          <Textarea
            textarea={{ ref: field }}
            readOnly
            rows={10}
            resize="vertical"
            value={data.text}
            aria-label={text('meetings.kela.text')}
          />
        ) : error ? (
          <Failed failure={error} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )}
        <p role="status">{said}</p>
        <div className={formClasses.foot}>
          <Button appearance="primary" disabledFocusable={!data} onClick={() => void copy()}>
            {text('meetings.kela.copy')}
          </Button>
          <Button onClick={onClose}>{text('meetings.kela.close')}</Button>
        </div>
      </div>
    </Modal>
  );
}
