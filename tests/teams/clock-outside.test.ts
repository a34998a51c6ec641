/** Members of a meeting's chat from another tenant: in the meeting as before, without a part in the clock. */
import { membersOf } from '#teams/setup.ts';
import { MEET, TENANT } from './activity.ts';
import { openClocks } from './network.ts';
import { openWorld, P1, type World } from './world.ts';

let w: World;
beforeEach(async () => {
  w = await openWorld();
});
afterEach(() => w.close());

test('they cannot sign up; the same person of our own tenant can', async () => {
  const { workshops } = await openClocks(w, [
    { title: 'Kuntoutus arjen tukena', date: '2026-12-10', form: 'hybrid' },
  ]);
  const id = workshops[0] as never;
  const series = await w.app.seriesOfChat(TENANT, MEET);
  if (!series) throw new Error('not connected');
  const joins = (tenant: string) => {
    const joined = membersOf(TENANT, [{ id: `29:${P1.id}`, objectId: P1.id, name: P1.name, tenant }]);
    return w.app.setMembers(series.id, { joined, left: [`29:${P1.id}`], whole: false });
  };
  const signUp = async () => {
    const data = { verb: 'signup.add', w: id, way: 'remote', service: 'kela', asked: true };
    await w.execute(P1, MEET, 'signup.add', data);
    await w.settle();
    return (await w.app.workshopState(id))?.signups.map(({ person }) => person);
  };
  await joins('another-tenant');
  expect(await signUp()).toEqual([]);
  await joins(TENANT);
  expect(await signUp()).toEqual([P1.key]);
});
