import { expect, it } from 'vitest';
import { kindOfInterest } from '../../../lib/tools/plan-trip/kind-of-interest.ts';

it.each([
  ['history', 'historic'],
  ['历史', 'historic'],
  ['Food', 'restaurant'],
  ['美食', 'restaurant'],
  ['museums', 'museum'],
  ['博物馆', 'museum'],
  ['theme_park', 'theme_park'],
  ['street art of the eighties', 'street art of the eighties'],
])('an interest in %s is one in %s', (interest, kind) => {
  expect(kindOfInterest(interest)).toBe(kind);
});
