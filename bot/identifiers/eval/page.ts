/**
 * One HTML page, complete in itself and without scripts, on which every miss and false alarm is marked in its
 * text. Only for corpora that may be read: it holds their texts.
 */
import type { Finding } from '#identifiers/types.ts';
import { percent } from './print.ts';
import { type Checked, over, type Result, strays } from './tally.ts';

const STYLE = `
:root{color-scheme:light dark;--ink:#1b1a19;--paper:#fff;--soft:#605e5c;--line:#d2d0ce;--card:#faf9f8;--missed:#a4262c;--missed-bg:#fde7e9;--doubt:#7a4f01;--doubt-bg:#fff4ce;--false:#3b2e8a;--false-bg:#e8e6fb;--right:#0b6a0b;--right-bg:#dff6dd}
@media (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--paper:#1b1a19;--soft:#b3b0ad;--line:#484644;--card:#252423;--missed:#f1707b;--missed-bg:#4a1317;--doubt:#ffd569;--doubt-bg:#433519;--false:#b4adf5;--false-bg:#2c2750;--right:#92c353;--right-bg:#1d3a1b}}
body{margin:0 auto;max-width:68rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.55 "Segoe UI",system-ui,sans-serif}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}p{margin:.25rem 0}.soft{color:var(--soft)}
table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}th,td{border-bottom:1px solid var(--line);padding:.3rem .7rem;text-align:right}th:first-child,td:first-child{text-align:left}
nav a{color:inherit;margin-right:1.25rem}
article{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem;margin:.6rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
article .soft{display:block;font-size:.85rem;white-space:normal}
mark{border-radius:.2rem;padding:0 .15rem;color:var(--ink);border-bottom:2px solid}
mark.missed{background:var(--missed-bg);border-color:var(--missed)}mark.doubt{background:var(--doubt-bg);border-color:var(--doubt);border-bottom-style:dashed}
mark.false{background:var(--false-bg);border-color:var(--false);border-bottom-style:double}mark.asked{background:var(--false-bg);border-color:var(--false);border-bottom-style:dotted}
mark.right{background:var(--right-bg);border-color:var(--right)}small{font-size:.75rem;color:var(--soft);margin-left:.2rem}
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\ud800-\udfff]/gu, '\ufffd');

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'missed' | 'doubt' | 'right' | 'false' | 'asked';
  readonly label: string;
}

const WORDS: Readonly<Record<Mark['kind'], string>> = {
  missed: 'missed',
  doubt: 'only asked',
  right: 'stopped',
  false: 'falsely stopped',
  asked: 'falsely asked',
};

function marksOf(checked: Checked): Mark[] {
  const { text, findings } = checked;
  const marked = text.spans.map((span): Mark => {
    const hits = over(findings, span);
    const kind =
      hits.length === 0 ? 'missed' : hits.some(({ action }) => action !== 'warn') ? 'right' : 'doubt';
    return { start: span.start, end: span.end, kind, label: span.type };
  });
  const others = strays(checked).map(
    (finding: Finding): Mark => ({
      start: finding.start,
      end: finding.end,
      kind: finding.action === 'warn' ? 'asked' : 'false',
      label: finding.category,
    }),
  );
  return [...marked, ...others].sort((a, b) => a.start - b.start);
}

function article(checked: Checked, marks: readonly Mark[]): string {
  const { text } = checked;
  let html = '';
  let at = 0;
  for (const { start, end, kind, label } of marks) {
    if (start < at) continue;
    html += `${escaped(text.text.slice(at, start))}<mark class="${kind}">${escaped(text.text.slice(start, end))}</mark><small>${escaped(label)}, ${WORDS[kind]}</small>`;
    at = end;
  }
  html += escaped(text.text.slice(at));
  return `<article><span class="soft">${escaped(text.id)} · ${text.lang}${text.note ? ` · ${escaped(text.note)}` : ''}</span>${html}</article>`;
}

/**
 * @param title what was tried, on what
 * @param checked every text, with its findings
 */
export function pageOf(title: string, checked: readonly Checked[], result: Result): string {
  const marked = checked.map((one) => ({ one, marks: marksOf(one) }));
  const hardMissed =
    (kind: Mark['kind']) =>
    (mark: Mark): boolean =>
      mark.kind === kind && mark.label !== 'QUASI';
  const sections: readonly [string, string, (mark: Mark) => boolean][] = [
    ['missed', 'Missed identifiers', hardMissed('missed')],
    ['asked', 'Identifiers that were only asked about', hardMissed('doubt')],
    ['stops', 'Falsely stopped', (mark) => mark.kind === 'false'],
    ['flags', 'Falsely asked', (mark) => mark.kind === 'asked'],
    ['soft', 'Missed soft ones (QUASI)', (mark) => mark.kind === 'missed' && mark.label === 'QUASI'],
  ];
  const lists = sections.map(([id, name, wanted]) => {
    const hits = marked.filter(({ marks }) => marks.some(wanted));
    return {
      id,
      name,
      texts: hits.length,
      count: marked.flatMap(({ marks }) => marks.filter(wanted)).length,
      html: hits.map(({ one, marks }) => article(one, marks)).join('\n'),
    };
  });
  const row = (name: string, total: number, found: number, stopped: number): string =>
    `<tr><td>${escaped(name)}</td><td>${total}</td><td>${percent(found, total)}</td><td>${percent(stopped, total)}</td></tr>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
<p class="soft">${result.texts} texts. Green: stopped. Red: missed. Yellow, dashed: only asked. Violet: a false alarm (double line: stopped; dots: asked).</p>
<table><thead><tr><th>identifiers</th><th>number</th><th>found</th><th>stopped</th></tr></thead><tbody>
${row('all hard ones', result.hard.total, result.hard.found, result.hard.stopped)}
${[...result.byType]
  .sort()
  .map(([type, tally]) => row(type, tally.total, tally.found, tally.stopped))
  .join('\n')}
${row('clean texts (falsely flagged, stopped)', result.clean.total, result.clean.found, result.clean.stopped)}
</tbody></table>
<nav>${lists.map(({ id, name, count }) => `<a href="#${id}">${name} (${count})</a>`).join('')}</nav>
${lists.map(({ id, name, count, texts, html }) => `<section><h2 id="${id}">${name}: ${count} in ${texts} texts</h2>\n${html || '<p class="soft">None.</p>'}</section>`).join('\n')}
</body></html>
`;
}
