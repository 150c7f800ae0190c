import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import { BUCKETS } from '../../../lib/understanding/intent/features.ts';
import { intentOf } from '../../../lib/understanding/intent/intent.ts';
import { FEATURES, INTENTS, WEIGHTS } from '../../../lib/understanding/intent/weights.ts';
import { evidenceOf } from '../../../lib/understanding/slots/evidence.ts';
import { scan } from '../../../lib/understanding/slots/scan.ts';
import { featuresFingerprint } from '../../../scripts/train-intents/fingerprint.ts';
import { ownRows } from '../../../scripts/train-intents/rows.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);
const evidenceFor = (text: string, lastTool?: string) => evidenceOf(scan(text, lexicons, '2026-11-25'), lastTool);
const intentFor = (text: string, lastTool?: string) => intentOf(evidenceFor(text, lastTool));

describe('the classifier of intents', () => {
  it('has weights made for the features of today: run npm run train:intents after changing them', () => {
    expect(featuresFingerprint()).toBe(FEATURES);
  });

  it('names tools of the registry, or none', () => {
    expect(INTENTS.filter((name) => name !== 'none' && !(name in geoTools))).toEqual([]);
    expect(INTENTS).toContain('none');
  });

  it('takes at most 2 MB', () => {
    expect(WEIGHTS.length).toBeLessThan(2_000_000);
    expect(BUCKETS * INTENTS.length).toBeLessThan(2_000_000);
  });

  it.each([
    ['where is my umbrella', null],
    ['我的会议在哪', null],
    ['delete the shopping trip from my calendar', null],
    ['do I need an umbrella in Leeds', 'outing_advice'],
    ['where am I', 'locate'],
    ['我在哪里？', 'locate'],
    ['Hello! Could you please show me museums in Berlin? Thank you so much!', 'search_places'],
    ['请问一下，去火车站怎么走，谢谢', 'plan_route'],
  ])('hears what %s asks for', (text, tool) => {
    expect(intentFor(text).tool).toBe(tool);
  });

  it('adds up to one', () => {
    const { p, none } = intentFor('weather in Lima');
    expect(p + none).toBeLessThanOrEqual(1.0001);
    expect(p).toBeGreaterThan(0.5);
  });

  it('doubts what could be asked of several tools more than what is said plainly', () => {
    expect(intentFor('and the blue one?').p).toBeLessThan(intentFor('weather in Lima').p);
  });

  it('takes less than a millisecond of computing for a message', () => {
    const evidence = ownRows()
      .slice(0, 400)
      .map(({ text, lastTool }) => evidenceFor(text, lastTool));
    for (const each of evidence) intentOf(each);
    const started = process.threadCpuUsage();
    for (const each of evidence) intentOf(each);
    const { user, system } = process.threadCpuUsage(started);
    expect((user + system) / 1_000 / evidence.length).toBeLessThan(1);
  });
});
