/** Cards of the tests' own small bot, near the product's in shape: what the room must be able to show and press. */

type Json = Record<string, unknown>;

const execute = (title: string, verb: string, data: Json, more: Json = {}): Json => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
  ...more,
});
const text = (value: string, more: Json = {}): Json => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...more,
});
const heading = (value: string) => text(value, { size: 'Medium', weight: 'Bolder', style: 'heading' });
const subtle = (value: string) => text(value, { size: 'Small', isSubtle: true });
const facts = (rows: Readonly<Record<string, string>>): Json => ({
  type: 'FactSet',
  facts: Object.entries(rows).map(([title, value]) => ({ title, value })),
});
const card = (body: readonly Json[], actions: readonly Json[] = [], more: Json = {}): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body,
  actions,
  ...more,
});

export const setupCard = () =>
  card(
    [
      heading('Yhdistä tämä keskustelu'),
      { type: 'Input.Text', id: 'centre', label: 'Keskus', value: '' },
      {
        type: 'Input.ChoiceSet',
        id: 'nth',
        label: 'Viikko',
        value: '1',
        choices: ['1', '2', '3', '4', '5'].map((v) => ({ title: `${v}.`, value: v })),
      },
    ],
    [execute('Tallenna', 'series.setup', {})],
  );

export const connectedCard = (centre: string) => card([heading(`${centre} on yhdistetty`)]);

export const formCard = (form: string) =>
  card(
    [
      heading('Uusi anonyymi tapaus'),
      subtle('Koivuranta ti 1.12. klo 9.00. Tämä ei ole asiakastietojärjestelmä.'),
      {
        type: 'Input.ChoiceSet',
        id: 'kind',
        label: 'Tyyppi *',
        value: 'case',
        choices: [
          { title: 'Asiakastapaus', value: 'case' },
          { title: 'Ilmiö', value: 'phenomenon' },
          { title: 'Yhteistyöasia', value: 'matter' },
        ],
      },
      {
        type: 'Input.Text',
        id: 'title',
        label: 'Otsikko *',
        placeholder: 'Lyhyesti, ilman tunnistetietoja',
        maxLength: 80,
      },
      {
        type: 'Input.Text',
        id: 'situation',
        label: 'Tilanne yleisellä tasolla *',
        isMultiline: true,
        maxLength: 600,
      },
      { type: 'Input.Text', id: 'question', label: 'Kysymys ryhmälle *', maxLength: 200 },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.ToggleVisibility', title: 'Lisää tietoja', targetElements: ['more'] }],
      },
      {
        type: 'Container',
        id: 'more',
        isVisible: false,
        items: [{ type: 'Input.Text', id: 'tried', label: 'Mitä on jo kokeiltu', isMultiline: true }],
      },
      {
        type: 'Input.Toggle',
        id: 'confirmed',
        title: 'Vahvistan, ettei kuvaus sisällä tunnistetietoja',
        value: 'false',
        wrap: true,
      },
      subtle('Suodatin auttaa, mutta ei takaa anonymiteettiä.'),
    ],
    [
      execute('Lähetä', 'item.submit', { form, m: 's.2026-12-01' }),
      {
        type: 'Action.Submit',
        title: 'Avaa lomakkeena',
        data: { verb: 'item.form', form, m: 's.2026-12-01', msteams: { type: 'task/fetch' } },
      },
    ],
  );

/** The filter found something: the proposal stands in the field. */
export const refusedCard = (form: string) =>
  card(
    [
      heading('Ei lähetetty vielä'),
      {
        type: 'RichTextBlock',
        inlines: [
          'Tilanteen kuvauksessa oli ',
          { type: 'TextRun', text: '2 tunnistetietoa', weight: 'Bolder' },
          '.',
        ],
      },
      {
        type: 'Input.Text',
        id: 'situation',
        label: 'Tilanne yleisellä tasolla *',
        isMultiline: true,
        value: 'Asiakas on käynyt päivystyksessä.',
      },
      {
        type: 'Container',
        style: 'warning',
        items: [
          text('Ehdotus on jo kentässä', { weight: 'Bolder', size: 'Small' }),
          facts({ Nimi: 'tilalla: asiakas', Puhelinnumero: 'poistettu' }),
        ],
      },
    ],
    [
      execute(
        'Vahvista ja lähetä',
        'item.submit',
        { form, m: 's.2026-12-01', title: 'x', question: 'x' },
        { style: 'positive' },
      ),
    ],
  );

export const queuedCard = (title: string) =>
  card(
    [
      heading('Tapauksesi on jonossa'),
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: title }] },
      text('Saat viestin, kun olet seuraava.'),
    ],
    [
      execute('Muokkaa', 'item.edit', { i: 'x' }),
      execute('Siirrä ensi kertaan', 'item.postpone', { i: 'x' }),
      execute('Vedä pois', 'item.withdraw', { i: 'x' }),
    ],
  );

/** The one card of the meeting; the chair's view has more buttons. */
export const meetingCard = (turn: number, until: string, chair: boolean, refreshFor: readonly string[]) =>
  card(
    [
      subtle(`Tapaus ${turn} / 5 · Asiakastapaus`),
      heading('Toistuvat päivystyskäynnit, ei hoitosuhdetta'),
      {
        type: 'ColumnSet',
        style: 'accent',
        columns: [
          {
            type: 'Column',
            width: 'stretch',
            items: [
              text('Ajatukset ja ratkaisut', { weight: 'Bolder' }),
              subtle('vaihe 3 / 4, sitten yhteenveto 1 min'),
            ],
          },
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'Center',
            items: [text(`${until} asti`, { weight: 'Bolder' })],
          },
        ],
      },
      facts({ Paikalla: '9 palvelua', Puuttuu: 'Kela, suun terveydenhuolto, tukipalvelut' }),
    ],
    chair
      ? [
          execute('Yhteenvetoon', 'meeting.next', { m: 'm', s: turn }),
          execute('+1 min', 'meeting.extend', { m: 'm', s: turn, min: 1 }),
          execute('Tauko', 'meeting.pause', { m: 'm', s: turn }),
          execute('Tietosuoja', 'privacy', { m: 'm' }, { mode: 'secondary' }),
        ]
      : [
          execute('Edustan palvelua', 'attendance.mark', { m: 'm' }),
          execute('Näytä jono', 'queue.show', { m: 'm' }),
        ],
    {
      refresh: {
        action: { type: 'Action.Execute', verb: 'meeting.view', data: { m: 'm' } },
        userIds: refreshFor,
      },
    },
  );
