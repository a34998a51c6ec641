/** Tells a screen reader what was found, when nothing has changed for a moment: never at each letter. */
import { useEffect, useRef, useState } from 'react';
import { TEXT_FIELDS, type TextField } from '#contract/values.ts';
import { useWords } from '../i18n.ts';
import { findingWords } from './say.ts';
import type { Marks } from './use-case.ts';

const QUIET_MS = 1000;

export function Announce({ marks }: { readonly marks: Marks }) {
  const words = useWords();
  const [said, setSaid] = useState('');
  const told = useRef<Partial<Record<TextField, string>>>({});
  useEffect(() => {
    const timer = setTimeout(() => {
      const news: string[] = [];
      for (const field of TEXT_FIELDS) {
        const finding = findingWords(words, marks[field]);
        if (finding === (told.current[field] ?? '')) continue;
        const label = words.text(`case.field.${field}`);
        news.push(
          finding === ''
            ? words.text('case.cleared', { label })
            : words.text('case.said', { label, finding }),
        );
        told.current[field] = finding;
      }
      if (news.length > 0) setSaid(news.join(' '));
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [marks, words]);
  return (
    <p className="unseen" role="status" data-findings-said="true">
      {said}
    </p>
  );
}
