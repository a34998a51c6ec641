import type { PersonKey } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import { createFilter } from '#identifiers/filter.ts';
import type { MessageIn } from '#teams/incoming.ts';
import { parse } from '#teams/parse.ts';
import { hitsIn } from '#teams/watch.ts';
import { activity, meetingChat } from './activity.ts';

const filter = createFilter({ key: new Uint8Array(32) });
const series = {
  language: 'fi' as const,
  members: [
    { channelId: '29:p1', person: 't|p1' as PersonKey, name: 'Oona Vettenranta' },
    { channelId: '29:p2', person: 't|p2' as PersonKey, name: 'Ville Petäjä' },
  ],
};
const hits = (rest: object) => {
  const incoming = parse(activity({ conversation: meetingChat, ...rest })) as MessageIn;
  expect(incoming.kind).toBe('message');
  return hitsIn(incoming, series, filter, '2026-12-01T07:00:00.000Z' as Instant);
};
const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });

test('a number in the text, and its HTML copy, are one kind of hit', () => {
  expect(hits({ text: 'Soita 044 918 2207', ...html('<p>Soita 044&nbsp;918&nbsp;2207</p>') })).toEqual([
    'phone',
  ]);
});
test('a quotation is read, the quoted member is no hit', () => {
  const quote = (inside: string) =>
    html(
      `<blockquote itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Oona Vettenranta</strong><p itemprop="preview">${inside}</p></blockquote><p>Samaa mieltä.</p>`,
    );
  expect(hits({ text: 'Samaa mieltä.', ...quote('Asiakas Seppo Aarrelampi soitti') })).toEqual(['name']);
  expect(hits({ text: 'Samaa mieltä.', ...quote('Ehdotin jo äsken') })).toEqual([]);
});
test('links, titles, alternative texts and file names are read', () => {
  expect(
    hits({ text: 'Katso', ...html('<p>Katso <a href="mailto:anja.ek@posti.example">tästä</a></p>') }),
  ).toEqual(['email']);
  expect(hits({ text: 'Katso', ...html('<p>Katso<img alt="044 918 2207"></p>') })).toEqual(['phone']);
  expect(
    hits({
      text: '',
      attachments: [{ contentType: 'image/png', name: 'Asiakas Seppo Aarrelampi lähete.png' }],
    }),
  ).toEqual(['name']);
});
test('members may be named, in any case and by mention; clients may not', () => {
  expect(hits({ text: 'Kysy Oona Vettenrannalta, terveisin Ville Petäjä' })).toEqual([]);
  const entities = [
    { type: 'mention', mentioned: { id: '29:x', name: 'Anja Ek' }, text: '<at>Anja Ek</at>' },
  ];
  expect(hits({ text: 'Terveisin <at>Anja Ek</at>', entities })).toEqual([]);
  expect(hits({ text: 'Asiakas Oona Aarrelampi soitti' })).toEqual(['name']);
});
test("commands, everybody's numbers and clean talk are none", () => {
  for (const text of [
    'seuraava',
    'Soittakaa hätätilanteessa 112',
    'Päivystysapu on 116 117',
    'Voisiko joku ottaa kopin?',
  ]) {
    expect(hits({ text })).toEqual([]);
  }
});
test('an identity code is a hit', () => {
  expect(hits({ text: 'hetu on 131052-308T' })).toEqual(['identity-code']);
});
