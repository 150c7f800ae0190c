import { describe, expect, it } from 'vitest';
import { scan } from '../../../../lib/models/embedded/scan.ts';
import { lookAt } from '../../../../lib/models/embedded/second-look/look.ts';
import { sharedGazetteer } from '../../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../../lib/runtime/lexicons.ts';
import { costOf } from '../../../fixtures/processor-time.ts';
import { readUtterances, utteranceFiles } from '../../../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);
const look = (text: string, lastTool?: string) => lookAt(scan(text, lexicons, '2026-11-25'), lastTool);

/** Every third utterance that calls for one tool: all of them would take long. */
const single = utteranceFiles()
  .flatMap(readUtterances)
  .filter(({ expect: { tool } }) => tool !== 'ask_user' && !Array.isArray(tool))
  .filter((_, index) => index % 3 === 0);

describe('the second look', () => {
  it('gives chances that are shares of one', () => {
    const { p, none } = look('tapas near La Rambla');
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThanOrEqual(1);
    expect(none).toBeLessThan(p);
  });

  it('hears the tool of the turn before', () => {
    expect(look('anything cheaper nearby?', 'search_places').tool).toBe('search_places');
    expect(look('').p).toBeGreaterThan(0);
  });

  it('reads and judges a hundred messages at a bounded cost', () => {
    const messages = single.filter((_, index) => index % Math.floor(single.length / 100) === 0);
    const cost = costOf(() => {
      for (const { text } of messages) look(text);
    }, 3);
    expect(cost).toBeLessThan(4.2);
  }, 240_000);
});
