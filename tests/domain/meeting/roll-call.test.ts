import { actor, CHAIR, person, running } from './scenario.ts';

describe('the roll-call', () => {
  test('anybody in the chat marks, also without an object id; nobody outside it', () => {
    const game = running(1);
    const mark = (service: string, present = true) =>
      ({ verb: 'attendance.mark', service, present }) as const;
    expect(game.do('09:01', mark('kela'), actor(null)).refusal).toBeNull();
    expect(game.do('09:01', mark('kuntoutus'), actor(person('x'))).refusal).toBeNull();
    expect(game.do('09:01', mark('terveysasema'), actor(person('x'), false)).refusal).toEqual({
      kind: 'notAllowed',
    });
    expect(game.view('09:01')).toMatchObject({ present: ['kela', 'kuntoutus'], missing: ['terveysasema'] });
  });

  test('the same mark twice changes nothing, a wrong one can be taken back, an unknown service is none', () => {
    const game = running(1);
    const mark = (service: string, present: boolean) =>
      game.do('09:01', { verb: 'attendance.mark', service, present }, actor(person('x'))).refusal;
    expect(mark('kela', true)).toBeNull();
    expect(mark('kela', true)).toEqual({ kind: 'unchanged' });
    expect(mark('kela', false)).toBeNull();
    expect(game.meeting.present).toEqual([]);
    expect(mark('sun-service', true)).toEqual({ kind: 'noItem' });
  });

  test('counts as no chair’s command', () => {
    const game = running(1);
    const { s } = game.meeting;
    game.do('09:01', { verb: 'attendance.mark', service: 'kela', present: true }, actor(CHAIR));
    expect(game.meeting.s).toBe(s);
  });
});
