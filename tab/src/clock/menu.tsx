/** A small menu behind one button: links and buttons in a box that closes by Escape, a choice or a click elsewhere. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import head from './head.module.css';
import { Icon } from './icons.tsx';
import classes from './menu.module.css';

export function More({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const away = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape in what it holds.
    <div
      ref={box}
      className={classes.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={`${head.button} ${head.round}`}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a choice inside closes the box.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the choices themselves are keyboard buttons.
        <div
          id={id}
          className={classes.items}
          onClick={({ target }) => {
            if (!(target instanceof Element && target.closest('a, button'))) return;
            // What the choice opens gives the focus back to this button.
            button.current?.focus();
            setOpen(false);
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
