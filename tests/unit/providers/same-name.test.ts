import { describe, expect, it } from 'vitest';
import { sameName } from '../../../lib/providers/geocode/same-name.ts';

describe('two names', () => {
  it.each([
    ['louvre', 'lovure', 'typo'],
    ['louvre', 'luvrre', 'other'],
    ['颐和园', '颐河园', 'typo'],
    ['颐和园', '圆明园', 'other'],
  ])('%s and %s: neighbours that change places are one slip (%s)', (asked, found, likeness) => {
    expect(sameName(asked, found)).toBe(likeness);
  });
});
