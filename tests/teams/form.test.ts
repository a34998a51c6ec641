import { createFilter } from '#identifiers/filter.ts';
import { cutTo, type Draft, readForm } from '#teams/form.ts';
import { checked } from '#teams/form-cards.ts';

const CATALOGUE = ['kela', 'kuntoutus', 'terveysasema'];
const whole = {
  form: 'F1',
  m: 's.2026-12-01',
  kind: 'case',
  title: 'Siirtymä nuorten palveluista',
  situation: 'Nuori siirtyy aikuisten palveluihin.',
  question: 'Kuka ottaa kopin?',
  confirmed: 'true',
};
const read = (more: Record<string, unknown>) => readForm({ ...whole, ...more }, CATALOGUE);

describe('what clients send', () => {
  test('toggles are texts, many choices one text with commas', () => {
    const { values, confirmed, kindKnown, lost } = read({
      services: 'kela, kuntoutus,kela',
      followUp: 'true',
      urgency: 'later',
      ageGroup: 'youth',
    });
    expect(values).toMatchObject({
      services: ['kela', 'kuntoutus'],
      followUp: true,
      urgency: 'later',
      ageGroup: 'youth',
    });
    expect([confirmed, kindKnown, lost]).toEqual([true, true, false]);
    expect(read({ followUp: 'false', confirmed: 'True' })).toMatchObject({
      confirmed: true,
      values: { followUp: false },
    });
    expect(read({ followUp: true }).values.followUp).toBe(true);
  });
  test('values that are not on offer are dropped and repeated nowhere', () => {
    const draft = read({
      kind: 'Oona Vettenranta',
      ageGroup: 'Vettenranta',
      urgency: 'Oona',
      services: 'kela,Oona,muu',
      followUp: 'Oona',
      'Oona 044': 'x',
    });
    expect(JSON.stringify(draft)).not.toMatch(/Oona|Vettenranta|muu/);
    expect(draft).toMatchObject({
      kindKnown: false,
      values: { kind: 'case', ageGroup: 'unsaid', urgency: 'now', services: ['kela'] },
    });
  });
  test.each([null, 5, {}, [], true])('a text that is %j is none', (situation) => {
    expect(read({ situation }).values.texts.situation).toBe('');
  });
  test('a form without any inputs is lost, also after a refusal', () => {
    expect(readForm({ form: 'F1', m: 'x', verb: 'item.submit' }, null).lost).toBe(true);
    expect(readForm({ form: 'F1', held: { confirmed: 'true', title: 'x' } }, null).lost).toBe(true);
    expect(readForm({ form: 'F1', title: '' }, null).lost).toBe(false);
  });
  test('folded values travel in the data; what the input says goes first', () => {
    const draft = readForm(
      { form: 'F1', title: 'uusi', held: { title: 'vanha', question: 'Kysymys?', confirmed: 'true' } },
      null,
    );
    expect(draft).toMatchObject({
      confirmed: true,
      values: { texts: { title: 'uusi', question: 'Kysymys?' } },
    });
  });
  test('answers to doubts belong to the keys that the card carried', () => {
    const { answers } = read({
      doubts: ['k1', 'k2', 'k3'],
      'doubt.0': 'keep',
      'doubt.1': 'replace',
      'doubt.2': 'Oona',
      'doubt.9': 'keep',
    });
    expect(answers).toEqual({ k1: 'keep', k2: 'replace' });
  });
  test('ids are ids', () => {
    expect(read({ form: 'a b', m: '../x', after: 'ok.2026-12-01' })).toMatchObject({
      form: null,
      m: null,
      after: 'ok.2026-12-01',
    });
  });
  test('control signs, half characters and line ends are put right; a title has one line', () => {
    const { texts } = read({ title: ' a\r\nb\u0000 ', situation: 'x\r\ny\ud83d\u0007' }).values;
    expect(texts).toMatchObject({ title: 'a b', situation: 'x\ny\ufffd' });
  });
  test('100 kB are cut before anything reads them, and it is known', () => {
    const draft = read({ situation: '🙂'.repeat(50_000) });
    expect(draft.cut).toEqual(['situation']);
    expect(draft.values.texts.situation.length).toBeLessThanOrEqual(2400);
    expect(draft.values.texts.situation.isWellFormed()).toBe(true);
  });
  test('cutting leaves no half character', () => {
    expect(cutTo('a🙂b', 2)).toBe('a');
    expect(cutTo('a🙂b', 3)).toBe('a🙂');
  });
});

const filter = createFilter({ key: new Uint8Array(32) });
const judge = (draft: Draft) =>
  checked(
    draft,
    filter(draft.values.texts, { lang: 'fi', answers: draft.answers, today: '2026-12-01' }),
    draft.confirmed,
  );

describe('what comes back', () => {
  test('nothing where all is well', () => {
    expect(judge(read({}))).toMatchObject({ notes: {}, blocked: [] });
  });
  test('required fields, kind and the confirmation, each at its place', () => {
    const { notes } = judge(read({ title: ' ', question: '', kind: '?', confirmed: 'false' }));
    expect(Object.fromEntries(Object.entries(notes).map(([k, n]) => [k, n?.problem]))).toEqual({
      title: 'required',
      question: 'required',
      kind: 'required',
      confirmed: 'required',
    });
  });
  test('a hit comes back as the proposal, never as it was', () => {
    const form = judge(read({ situation: 'Asiakas Seppo Aarrelampi soitti numerosta 044 918 2207.' }));
    expect(form.notes.situation?.problem).toBe('rewritten');
    expect(form.blocked).toEqual(expect.arrayContaining(['name', 'phone']));
    expect(JSON.stringify(form)).not.toMatch(/Seppo|Aarrelam|918/);
  });
  test('the proposal goes through when it is sent as it is', () => {
    const { values } = judge(read({ situation: 'Asiakas Seppo Aarrelampi soitti numerosta 044 918 2207.' }));
    expect(judge(read({ ...values.texts })).notes).toEqual({});
  });
  test('too long comes back whole where it can, cut where it cannot', () => {
    const long = 'Hän kaipaa tukea arkeen. '.repeat(30).trim();
    const form = judge(read({ situation: long }));
    expect(form.notes.situation?.problem).toBe('tooLong');
    expect(form.values.texts.situation).toBe(long);
    const longer = judge(read({ situation: long.repeat(4) }));
    expect(longer.notes.situation?.problem).toBe('shortened');
    expect(longer.values.texts.situation.length).toBeLessThanOrEqual(1200);
  });
  test('exactly as long as allowed is allowed, one more is not', () => {
    expect(judge(read({ question: `${'ab '.repeat(66)}x?` })).notes).toEqual({});
    expect(judge(read({ question: `${'ab '.repeat(66)}xx?` })).notes.question?.problem).toBe('tooLong');
  });
});
