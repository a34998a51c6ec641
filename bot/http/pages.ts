/**
 * Pages that everybody may read without signing in: privacy notice, terms of use, support, accessibility
 * statement (teams-facts.md, Store rules: over HTTPS, without a login). Made once, in three languages; the
 * privacy notice and the statement are the tab's own.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { about as aboutEn } from '#i18n/about/en.ts';
import { about as aboutFi } from '#i18n/about/fi.ts';
import type { About, AboutPage } from '#i18n/about/page.ts';
import { about as aboutSv } from '#i18n/about/sv.ts';
import { LANGS, type Lang } from '#i18n/lang.ts';
import { pages as pagesEn } from '#i18n/pages/en.ts';
import { pages as pagesFi } from '#i18n/pages/fi.ts';
import type { Pages } from '#i18n/pages/page.ts';
import { pages as pagesSv } from '#i18n/pages/sv.ts';
import { answer } from './answer.ts';
import { contactSection, pageHtml } from './pages-html.ts';
import type { Mount } from './server.ts';

const ABOUT: Readonly<Record<Lang, About>> = { fi: aboutFi, sv: aboutSv, en: aboutEn };
const PAGES: Readonly<Record<Lang, Pages>> = { fi: pagesFi, sv: pagesSv, en: pagesEn };

const PATHS = ['/privacy', '/terms', '/support', '/accessibility'] as const;
type Path = (typeof PATHS)[number];

/** A page that has changed is seen after five minutes. */
const PAGE_S = 300;
const YEAR_S = 31_536_000;

function contentOf(lang: Lang, path: Path): AboutPage {
  if (path === '/privacy') return ABOUT[lang].privacy;
  if (path === '/accessibility') return ABOUT[lang].accessibility;
  return path === '/terms' ? PAGES[lang].terms : PAGES[lang].support;
}

/**
 * The language of a request: `lang` of the address, else the best of Accept-Language (RFC 9110, 12.5.4), else
 * Finnish. Whatever cannot be read counts as not said.
 */
export function languageOf(asked: string | null, accepted: string | undefined): Lang {
  const named = LANGS.find((lang) => lang === asked);
  if (named) return named;
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const q = rest.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
      return { lang: tag.split('-')[0], weight: q === undefined ? 1 : Number(q), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { lang } of wanted) {
    const ours = LANGS.find((one) => one === lang);
    if (ours) return ours;
  }
  return LANGS[0];
}

/** GET and HEAD; anything else is 405. Whether the request was answered by that. */
function refused(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return false;
  res.setHeader('Allow', 'GET, HEAD');
  answer(res, 405, { error: 'method not allowed' });
  return true;
}

function send(
  req: IncomingMessage,
  res: ServerResponse,
  body: Buffer,
  headers: Record<string, string>,
): void {
  res.writeHead(200, { ...headers, 'Content-Length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/**
 * The mounts of the pages and of their style sheet.
 * @param contact whom the support page names: an email address or an https address; null says that it is missing
 */
export function createPages(contact: string | null): readonly Mount[] {
  const css = readFileSync(join(import.meta.dirname, 'pages.css'));
  const style = `/pages/${createHash('sha256').update(css).digest('base64url').slice(0, 16)}.css`;
  const made = new Map<string, Buffer>();
  for (const lang of LANGS) {
    const all = PATHS.map((path) => ({ path, heading: contentOf(lang, path).heading }));
    for (const path of PATHS) {
      const page = contentOf(lang, path);
      const last = path === '/support' ? contactSection(PAGES[lang], contact) : '';
      const html = pageHtml({ lang, page, path, all, words: PAGES[lang], style, last });
      made.set(`${path} ${lang}`, Buffer.from(html));
    }
  }

  const pages = PATHS.map(
    (path): Mount => ({
      prefix: path,
      async handle(req, res) {
        const url = new URL(req.url ?? '', 'http://localhost');
        if (refused(req, res)) return;
        const lang = languageOf(url.searchParams.get('lang'), req.headers['accept-language']);
        const html = made.get(`${path} ${lang}`);
        if (url.pathname !== path || !html) return answer(res, 404, { error: 'not found' });
        send(req, res, html, {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Language': lang,
          'Cache-Control': `public, max-age=${PAGE_S}`,
          Vary: 'Accept-Language',
        });
      },
    }),
  );
  const sheet: Mount = {
    prefix: '/pages',
    async handle(req, res) {
      if (refused(req, res)) return;
      if (req.url !== style) return answer(res, 404, { error: 'not found' });
      send(req, res, css, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': `public, max-age=${YEAR_S}, immutable`,
      });
    },
  };
  return [...pages, sheet];
}
