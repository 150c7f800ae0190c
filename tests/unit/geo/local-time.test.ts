import { describe, expect, it } from 'vitest';
import { knownZone, localIso, momentOf } from '../../../lib/geo/local-time.ts';

const iso = (local: string, zone: string) => new Date(momentOf(local, zone)).toISOString().slice(0, 16);

describe('wall clock and moment', () => {
  it.each([
    ['2026-11-25T14:00', 'Asia/Shanghai', '2026-11-25T06:00'],
    ['2026-11-25T14:00', 'Asia/Kathmandu', '2026-11-25T08:15'],
    ['2026-07-01T00:30', 'America/New_York', '2026-07-01T04:30'],
    ['2026-01-01T09:00', 'Pacific/Kiritimati', '2025-12-31T19:00'],
    ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00'],
  ])('%s in %s is %s UTC, and back', (local, zone, utc) => {
    expect(iso(local, zone)).toBe(utc);
    expect(localIso(momentOf(local, zone), zone)).toBe(local);
  });

  it('takes the first of two equal times when summer time ends', () => {
    expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30');
  });

  it('takes a time that summer time skips for the one after the change', () => {
    expect(localIso(momentOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-03-29T03:30');
  });

  it('finds the first zone that exists', () => {
    expect(knownZone(undefined, 'Mars/Olympus', 'Europe/Kiev', 'UTC')).toBe('Europe/Kiev');
    expect(knownZone(undefined, '')).toBeUndefined();
  });
});
