import { describe, expect, it } from 'vitest';
import { missSteps } from '../../../components/cards/miss-steps.ts';
import { answersIn } from '../../../lib/i18n/answers.ts';
import { allLocales } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';

describe('the name of a mode of travel', () => {
  it.each(allLocales())('is the same in an answer, on a card and on a button, in %s', (locale) => {
    const { route } = wordsOf(locale).cards;
    for (const mode of ['walk', 'bike', 'drive', 'transit'] as const) {
      expect(answersIn(locale).demo.times(mode, 'A', false, 0, undefined, '')).toContain(route.modes[mode]);
    }
    const missed = { miss: { miss: 'no_transit', about: '' }, name: 'plan_route', input: {}, locale } as const;
    const { walk, bike, drive } = route.modes;
    expect(missSteps(missed).map(({ label }) => label)).toEqual([walk, bike, drive]);
  });
});
