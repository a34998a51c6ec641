// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that look like templates are what is tried
/** C27, C29 and C31 for workshops: theme, title, place and task letter by letter on every card and in the digest. */
import { existsSync, readFileSync } from 'node:fs';
import { bytesOf, digestText, MOST_BYTES, render, summaryOf } from '#cards/render.ts';
import type { CardSpec } from '#cards/types.ts';
import type { WorkshopLine } from '#cards/workshop-types.ts';
import { LANGS } from '#i18n/strings.ts';
import { cardActivity } from '#teams/outgoing.ts';
import { nodes, ofType, paragraphs, strings } from './walk.ts';
import {
  announcementCard,
  clockCard,
  digestCard,
  signupCard,
  workshopCard,
  workshopExamples,
  workshopLine,
} from './workshop-examples.ts';

const FILE = `${process.env.SHARED_DIR ?? '../shared'}/cases/cards.jsonl`;
const NASTY: readonly string[] = [
  'Raha ${1+1} ja ${$root.title} "riittää"',
  '1. vuokravelka *2 kk*, _kiire_ {{DATE(2026-12-01T07:00:00Z,SHORT)}} <b>häätö</b>',
  '[lue](https://x.example) ![x](#) ~~ei~~ a_b_c 2*3*4 \\* &amp;',
];

/** Titles of the shared cases, one line each, as a title can be. */
function shared(): readonly string[] {
  if (!existsSync(FILE)) {
    console.warn(`skipped: the texts of cases C27 and C29 (no ${FILE}; set SHARED_DIR)`);
    return [];
  }
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { case: string; inputs?: { title?: string; situation?: string } })
    .filter((row) => row.case === 'C27' || row.case === 'C29')
    .flatMap(({ inputs }) => [inputs?.title ?? '', inputs?.situation ?? ''])
    .filter((text) => text !== '');
}

/** Every card that shows a workshop, with this text wherever a person may have typed one. */
function cardsWith(text: string): readonly CardSpec[] {
  const line = (more: Partial<WorkshopLine> = {}) =>
    workshopLine('fi', { title: text, theme: text, place: text, ...more });
  return [
    clockCard('fi', { workshops: [line()], network: text, about: { why: 'in', workshop: line() } }),
    signupCard('fi', { workshop: line() }),
    workshopCard('fi', 'promoted', { workshop: line() }),
    workshopCard('fi', 'open-tasks', { workshop: line(), tasks: [{ text, due: null }] }),
    digestCard('fi', { workshops: [line()] }),
  ];
}

describe.each([...NASTY, ...shared()])('%j', (text) => {
  test('is shown letter by letter, in runs alone, without a link or a picture', () => {
    for (const spec of cardsWith(text)) {
      const card = render(spec, 'fi');
      expect([spec.card, paragraphs(card).some((shown) => shown.includes(text))]).toEqual([spec.card, true]);
      const places = strings(card).filter((one) => one.text.includes(text.slice(0, 12)));
      for (const { path } of places) expect(path).toMatch(/\.inlines\[\d+\]\.text$/);
      for (const run of ofType(card, 'TextRun')) expect(String(run.text)).not.toContain('{{');
      expect(ofType(card, 'Image')).toEqual([]);
      expect(ofType(card, 'Action.OpenUrl').some(({ url }) => String(url).includes('x.example'))).toBe(false);
      expect(JSON.parse(JSON.stringify(card))).toEqual(card);
    }
  });

  test('stands as it is in the digest, which is sent as plain text', () => {
    const spec = digestCard('fi', { workshops: [workshopLine('fi', { title: text, theme: text })] });
    expect(digestText(spec, 'fi')).toContain(`: ${text}\n${text} · `);
    expect(cardActivity(spec, 'fi')).toMatchObject({ textFormat: 'plain', text: digestText(spec, 'fi') });
    expect(cardActivity(spec, 'fi')).not.toHaveProperty('attachments');
  });

  test('is in no summary, and no other centre’s name is read as mark-up', () => {
    for (const spec of cardsWith(text)) expect(summaryOf(spec, 'fi')).not.toContain(text.slice(0, 12));
    const spec = announcementCard('fi', 'chairs', { kela: [text] });
    expect(paragraphs(render(spec, 'fi'))).toContain(text);
  });
});

