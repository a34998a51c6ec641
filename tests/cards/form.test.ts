import { render } from '#cards/render.ts';
import { form, note, TEXTS, values } from './invented.ts';
import { actions, inputs, nodes, ofType } from './walk.ts';

describe('the form', () => {
  const send = (card: object) =>
    actions(card).find(({ verb }) => verb === 'item.submit' || verb === 'item.edit');
  const visible = (card: object) => {
    const fold =
      nodes(card).find(({ node }) => node.id === 'fold' && node.isVisible === false)?.path ?? 'none';
    return nodes(card)
      .filter(({ path, node }) => String(node.type).startsWith('Input.') && !path.startsWith(fold))
      .map(({ node }) => node.id);
  };

  test('new: five required fields, the rest folded', () => {
    expect(visible(render(form(), 'fi'))).toEqual(['kind', 'title', 'situation', 'question', 'confirmed']);
    expect(inputs(render(form(), 'fi')).map(({ id }) => id)).toEqual([
      'kind',
      'title',
      'situation',
      'question',
      'ageGroup',
      'tried',
      'wish',
      'services',
      'urgency',
      'followUp',
      'confirmed',
    ]);
    expect(send(render(form(), 'fi'))?.data).toEqual({
      verb: 'item.submit',
      form: form().form,
      m: form().meeting?.m,
    });
  });

  test('refused: a refused folded field shows, the sentence stands for the box, the rest is held in the data', () => {
    const spec = form({
      mode: 'refused',
      values: values(TEXTS.fi, { services: ['kela', 'jarjestot'], ageGroup: 'older' }),
      notes: { wish: note('rewritten', { replaced: [{ category: 'phone', replacement: '', count: 2 }] }) },
    });
    const card = render(spec, 'fi');
    expect(visible(card)).toEqual(['wish']);
    expect(JSON.stringify(card)).toContain('Lähettämällä vahvistat, ettei kuvaus sisällä tunnistetietoja.');
    expect(inputs(card).map(({ id }) => id)).not.toContain('confirmed');
    expect(send(card)).toMatchObject({
      title: 'Vahvista ja lähetä',
      data: {
        held: {
          confirmed: 'true',
          title: TEXTS.fi.title,
          services: 'kela,jarjestot',
          ageGroup: 'older',
          followUp: 'false',
        },
      },
    });
    expect(send(card)).not.toHaveProperty('data.held.wish');
    expect(ofType(card, 'FactSet')[0]?.facts).toEqual([{ title: 'Puhelinnumero (2)', value: 'poistettu' }]);
  });

  test('doubts: numbered over the form, their keys in the data, preset to replace', () => {
    const doubt = (key: string, category: 'name' | 'quasi', replacement: string) => ({
      key,
      category,
      replacement,
      place: { sentence: 1, sentenceIsLast: false, word: 2, wordIsLast: true },
    });
    const card = render(
      form({
        mode: 'refused',
        values: values(TEXTS.fi),
        notes: {
          tried: note(null, { doubts: [doubt('k3', 'quasi', '')] }),
          title: note(null, { doubts: [doubt('k1', 'name', 'asiakas')] }),
          situation: note('rewritten', { doubts: [doubt('k2', 'name', '')] }),
        },
      }),
      'fi',
    );
    const asked = inputs(card).filter(({ id }) => String(id).startsWith('doubt.'));
    expect(asked.map(({ id, value }) => [id, value])).toEqual([
      ['doubt.0', 'replace'],
      ['doubt.1', 'replace'],
      ['doubt.2', 'replace'],
    ]);
    expect(send(card)?.data).toMatchObject({ doubts: ['k1', 'k2', 'k3'] });
    expect(asked[0]).toMatchObject({
      label: 'Tarkista: ensimmäisen lauseen viimeinen sana voi olla nimi.',
      choices: [
        { title: 'Korvaa: asiakas', value: 'replace' },
        { title: 'Ei ole nimi', value: 'keep' },
      ],
    });
  });

  test('an edit keeps its item, also when it is refused', () => {
    for (const mode of ['edit', 'refused'] as const)
      expect(send(render(form({ mode, i: 'item1', values: values(TEXTS.fi) }), 'fi'))).toMatchObject({
        verb: 'item.edit',
        title: 'Tallenna muutokset',
        data: { i: 'item1', held: { confirmed: 'true' } },
      });
  });

  test('inputs lost: only a Submit is left', () => {
    const card = render(form({ mode: 'inputs-lost' }), 'fi');
    expect(ofType(card, 'Action.Execute')).toEqual([]);
    expect(ofType(card, 'Action.Submit')).toMatchObject([
      { title: 'Lähetä', data: { verb: 'item.submit', form: form().form } },
      { title: 'Avaa lomakkeena', data: { verb: 'item.form', msteams: { type: 'task/fetch' } } },
    ]);
  });

  test("'Avaa lomakkeena' stands where nothing of the person's would be lost by it", () => {
    const opens = (spec: ReturnType<typeof form>) =>
      ofType(render(spec, 'fi'), 'Action.Submit').map(({ data }) => data);
    const { form: key, meeting } = form();
    const data = { verb: 'item.form', form: key, m: meeting?.m, msteams: { type: 'task/fetch' } };
    expect(opens(form())).toEqual([data]);
    expect(opens(form({ mode: 'edit', i: 'i1', values: values(TEXTS.fi) }))).toEqual([{ ...data, i: 'i1' }]);
    expect(opens(form({ values: values({ ...TEXTS.fi }) }))).toEqual([]);
    expect(opens(form({ mode: 'refused' }))).toEqual([]);
    expect(opens(form({ mode: 'refused', i: 'i1', values: values(TEXTS.fi) }))).toEqual([]);
  });

  test('every button that opens the form asks for its dialog, in its place among the others', () => {
    const titles = (card: object) => actions(card).map(({ type, title }) => [type, title]);
    const card = render({ card: 'welcome', centre: null }, 'fi');
    expect(titles(card)[0]).toEqual(['Action.Submit', 'Tuo tapaus']);
    expect(
      titles(card)
        .slice(1)
        .every(([type]) => type === 'Action.Execute'),
    ).toBe(true);
  });

  test('an input takes as much as it holds: nothing is cut by the client', () => {
    const long = 'a'.repeat(150);
    const card = render(form({ values: values({ ...TEXTS.fi, title: long }) }), 'fi');
    expect(inputs(card).find(({ id }) => id === 'title')).toMatchObject({ value: long, maxLength: 150 });
  });
});
