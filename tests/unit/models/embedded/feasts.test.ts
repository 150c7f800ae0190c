import { describe, expect, it } from 'vitest';
import { easter, lunarFeast, solarTerm, thanksgiving } from '../../../../lib/models/embedded/feasts.ts';

describe('the dates of feasts', () => {
  it('knows the feasts of the Chinese calendar to come', () => {
    expect(lunarFeast('2026-11-25', 'spring')).toBe('2027-02-06');
    expect(lunarFeast('2026-11-25', 'spring', -1)).toBe('2027-02-05');
    expect(lunarFeast('2027-02-06', 'spring')).toBe('2027-02-06');
    expect(lunarFeast('2026-11-25', 'moon')).toBe('2027-09-15');
    expect(lunarFeast('2036-01-01', 'moon')).toBeUndefined();
  });

  it('computes Easter and Thanksgiving of known years', () => {
    expect(easter('2026-01-01')).toBe('2026-04-05');
    expect(easter('2026-11-25')).toBe('2027-03-28');
    expect(easter('2024-04-01')).toBe('2025-04-20');
    expect(thanksgiving('2026-11-25')).toBe('2026-11-26');
    expect(thanksgiving('2026-11-27')).toBe('2027-11-25');
  });

  it('computes 清明 and 冬至 of known years', () => {
    expect(solarTerm('2026-01-01', 4)).toBe('2026-04-05');
    expect(solarTerm('2027-01-01', 4)).toBe('2027-04-05');
    expect(solarTerm('2026-01-01', 12)).toBe('2026-12-22');
  });
});
