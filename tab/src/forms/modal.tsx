/**
 * A dialog over the page, of the browser's own kind: what is behind it is inert, Esc closes it, the focus goes
 * back where it was. Fluent's leaves the page hidden from screen readers where it is taken away while open.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './modal.module.css';

export interface ModalProps {
  readonly title: string;
  /** Esc, or the cross. A dialog that must be answered says what that means. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Modal({ title, onClose, wide = false, children }: ModalProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.modal}
      data-wide={wide}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
