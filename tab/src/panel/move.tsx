/** A button that sends one command of the meeting. */
import { useConnection } from '../api/connection.ts';
import controls from './controls.module.css';
import { type HourIcon, Icon } from './icons.tsx';
import type { CommandData, Commands } from './use-panel.ts';

/** A move about which something has to be chosen first. */
export type Choosing = 'postpone' | 'combine' | 'add';

interface MoveProps {
  readonly commands: Commands;
  readonly verb: string;
  readonly data?: CommandData;
  readonly words: string;
  readonly icon?: HourIcon;
  readonly primary?: boolean;
  /** Only the icon is seen; the words are its name. */
  readonly bare?: boolean;
  readonly describedBy?: string;
}

/** A button that sends one command; while any is on its way it waits, and keeps the focus. */
export function Move({ commands, verb, data, words, icon, primary, bare, describedBy }: MoveProps) {
  const { online } = useConnection();
  const waits = commands.busy !== null || !online;
  return (
    <button
      type="button"
      className={primary ? controls.primary : controls.button}
      aria-disabled={waits}
      aria-label={bare ? words : undefined}
      title={bare ? words : undefined}
      aria-describedby={describedBy}
      onClick={() => {
        if (!waits) void commands.send(verb, data);
      }}
    >
      {icon && <Icon name={icon} />}
      {!bare && <span>{words}</span>}
    </button>
  );
}
