/** One open stream of server-sent events: writes, and ends with its request. */
import type { ServerResponse } from 'node:http';

/** A reader that has fallen so far behind is let go; it comes back and gets the present state. */
const MOST_WAITING = 1024 * 1024;

export interface Stream {
  /** `id` is what the reader names when it comes back. */
  send(event: string, data: unknown, id: string): void;
  /** A line that means nothing, so that nobody in between thinks the stream dead. */
  beat(): void;
  end(): void;
  readonly ended: boolean;
}

/** Begins the answer. `onEnd` is called once, whoever ends it. */
export function openStream(res: ServerResponse, onEnd: () => void): Stream {
  let ended = false;
  const over = () => {
    if (ended) return;
    ended = true;
    onEnd();
  };
  res.on('close', over);
  res.on('error', over);
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });

  function write(text: string): void {
    if (ended || res.destroyed) return;
    res.write(text);
    if (res.writableLength > MOST_WAITING) res.destroy();
  }

  write('retry: 1000\n\n');
  return {
    send: (event, data, id) => write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(': still here\n\n'),
    end() {
      over();
      res.end();
    },
    get ended() {
      return ended;
    },
  };
}
