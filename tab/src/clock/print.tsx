/** The clock on paper: A4 or A3 landscape, ring and list, black on white; in Teams opened in the person's own browser. */
import { useState } from 'react';
import { useView } from '../api/query.tsx';
import { useWords } from '../i18n.ts';
import { hrefOf, type PageProps } from '../routes.ts';
import { Failed, Loading } from '../shell/states.tsx';
import type { Shown } from './drawing/drawing.tsx';
import { LookProvider } from './drawing/look.ts';
import headClasses from './head.module.css';
import { Icon } from './icons.tsx';
import { usePicture } from './picture-button.tsx';
import classes from './print.module.css';
import { Sheet } from './print-sheet.tsx';

export type Paper = 'a4' | 'a3';

function PrintBody({ view }: { readonly view: Shown }) {
  const { text } = useWords();
  const [paper, setPaper] = useState<Paper>('a4');
  const picture = usePicture(view);
  const { id } = view.clock;
  return (
    <div className={classes.page} data-paper={paper}>
      <div className={classes.tools}>
        <a className={headClasses.button} href={hrefOf({ page: 'clock', clock: id })}>
          <Icon name="back" /> {text('clock.print.back')}
        </a>
        <select
          className={headClasses.others}
          aria-label={text('clock.print.paper')}
          value={paper}
          onChange={({ target }) => setPaper(target.value === 'a3' ? 'a3' : 'a4')}
        >
          <option value="a4">{text('clock.print.a4')}</option>
          <option value="a3">{text('clock.print.a3')}</option>
        </select>
        <button type="button" className={headClasses.button} data-primary onClick={() => print()}>
          <Icon name="print" /> {text('clock.print.do')}
        </button>
        <button type="button" className={headClasses.button} onClick={() => picture.make('png')}>
          <Icon name="picture" /> {text('clock.png')}
        </button>
        <button type="button" className={headClasses.button} onClick={() => picture.make('svg')}>
          <Icon name="picture" /> {text('clock.svg')}
        </button>
      </div>
      {picture.making}
      <LookProvider value="print">
        <Sheet view={view} />
      </LookProvider>
    </div>
  );
}

export default function PrintPage({ route }: PageProps<'print'>) {
  const { text } = useWords();
  const { data: view, error, refetch } = useView('clock', { clock: route.clock });
  if (view?.clock) return <PrintBody view={view as Shown} />;
  return (
    <div className={classes.page}>
      <h1>{text('shell.print')}</h1>
      {error ? <Failed failure={error} onRetry={() => void refetch()} /> : <Loading />}
    </div>
  );
}
