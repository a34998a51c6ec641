/** Catches what a page throws and says in words what happened, what is safe and what to do. */
import { Component, type ReactNode } from 'react';
import type { Texts } from '../i18n.ts';
import classes from './states.module.css';
import { Trouble } from './states.tsx';

interface BoundaryProps {
  readonly text: Texts;
  /** Another page: the error before it is over. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** React gives error boundaries to classes alone. */
export class Boundary extends Component<BoundaryProps, { readonly brokenAt: string | null }> {
  override state = { brokenAt: null };

  static getDerivedStateFromError(): { readonly brokenAt: string } {
    return { brokenAt: '' };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.brokenAt !== null && before.resetKey !== this.props.resetKey)
      this.setState({ brokenAt: null });
  }

  override render(): ReactNode {
    const { text, children } = this.props;
    if (this.state.brokenAt === null) return children;
    return (
      <Trouble
        level={1}
        what={text('shell.crash')}
        todo={`${text('shell.crash.safe')} ${text('shell.crash.do')}`}
      >
        <button type="button" className={classes.button} onClick={() => location.reload()}>
          {text('shell.reload')}
        </button>
      </Trouble>
    );
  }
}
