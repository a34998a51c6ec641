import fc from 'fast-check';
import { partsOfHtml } from '#teams/html.ts';
import { decoded } from '#teams/html-tags.ts';

test('a quotation is apart from the reply, and the quoted member is not in it', () => {
  const parts = partsOfHtml(
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700"><strong itemprop="mri" itemid="8:orgid:x">Oona Vettenranta</strong><span itemprop="time" itemid="1"></span><p itemprop="preview">Asiakas soitti</p></blockquote><p>Samaa mieltä.</p>',
  );
  expect(parts).toMatchObject({ quote: 'Asiakas soitti', text: 'Samaa mieltä.' });
});

test('what hides in attributes is found, mentions are taken out', () => {
  const parts = partsOfHtml(
    '<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Pajakello</span>&nbsp;katso <a href="mailto:anja.ek%40posti.example?subject=x" title="Anja Ek">t&auml;st&#228;</a><img alt="044 918 2207"><a href=\'tel:+358449182207\'>soita</a></p>',
  );
  expect(parts).toEqual({
    text: 'katso tästä\nsoita',
    quote: '',
    alt: ['044 918 2207'],
    titles: ['Anja Ek'],
    links: ['anja.ek@posti.example', '+358449182207'],
    mentions: ['Pajakello'],
  });
});

test('scripts, styles and comments are not read; a sign is a sign', () => {
  expect(partsOfHtml('<style>p{}</style><!-- Anja --><script>x</script>5 < 6 ja <3').text).toBe(
    '5 < 6 ja <3',
  );
});

test('references that are broken stay as they are', () => {
  expect(decoded('&#0; &#xD800; &#99999999; &nope; &amp;lt;')).toBe('&#0; &#xD800; &#99999999; &nope; &lt;');
});

test('an unending tag is read as text, and no message is slow', () => {
  expect(partsOfHtml('terve <a href="x').text).toBe('terve <a href="x');
  const nasty = ['<a', '<', '<a "', '<!--', '<blockquote>', '</p>', '&#', '<p title="'];
  for (const piece of nasty) {
    const started = performance.now();
    partsOfHtml(piece.repeat(Math.floor(100_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(1000);
  }
});

test('no text throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'<>/"\'= abp&#;x!-'), maxLength: 80 }),
      (html) => typeof partsOfHtml(html).text === 'string',
    ),
  );
});
