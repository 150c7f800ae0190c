import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../lib/runtime/lexicons.ts';
import { outcomeOf, readUtterances, type Utterance, utteranceFiles } from '../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

const isRight = (utterance: Utterance) => {
  const { isTool, isArgs } = outcomeOf(utterance, lexicons);
  return isTool && isArgs;
};

/** Every ninth message that is self-contained and understood. */
const whole = utteranceFiles()
  .flatMap(readUtterances)
  .filter(({ context, selection, expect: { tool } }) => !context && !selection && tool !== null)
  .filter((_, index) => index % 9 === 0)
  .filter(isRight);

describe('a request that says all it needs', () => {
  it.each(['route', 'trip', 'cafes', 'hotels', 'weather', 'reach_en', 'outing', 'place_en'])(
    'means the same after "%s" as at the beginning',
    (context) => {
      const kept = whole.filter((utterance) => isRight({ ...utterance, context }));
      expect(whole.length).toBeGreaterThan(200);
      expect(kept.length / whole.length).toBeGreaterThanOrEqual(0.97);
    },
  );
});
