import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { processorMs } from '../../fixtures/processor-time.ts';
import { repeatedFragments } from '../../fixtures/repeated-fragments.ts';
import { conversationFor } from '../../fixtures/utterances/score.ts';

const lexicons = lexiconsOf(() => sharedGazetteer);
/** Milliseconds of the processor for one message; most take fewer than 30. */
const MOST = 250;
/** When an expression that will not end is given up, of the clock. */
const GIVEN_UP = 20_000;

/** The least of three tries, so that a busy machine fails none; an expression that does not end is broken off. */
function costOf(text: string, context?: string): number {
  const conversation = conversationFor({
    id: '',
    lang: 'zh',
    text,
    expect: { tool: null },
    ...(context && { context }),
  });
  const work = () => understand(conversation, lexicons);
  const once = () => processorMs(() => runInNewContext('work()', { work }, { timeout: GIVEN_UP }));
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > MOST; tries++) least = Math.min(least, once());
  return least;
}

/** The messages that take too long. */
const slow = (texts: readonly string[], context?: string) =>
  texts.filter((text) => costOf(text, context) > MOST).map((text) => text.slice(0, 24));

describe('a message of one fragment over and over', () => {
  const texts = repeatedFragments();

  it('is understood in little time', () => {
    expect(slow(texts)).toEqual([]);
  });

  it.each(['reach_en', 'trip', 'route', 'cafes', 'asked_way'])('is understood in little time after "%s"', (context) => {
    expect(slow(texts, context)).toEqual([]);
  });
});
