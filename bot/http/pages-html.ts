/** One public page as HTML: no script, no style of its own in the markup, so that the strictest policy holds. */
import type { AboutPage, AboutSection } from '#i18n/about/page.ts';
import { LANGS, type Lang } from '#i18n/lang.ts';
import type { Pages } from '#i18n/pages/page.ts';

/** Languages in their own words. */
const NAMES: Readonly<Record<Lang, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** What the organisation still has to fill in stands in brackets, and apart. */
const paragraph = (text: string): string =>
  text.startsWith('[') ? `<p class="open">${escaped(text)}</p>` : `<p>${escaped(text)}</p>`;

function section({ heading, text, list = [] }: AboutSection): string {
  const items = list.map((line) => `<li>${escaped(line)}</li>`).join('\n');
  return `<section>
<h2>${escaped(heading)}</h2>
${text.map(paragraph).join('\n')}${items && `<ul>\n${items}\n</ul>`}
</section>`;
}

/** The section that says whom to write to: an email address or a page. */
export function contactSection({ contact }: Pages, address: string | null): string {
  if (address === null) return section({ heading: contact.heading, text: [contact.missing] });
  const href = address.startsWith('https://') ? address : `mailto:${address}`;
  return `<section>
<h2>${escaped(contact.heading)}</h2>
<p>${escaped(contact.lead)} <a href="${escaped(href)}">${escaped(address)}</a></p>
</section>`;
}

export interface Shown {
  readonly lang: Lang;
  readonly page: AboutPage;
  /** Path of this page and the headings of all, for the navigation. */
  readonly path: string;
  readonly all: readonly { readonly path: string; readonly heading: string }[];
  readonly words: Pick<Pages, 'pages' | 'languages'>;
  /** Address of the style sheet. */
  readonly style: string;
  /** HTML of a last section; empty: none. */
  readonly last: string;
}

const link = (href: string, words: string, extra = ''): string =>
  `<li><a href="${href}"${extra}>${escaped(words)}</a></li>`;

export function pageHtml({ lang, page, path, all, words, style, last }: Shown): string {
  const pages = all.map((one) =>
    link(`${one.path}?lang=${lang}`, one.heading, one.path === path ? ' aria-current="page"' : ''),
  );
  const languages = LANGS.map((one) =>
    link(
      `${path}?lang=${one}`,
      NAMES[one],
      ` lang="${one}" hreflang="${one}"${one === lang ? ' aria-current="true"' : ''}`,
    ),
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(page.heading)} – Pajakello</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
</head>
<body>
<header>
<p class="product">Pajakello</p>
<nav aria-label="${escaped(words.languages)}"><ul>
${languages.join('\n')}
</ul></nav>
</header>
<main>
<h1>${escaped(page.heading)}</h1>
<p class="lead">${escaped(page.lead)}</p>
${page.sections.map(section).join('\n')}
${last}
</main>
<footer>
<nav aria-label="${escaped(words.pages)}"><ul>
${pages.join('\n')}
</ul></nav>
</footer>
</body>
</html>
`;
}
