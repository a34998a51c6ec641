/** A meeting to be led from the side panel: connected, with cases in its queue, minutes before its start. */
import { atLocal, type Instant, type LocalDate, localDate, plus, SECOND } from '#domain/time.ts';
import { MEETING_CHAT, type PersonaId } from '#rehearsal/personas.ts';
import { builtTab } from '../tab/build.ts';
import { aCase, type Data, type Play, play } from './play.ts';
import { type Product, product } from './product.ts';

export interface Hour {
  readonly product: Product;
  readonly play: Play;
  /** Instant of a wall time 'HH:MM' or 'HH:MM:SS' on the meeting's day. */
  at(time: string): Instant;
  /** Moves the product's clock to a wall time of the meeting's day. */
  to(time: string): Promise<void>;
  /** Lets the clock stand (0) or run (1, 10). */
  speed(speed: 0 | 1 | 10): Promise<void>;
  /** What the API shows a persona of the panel. */
  panel(who: PersonaId): Promise<PanelAnswer>;
}
type PanelAnswer = import('#contract/network.ts').PanelView;

const PRESENTERS: readonly PersonaId[] = ['pro1', 'pro2', 'pro3', 'backup', 'chair'];

/**
 * A product with a meeting at 09:00 whose queue holds these cases; it is 08:58 then.
 * @param members who has the bot in a private chat; by default everybody but Kela's representative
 */
export async function hour(
  cases: readonly Data[],
  { members }: { readonly members?: readonly PersonaId[] } = {},
): Promise<Hour> {
  builtTab();
  const running = await product();
  const game = play(running);
  const start = await game.setUp(members ? { members } : {});
  const day: LocalDate = localDate(start);
  for (const [k, one] of cases.entries()) await game.bring(PRESENTERS[k % PRESENTERS.length]!, one);
  const self: Hour = {
    product: running,
    play: game,
    at(time) {
      const [hours = '', minutes = '', seconds = '0'] = time.split(':');
      return plus(atLocal(day, `${hours}:${minutes}`), Number(seconds) * SECOND);
    },
    to: (time) => game.to(self.at(time)),
    async speed(speed) {
      await running.post('clock', { speed });
    },
    async panel(who) {
      const response = await fetch(`${running.origin}/api/panel?chat=${encodeURIComponent(MEETING_CHAT)}`, {
        headers: { Authorization: `Rehearsal ${who}` },
      });
      return (await response.json()) as PanelAnswer;
    },
  };
  await self.to('08:58');
  await game.settle();
  return self;
}

export const CASES: readonly Data[] = ['vesiputous', 'aallonmurtaja', 'tuulimylly', 'majakka'].map((word) =>
  aCase(word),
);
