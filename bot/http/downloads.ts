/**
 * Files for the person's own browser: `/download/<ticket>/<name>`. The ticket says which one thing it is and
 * who made it; without a good one there is nothing here.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity, PlanningApp } from '#app/planning.ts';
import type { App } from '#app.ts';
import type { ClockView } from '#contract/clock.ts';
import type { Id } from '#domain/time.ts';
import { text } from '#i18n/strings.ts';
import { answer } from './answer.ts';
import { clockCsv } from './clock-csv.ts';
import { calendarFile } from './ics.ts';
import type { Mount } from './server.ts';
import type { TicketKind, Tickets } from './tickets.ts';

type DownloadApp = PlanningApp & Pick<App, 'person'>;

const PREFIX = '/download';
const PATH = /^\/download\/([A-Za-z0-9_.-]{1,1200})\/[a-z0-9.-]{1,80}$/;

/** The clock itself, never another one in its place. */
async function clockOf(app: PlanningApp, who: Identity, id: Id): Promise<ClockView | null> {
  const view = await app.clockView(who, null, id);
  return view?.clock?.id === id ? view : null;
}

/** Whether the person may see what a link would open. */
export async function findDownload(
  app: PlanningApp,
  who: Identity,
  what: TicketKind,
  id: Id,
): Promise<boolean> {
  const found = what === 'workshop.ics' ? await app.calendarOf(who, id) : await clockOf(app, who, id);
  return found !== null;
}

/** The path of a link. The print page reads its ticket behind '#', so no server ever gets it in an address. */
export function downloadPath(what: TicketKind, id: string, ticket: string): string {
  if (what === 'print') return `/tab/#/print/${id}?ticket=${ticket}`;
  return `${PREFIX}/${ticket}/${what === 'clock.csv' ? 'pajakello.csv' : 'pajakello.ics'}`;
}

interface File {
  readonly type: string;
  readonly name: string;
  readonly body: string;
}

async function csvOf(app: DownloadApp, who: Identity, id: Id): Promise<File | null> {
  const view = await clockOf(app, who, id);
  if (!view?.clock) return null;
  const objectId = who.person.slice(who.person.indexOf('|') + 1);
  const { language } = await app.person(who.tenant, objectId);
  return {
    type: 'text/csv; charset=utf-8',
    name: `${text(language, 'csv.file')}-${view.clock.firstMonth}.csv`,
    body: await clockCsv(app, who, view, language),
  };
}

async function icsOf(app: DownloadApp, who: Identity, id: Id): Promise<File | null> {
  const content = await app.calendarOf(who, id);
  return (
    content && {
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      name: 'pajakello.ics',
      body: calendarFile(content),
    }
  );
}

export function createDownloads(app: DownloadApp, tickets: Tickets): Mount {
  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD');
      return answer(res, 405, { error: 'method' });
    }
    const [, token = ''] = PATH.exec((req.url ?? '').split('?')[0] ?? '') ?? [];
    const ticket = tickets.read(token);
    const make = { 'clock.csv': csvOf, 'workshop.ics': icsOf, print: null }[ticket?.what ?? 'print'];
    const file = ticket && make ? await make(app, ticket.who, ticket.id) : null;
    if (!file) return answer(res, 404, { error: 'gone' });
    const body = Buffer.from(file.body);
    res.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': body.length,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    });
    res.end(req.method === 'HEAD' ? undefined : body);
  }

  return { prefix: PREFIX, handle };
}
