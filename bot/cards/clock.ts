/** The yearly clock in a chat: the next workshops, signing up, and the digest for one's own team. */
import { field } from './fields.ts';
import { type Button, button, type Link, line, maybe, type Rich, rich } from './pieces.ts';
import { back, EMPTY, type Rows, SMALL } from './rows.ts';
import { type Sheet, sheet } from './sheet.ts';
import type { CardSpec } from './types.ts';
import { capital, serviceName, type Words } from './words.ts';
import { headingOf } from './workshop.ts';
import { linesOf, placeOf, roomOf, titleOf, wayChoice, whenOf } from './workshop-line.ts';
import { NO_SERVICE, type WorkshopLine } from './workshop-types.ts';

type ClockCard = Extract<CardSpec, { card: 'clock' }>;
type SignupCard = Extract<CardSpec, { card: 'signup' }>;
type Digest = Extract<CardSpec, { card: 'digest' }>;

/** The link to the clock, where the tab has an address. */
export function clockLinks({ t }: Words, link: string | null): readonly Link[] {
  return maybe(link !== null && { title: t('do.openClock'), url: link });
}

/** Signing up, or cancelling. Where there is one way, it need not be asked. */
function rowButtons({ t }: Words, { w, mine, ways, open, own }: WorkshopLine): readonly Button[] {
  if (!open) return [];
  if (own && mine) return [button(t('do.signoff'), 'signup.remove', { w, list: true })];
  const [only, other] = ways;
  const way = only && !other ? { way: only.way } : {};
  return [button(t('do.signup'), 'signup.add', { w, list: true, ...way })];
}

/** What has just been done to one of them. */
function aboutOf(words: Words, about: ClockCard['about']): readonly Rich[] {
  if (!about) return [];
  const { why, workshop } = about;
  return [rich(`${headingOf(words, why, workshop, 0)}: ${titleOf(words, workshop)}`, { weight: 'Bolder' })];
}

export function clockRows(words: Words, spec: ClockCard, limit: number): Rows {
  const { t } = words;
  const shown = spec.workshops.slice(0, limit);
  const more = spec.more + spec.workshops.length - shown.length;
  const { network, label, m, nextStarts } = spec;
  const name = [network ?? '', label === null ? '' : t('clock.yearly', { label })].filter((s) => s !== '');
  return {
    ...EMPTY,
    heading: t('clock.heading'),
    rich: [...maybe(name.length > 0 && rich(name.join(' · '), SMALL, 'None')), ...aboutOf(words, spec.about)],
    lines: [
      ...maybe(network === null && line(t('clock.noNetwork'))),
      ...maybe(network !== null && shown.length === 0 && line(t('clock.none'))),
      ...maybe(nextStarts !== null && line(t('clock.nextStarts', { date: nextStarts ?? '' }))),
    ],
    rows: shown.map((workshop) => {
      const buttons = rowButtons(words, workshop);
      return {
        leads: [],
        rich: linesOf(words, workshop),
        buttons: [...maybe(buttons.length > 0 && { actions: buttons })],
      };
    }),
    notes: [...maybe(more > 0 && { text: t('clock.more', { n: more }) })],
    links: clockLinks(words, spec.link),
    actions: [
      ...maybe(shown.length > 0 && button(t('do.digest'), 'clock.digest', m === undefined ? {} : { m })),
      ...maybe(m !== undefined && back(words, m ?? '')),
    ],
  };
}

/** The button that sends inputs: as a Submit where a client has sent an Execute without them. */
function sending(send: Button, lost: boolean, others: readonly Button[]): Pick<Rows, 'actions' | 'submits'> {
  return lost
    ? { submits: [{ title: send.title, data: send.data }], actions: others }
    : { submits: [], actions: [send, ...others] };
}