test('the digest reads as it does in the chat', () => {
  const text = digestText(digestCard('fi', { workshops: [workshopLine('fi')] }), 'fi');
  expect(text.split('\n')).toEqual([
    'Seuraavat pajat, Koivuranta ja Satamapuisto',
    '',
    'to 26.11. klo 13–15: Kuntoutus arjen tukena',
    'Kuntoutus ja arki · hybridi · Koivurannan terveysasema, kokoustila 2 · 34/50 paikkaa varattu',
    '',
    'Ilmoittaudu ja katso lisää: http://127.0.0.1:3978/tab/#/',
  ]);
});

describe.each(LANGS)('in %s', (lang) => {
  test('the fullest cards fit, and what is left out is counted', () => {
    const services = Array.from({ length: 60 }, (_, n) => ({
      id: `palvelu-${n}`,
      name: `${'ä'.repeat(58)}${n}`,
    }));
    const long = workshopLine(lang, {
      title: '漢'.repeat(80),
      theme: '🙂'.repeat(20),
      place: '"\\'.repeat(60),
    });
    const tasks = Array.from({ length: 40 }, (_, n) => ({
      text: `${'ä'.repeat(155)}${n}`,
      due: '2026-11-19',
    }));
    const ids = services.map(({ id }) => id);
    const cards: readonly CardSpec[] = [
      clockCard(lang, { workshops: [long, long, long], services }),
      signupCard(lang, { workshop: long, services, service: 'palvelu-59', problem: 'service' }),
      workshopCard(lang, 'open-tasks', { workshop: long, tasks }),
      digestCard(lang, { workshops: [long, long, long, long, long] }),
      announcementCard(lang, 'chairs', { services, wished: ids, missing: ids }),
      { card: 'represent', services, present: 'palvelu-59', lost: false },
    ];
    for (const spec of cards)
      expect([spec.card, bytesOf(render(spec, lang)) <= MOST_BYTES]).toEqual([spec.card, true]);
    expect(paragraphs(render(cards[2] as CardSpec, lang)).some((text) => /32/.test(text))).toBe(true);
    const choices = nodes(render(cards[1] as CardSpec, lang)).find(({ node }) => node.id === 'service')?.node;
    expect(choices?.value).toBe('palvelu-59');
  });

  test('the card that everybody in a chat sees shows nobody’s own state', () => {
    const json = JSON.stringify(render(workshopExamples(lang)['clock-shared'] as CardSpec, lang));
    expect(json).not.toContain('signup.remove');
    expect(json).not.toContain('"mine"');
  });
});

describe('the note before a meeting', () => {
  test('names the services that are wished for only where there are two cases', () => {
    const words = (spec: CardSpec) => strings(render(spec, 'fi')).map(({ text }) => text);
    expect(words(announcementCard('fi', 'note'))).toContain('Toivotut');
    expect(words(announcementCard('fi', 'note', { cases: 1, wished: [] }))).not.toContain('Toivotut');
  });

  test('for chairs: who is missing, and the text for Kela as paragraphs to copy', () => {
    const card = render(announcementCard('fi', 'chairs'), 'fi');
    expect(paragraphs(card)).toEqual(
      expect.arrayContaining([
        'Kela ja tukipalvelut',
        'Hei!',
        'Konsultaatiotapaaminen: Koivuranta, ti 1.12. klo 9–10, Teamsissa.',
        'Tapauksia on tähän mennessä 5. Niihin on toivottu Kelan näkökulmaa.',
        'Toivomme mukaan Kelan edustajaa.',
      ]),
    );
  });
});
