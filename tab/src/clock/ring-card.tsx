/** The card with the ring: it measures its room, draws, shows the middle and the card of what is pointed at. */
import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { useWords } from '../i18n.ts';
import { patient } from '../patience.ts';
import { Centre } from './centre.tsx';
import { Drawing, type Shown } from './drawing/drawing.tsx';
import { useLook } from './drawing/look.ts';
import { useMeasure } from './drawing/measure.ts';
import { stepKey, stopsOf } from './drawing/shapes.ts';
import cardClasses from './event-card.module.css';
import type { Pointed } from './event-card.tsx';
import type { Fitting } from './groups.ts';
import type { Middle } from './middle.ts';
import { type Ring, ringOf } from './ring/model.ts';
import { stageOf } from './ring/stage.ts';
import { at, dateAt } from './ring/year.ts';
import classes from './ring-card.module.css';
import { ringWords } from './ring-words.ts';
import { usePointing } from './use-pointing.ts';
import { useWidth } from './use-width.ts';

/** Nobody has pointed at anything yet when the page comes; the card comes as soon as the ring stands. */
const loadCard = patient(() => import('./event-card.tsx'));
const CardOf = lazy(loadCard);

/** What a key stands for, and where on the ring it is. */
function pointedAt(
  view: Shown,
  ring: Ring,
  key: string | null,
): { what: Pointed; angle: number; radius: number } | null {
  if (key === null) return null;
  const wedge = ring.wedges.find((one) => one.key === key);
  if (wedge) {
    const rows = wedge.ids.flatMap((id) => view.workshops.find((row) => row.id === id) ?? []);
    return { what: { kind: 'workshops', rows }, angle: (wedge.from + wedge.to) / 2, radius: wedge.outer };
  }
  const mark = ring.marks.find((one) => one.key === key);
  if (mark) {
    return {
      what: { kind: 'meetings', rows: mark.meetings },
      angle: mark.angle,
      radius: ring.bands[mark.ring].outer,
    };
  }
  const step = ring.steps.steps.find((one) => stepKey(one) === key);
  const item = view.developments.find(({ id }) => id === step?.development);
  if (!(step && item)) return null;
  return { what: { kind: 'development', item }, angle: step.from, radius: ring.bands.development.outer };
}

const CARD_WIDTH = 280;
const CARD_HEIGHT = 190;

/** Beside the event, towards where there is more room: under it in the upper half, above it in the lower one. */
function placed({ stage }: Ring, angle: number, radius: number) {
  const point = at(radius, angle);
  const width = stage.right - stage.left;
  const right = point.x > 0 ? point.x - stage.left + 14 : point.x - stage.left - CARD_WIDTH - 14;
  const left = Math.min(Math.max(right, 8), Math.max(width - CARD_WIDTH - 8, 8));
  const y = point.y - stage.top;
  return point.y > 0
    ? { left, bottom: Math.max(stage.bottom - stage.top - y + 14, 8) }
    : { left, top: Math.min(y + 14, stage.bottom - stage.top - CARD_HEIGHT) };
}

export interface RingCardProps {
  readonly view: Shown;
  readonly fits: Fitting;
  readonly middle: Middle;
  readonly lit: string | null;
  /** A bunch opens its place in the list. */
  readonly onShow: (ids: readonly string[]) => void;
  /** A month that was tapped (phone: its sector is the finger's target). */
  readonly onMonth?: (month: string) => void;
  /** Below the ring: legend, actions. */
  readonly children?: ReactNode;
}

export function RingCard({ view, fits, middle, lit, onShow, onMonth, children }: RingCardProps) {
  const say = useWords();
  const look = useLook();
  useEffect(() => void loadCard().catch(() => undefined), []);
  const { ref, width } = useWidth();
  const measure = useMeasure();
  const { stage, compact } = useMemo(() => stageOf(Math.max(width, 280)), [width]);
  const words = useMemo(() => ringWords(say, view), [say, view]);
  const ring = useMemo(
    () => ringOf(view, stage, measure, words, { compact, hand: look !== 'print' }),
    [view, stage, measure, words, compact, look],
  );
  const stops = useMemo(() => stopsOf(ring), [ring]);
  const pointing = usePointing(stops, ring.next ?? stops[0]?.key ?? '', (key) => {
    const bunch = ring.wedges.find((one) => one.key === key);
    if (bunch) onShow(bunch.ids);
  });
  /** Where somebody tapped beside the events: which month lies there. */
  const tapped = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLDivElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const angle = Math.atan2(clientX - box.left + stage.left, -(clientY - box.top + stage.top));
    onMonth?.(dateAt(ring.year, angle < 0 ? angle + 2 * Math.PI : angle).slice(0, 7));
  };
  const pointed = pointedAt(view, ring, pointing.shown);
  const disc = ring.bands.disc - 14;
  return (
    <section className={classes.card} aria-label={say.text('clock.view.ring')}>
      <div ref={ref} className={classes.stage}>
        {width > 0 && (
          <div className={classes.drawing} {...pointing.ring} {...(onMonth ? { onClick: tapped } : {})}>
            <Drawing
              view={view}
              ring={ring}
              fits={fits}
              compact={compact}
              measure={measure}
              look={look}
              stop={pointing.stop}
              lit={lit}
            />
            <div
              className={classes.middle}
              style={{ left: -stage.left - disc, top: -stage.top - disc, width: 2 * disc, height: 2 * disc }}
            >
              <Centre middle={middle} size={compact ? 'small' : stage.radius < 230 ? 'medium' : 'full'} />
            </div>
            {pointed && !onMonth && (
              <Suspense fallback={null}>
                <div
                  className={cardClasses.card}
                  style={placed(ring, pointed.angle, pointed.radius)}
                  {...pointing.card}
                >
                  <CardOf view={view} pointed={pointed.what} />
                </div>
              </Suspense>
            )}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
