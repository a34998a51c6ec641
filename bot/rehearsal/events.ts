/** Server-sent events: tells the page that something has changed; it then asks for the state. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Front ends cut idle streams; a comment keeps them open. */
const HEARTBEAT_MS = 20_000;

export function createEvents() {
  const open = new Set<ServerResponse>();
  const timer = setInterval(() => {
    for (const res of open) res.write(': still here\n\n');
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    handle(_req: IncomingMessage, res: ServerResponse): void {
      res.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
      // `retry` is how soon the browser comes back after a break.
      res.write('retry: 1000\n\nevent: hello\ndata: {}\n\n');
      open.add(res);
      res.on('close', () => open.delete(res));
      res.on('error', () => open.delete(res));
    },
    /** `kind` is the event's name, `data` goes as JSON. */
    tell(kind: 'change' | 'clock' | 'progress', data: unknown): void {
      for (const res of open) res.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    stop(): void {
      clearInterval(timer);
      for (const res of open) res.end();
      open.clear();
    },
  };
}
