/**
 * A process that signs somebody up when it is told to, for the test of two at the same moment:
 *   signup.child.ts <place as JSON> <workshop> <name>
 * It prints 'ready', waits for a line, signs up, and prints what the person is answered.
 */
import { once } from 'node:events';
import type { Id } from '#domain/time.ts';
import { placeOf, signupOf } from '#domain/workshop/signups.ts';
import type { Place } from '../store/contract.ts';
import { processesOn, who } from './planning-fixture.ts';

const [place = '', workshop = '', name = ''] = process.argv.slice(2);
const processes = await processesOn(JSON.parse(place) as Place);
const { app } = await processes.process();
console.log('ready');
await once(process.stdin, 'data');
const result = await app.workshop(who(name), workshop as Id, {
  verb: 'signup.add',
  way: 'in-person',
  service: 'kela',
});
if (!result?.ok) throw new Error('refused');
const { workshop: after } = result.value;
const mine = signupOf(after, who(name).person);
console.log(JSON.stringify({ waiting: mine?.waiting, place: placeOf(after, who(name).person) }));
await processes.close();
process.exit(0);
