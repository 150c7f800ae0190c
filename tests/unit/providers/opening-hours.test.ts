import { describe, expect, it } from 'vitest';
import { isOpenAt } from '../../../lib/providers/opening-hours.ts';

const place = (openingHours?: string) => ({
  at: { lng: 116.4, lat: 39.9 },
  countryCode: 'CN',
  ...(openingHours && { openingHours }),
});

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 09:00-17:00', '2026-11-25T10:00', true],
    ['Mo-Fr 09:00-17:00', '2026-11-28T10:00', false],
    ['Tu-Su 08:30-16:30; Mo off', '2026-11-23T10:00', false],
    ['24/7', '2026-01-01T03:00', true],
    ['22:00-02:00', '2026-11-26T01:00', true],
    ['22:00-02:00', '2026-11-26T03:00', false],
  ])('%s at %s is open: %s, by the local clock', (hours, time, expected) => {
    expect(isOpenAt(place(hours), time)).toBe(expected);
  });

  it.each([undefined, 'ask at the bar', 'Mo-Fr 09:00-17:00 "by appointment"; Sa unknown'])(
    'does not guess for %j',
    (hours) => {
      expect(isOpenAt(place(hours), '2026-11-28T10:00')).toBeNull();
    },
  );
});
