import { describe, expect, it } from 'vitest';
import type { Place } from '../../../lib/domain/place.ts';
import { routeClock } from '../../../lib/tools/plan-route/clock.ts';

const place = (name: string, timeZone?: string): Place => ({
  name,
  kind: 'city',
  at: { lng: 0, lat: 0 },
  ...(timeZone && { timeZone }),
});
const BEIJING = place('北京', 'Asia/Shanghai');
const now = new Date('2026-11-25T04:00:00Z');
const asked = { from: BEIJING, to: BEIJING, now };
const lasting = (minutes: number | null) => ({ durationS: minutes === null ? null : minutes * 60 });

describe('when one must leave', () => {
  it.each([
    ['walk', 20, 5, '13:35'],
    ['walk', 120, 15, '11:45'],
    ['bike', 40, 5, '13:15'],
    ['drive', 30, 10, '13:20'],
    ['drive', 180, 30, '10:30'],
    ['transit', 45, 10, '13:05'],
  ] as const)('%s for %i min: a margin of %i min, so at %s for 14:00', (mode, minutes, marginMin, leave) => {
    expect(routeClock({ ...asked, mode, arriveBy: '2026-11-26T14:00', option: lasting(minutes) })).toEqual({
      arriveBy: '2026-11-26T14:00',
      leaveBy: `2026-11-26T${leave}`,
      marginS: marginMin * 60,
    });
  });

  it('is what the timetable says, without a margin, where the service knows one', () => {
    const option = { durationS: 2400, departAt: '2026-11-26T13:08', arriveAt: '2026-11-26T13:48' };
    expect(routeClock({ ...asked, mode: 'transit', arriveBy: '2026-11-26T14:00', option })).toEqual({
      arriveBy: '2026-11-26T14:00',
      leaveBy: '2026-11-26T13:08',
      marginS: 0,
    });
  });

  it('is said to be past when it is', () => {
    const late = routeClock({ ...asked, mode: 'drive', arriveBy: '2026-11-25T12:30', option: lasting(30) });
    expect(late).toMatchObject({ leaveBy: '2026-11-25T11:50', isLate: true });
    const inTime = routeClock({ ...asked, mode: 'drive', arriveBy: '2026-11-25T13:30', option: lasting(30) });
    expect(inTime.isLate).toBeUndefined();
  });

  it('is never guessed without a duration', () => {
    expect(routeClock({ ...asked, mode: 'drive', arriveBy: '2026-11-26T14:00', option: lasting(null) })).toEqual({
      arriveBy: '2026-11-26T14:00',
    });
  });

  it('is by the clock of the start, though the arrival is by that of the end', () => {
    const from = place('Lisboa', 'Europe/Lisbon');
    const to = place('Madrid', 'Europe/Madrid');
    expect(routeClock({ from, to, now, mode: 'drive', arriveBy: '2026-11-26T20:00', option: lasting(360) })).toEqual({
      arriveBy: '2026-11-26T20:00',
      leaveBy: '2026-11-26T12:05',
      marginS: 55 * 60,
      zones: { from: 'Europe/Lisbon', to: 'Europe/Madrid' },
    });
  });

  it('counts the hour that the end of summer time gives', () => {
    const berlin = place('Berlin', 'Europe/Berlin');
    const clock = routeClock({
      from: berlin,
      to: berlin,
      now: new Date('2026-10-20T00:00:00Z'),
      mode: 'drive',
      arriveBy: '2026-10-25T05:00',
      option: lasting(200),
    });
    // Three hours and fifty minutes before five in the morning, in a night with two hours from two to three.
    expect(clock.leaveBy).toBe('2026-10-25T02:10');
  });

  it('takes one zone for both ends when only one is known, and calls nothing late when none is', () => {
    const somewhere = place('?');
    const [known, unknown] = [BEIJING, somewhere].map((from) =>
      routeClock({ from, to: somewhere, now, mode: 'walk', arriveBy: '2026-11-25T12:00', option: lasting(20) }),
    );
    expect(known).toMatchObject({ leaveBy: '2026-11-25T11:35', isLate: true });
    expect(unknown).toEqual({ arriveBy: '2026-11-25T12:00', leaveBy: '2026-11-25T11:35', marginS: 300 });
  });
});

describe('when one arrives', () => {
  it('is the duration later, or when the service says', () => {
    const departAt = '2026-11-26T23:30';
    expect(routeClock({ ...asked, mode: 'drive', departAt, option: lasting(45) }).arriveAt).toBe('2026-11-27T00:15');
    const own = { durationS: 2700, arriveAt: '2026-11-27T00:31' };
    expect(routeClock({ ...asked, mode: 'transit', departAt, option: own }).arriveAt).toBe('2026-11-27T00:31');
    expect(routeClock({ ...asked, mode: 'drive', departAt, option: lasting(null) })).toEqual({ departAt });
    expect(routeClock({ ...asked, mode: 'drive', option: lasting(45) })).toEqual({});
  });
});
