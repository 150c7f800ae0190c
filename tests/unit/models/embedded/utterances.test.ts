import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../lib/gazetteer/load.ts';
import { lexiconsOf } from '../../../../lib/server/lexicons.ts';
import { accuracyOf, outcomeOf, readUtterances } from '../../../fixtures/utterances/score.ts';

const gazetteer = loadGazetteer();
const lexicons = lexiconsOf(() => gazetteer);

describe.each(['zh.jsonl', 'en.jsonl'])('the embedded model on %s', (file) => {
  const outcomes = readUtterances(file).map((utterance) => outcomeOf(utterance, lexicons));

  it('picks the tool, fills the arguments and leaves small talk alone', () => {
    const { tool, args, noTool } = accuracyOf(outcomes);
    expect(outcomes.length).toBeGreaterThanOrEqual(150);
    expect(tool).toBeGreaterThanOrEqual(0.92);
    expect(args).toBeGreaterThanOrEqual(0.85);
    expect(noTool).toBeGreaterThanOrEqual(0.97);
  });
});
