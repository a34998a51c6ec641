/** Privacy notice and accessibility statement: texts of `i18n/about`, one language loaded with the page. */
import { useEffect, useState } from 'react';
import type { About } from '#i18n/about/page.ts';
import { type Lang, useLang, useText } from '../i18n.ts';
import { hrefOf, type PageProps } from '../routes.ts';
import { Loading, Trouble } from '../shell/states.tsx';
import classes from './about.module.css';

const TEXTS: Readonly<Record<Lang, () => Promise<{ readonly about: About }>>> = {
  fi: () => import('#i18n/about/fi.ts'),
  sv: () => import('#i18n/about/sv.ts'),
  en: () => import('#i18n/about/en.ts'),
};

type Loaded = { readonly lang: Lang; readonly about: About } | 'failed' | null;

function useAbout(lang: Lang): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    let wanted = true;
    TEXTS[lang]().then(
      ({ about }) => wanted && setLoaded({ lang, about }),
      () => wanted && setLoaded('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [lang]);
  return loaded;
}

export default function AboutPage({ route }: PageProps<'about'>) {
  const text = useText();
  const loaded = useAbout(useLang());
  if (loaded === 'failed') {
    return <Trouble level={1} what={text('shell.fail.offline')} todo={text('shell.crash.do')} />;
  }
  if (loaded === null) return <Loading />;
  const { heading, lead, sections } = loaded.about[route.section];
  const other = route.section === 'privacy' ? 'accessibility' : 'privacy';
  return (
    <article className={classes.page} lang={loaded.lang}>
      <h1>{heading}</h1>
      <p className={classes.lead}>{lead}</p>
      {sections.map((section) => (
        <section key={section.heading}>
          <h2>{section.heading}</h2>
          {section.text.map((line) => (
            <p key={line} className={line.startsWith('[') ? classes.open : undefined}>
              {line}
            </p>
          ))}
          {section.list && (
            <ul>
              {section.list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p>
        <a href={hrefOf({ page: 'about', section: other })}>{text(`shell.${other}`)}</a>
      </p>
    </article>
  );
}