/** Way and service are asked where they are not known; both come back with the button. */
export function signupRows(words: Words, spec: SignupCard, limit: number): Rows {
  const { t } = words;
  const { workshop, problem } = spec;
  const [first, second] = workshop.ways;
  const name = (id: string) => capital(words, serviceName(words, spec.services, id));
  // Of a long catalogue the preset one stays in the list.
  const chosen = spec.services.filter(({ id }) => id === spec.service);
  const listed = [...chosen, ...spec.services.filter(({ id }) => id !== spec.service)].slice(0, limit);
  const services = spec.services.filter((service) => listed.includes(service));
  const warn = (what: 'service' | 'way') =>
    problem === what
      ? [
          {
            style: 'warning' as const,
            lines: [line(t(`signup.problem.${what}`), { weight: 'Bolder', size: 'Small' })],
            factSets: [],
          },
        ]
      : [];
  const full = workshop.ways.some(({ taken, capacity }) => capacity !== null && taken >= capacity);
  const data = {
    w: workshop.w,
    list: spec.list,
    asked: true,
    ...(first && !second ? { way: first.way } : {}),
  };
  return {
    ...EMPTY,
    heading: t('signup.heading'),
    rich: linesOf(words, workshop),
    fields: [
      ...maybe(
        second &&
          field({
            choices: [
              {
                id: 'way',
                label: t('signup.way'),
                value: spec.way ?? workshop.ways[0]?.way ?? '',
                style: 'expanded',
                multi: false,
                options: workshop.ways.map((way) => ({
                  title: capital(words, wayChoice(words, way)),
                  value: way.way,
                })),
              },
            ],
            boxes: warn('way'),
          }),
      ),
      field({
        choices: [
          {
            id: 'service',
            label: t('signup.service'),
            value: spec.service ?? NO_SERVICE,
            style: 'compact',
            multi: false,
            options: [
              { title: t('signup.choose'), value: NO_SERVICE },
              ...services.map(({ id }) => ({ title: name(id), value: id })),
            ],
          },
        ],
        boxes: warn('service'),
      }),
    ],
    notes: [...maybe(full && { text: t('signup.waits') }), { text: t('signup.seen') }],
    ...sending(button(t('do.signup'), 'signup.add', data), spec.lost, [
      button(t('do.back.clock'), 'clock.show', { w: workshop.w, list: spec.list }),
    ]),
  };
}

/** The digest's lines, plain text: nothing in it is read as mark-up where it is shown as text. */
export function digestLines(words: Words, { network, workshops, link }: Digest): readonly string[] {
  const { t } = words;
  return [
    t('digest.title', { network }),
    ...workshops.flatMap((workshop) => [
      '',
      t('digest.line', { when: whenOf(words, workshop), title: titleOf(words, workshop) }),
      [
        ...(workshop.theme ? [workshop.theme] : []),
        t(`workshop.form.${workshop.form}`),
        ...(workshop.form === 'remote' ? [] : [placeOf(words, workshop)]),
        roomOf(words, workshop),
      ].join(' · '),
    ]),
    ...(workshops.length === 0 ? ['', t('clock.none')] : []),
    '',
    link === null ? t('digest.noLink') : t('digest.link', { url: link }),
  ];
}

/** The same on a card, for whoever cannot be sent a message of text. */
export function digestSheet(words: Words, spec: Digest): Sheet {
  const { t } = words;
  return sheet({
    heading: t('digest.heading'),
    lines: [line(t('digest.how'))],
    quotes: [
      {
        lines: [],
        rich: digestLines(words, spec)
          .filter((text) => text !== '')
          .map((text) => rich(text)),
      },
    ],
    links: clockLinks(words, spec.link),
  });
}

/** Which service a person represents, or none. */
export function representRows(
  words: Words,
  spec: Extract<CardSpec, { card: 'represent' }>,
  limit: number,
): Rows {
  const { t } = words;
  const present = spec.services.filter(({ id }) => id === spec.present);
  const shown = [...present, ...spec.services.filter(({ id }) => id !== spec.present)].slice(0, limit);
  const name = (id: string) => capital(words, serviceName(words, spec.services, id));
  return {
    ...EMPTY,
    heading: t('represent.heading'),
    lines: [line(t('represent.line'))],
    fields: [
      field({
        choices: [
          {
            id: 'service',
            label: t('signup.service'),
            value: spec.present ?? NO_SERVICE,
            style: 'compact',
            multi: false,
            options: [
              { title: t('represent.none'), value: NO_SERVICE },
              ...spec.services
                .filter((s) => shown.includes(s))
                .map(({ id }) => ({ title: name(id), value: id })),
            ],
          },
        ],
      }),
    ],
    ...sending(button(t('do.connect'), 'person.set', { represent: true, asked: true }), spec.lost, []),
  };
}
