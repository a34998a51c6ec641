/**
 * The reminders of a workshop on a date and a wall time, reckoned in whatever zone this process stands:
 *   reminders.child.ts <date> <HH:MM>      prints them as JSON with the zone's offset of that day in minutes
 */
import { localDate, localTime } from '#domain/time.ts';
import { day, Play } from './scenario.ts';

const [date = '', time = ''] = process.argv.slice(2);
const play = new Play('2026-09-01 10:00', { date: day(date), time }).task('Hanna').signUp('Sami');
play.until('2027-06-01 10:00');
const sent = play.sent.map(({ effect, at }) => ({
  date: localDate(at),
  time: localTime(at),
  who: `${effect.kind} ${effect.to.split('|')[1]}`,
}));
console.log(JSON.stringify({ offset: new Date(`${date}T12:00:00Z`).getTimezoneOffset(), sent }));
