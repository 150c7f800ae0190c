import { describe, expect, it } from 'vitest';
import { sharedGazetteer } from '../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../lib/runtime/lexicons.ts';
import { geoTools } from '../../lib/tools/registry.ts';
import { readHistory } from '../fixtures/utterances/history.ts';
import { accuracyOf, outcomeOf, readUtterances, utteranceFiles } from '../fixtures/utterances/score.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);
const started = process.threadCpuUsage();
const outcomes = utteranceFiles()
  .flatMap(readUtterances)
  .map((utterance) => outcomeOf(utterance, lexicons));
const spent = process.threadCpuUsage(started);
const elapsedMs = (spent.user + spent.system) / 1_000;

describe('the embedded model on what people say', () => {
  it('is measured on well over 800 different messages, 400 and more in each language, for every tool', () => {
    const said = ({ lang }: { lang: string }) =>
      new Set(
        outcomes.flatMap(({ utterance: { context = '', selection = [], text, lang: of } }) =>
          of === lang ? [`${context} ${selection} ${text}`.toLowerCase()] : [],
        ),
      );
    expect(said({ lang: 'zh' }).size).toBeGreaterThanOrEqual(400);
    expect(said({ lang: 'en' }).size).toBeGreaterThanOrEqual(400);
    expect(said({ lang: 'zh' }).size + said({ lang: 'en' }).size).toBeGreaterThanOrEqual(2_500);
    const tools = new Set(outcomes.flatMap(({ utterance }) => utterance.expect.tool ?? []));
    expect(Object.keys(geoTools).filter((name) => !tools.has(name))).toEqual([]);
  });

  it.each(['zh', 'en'])('picks the tool, fills the arguments and leaves small talk alone in %s', (lang) => {
    const { tool, args, noTool } = accuracyOf(outcomes.filter(({ utterance }) => utterance.lang === lang));
    expect(tool).toBeGreaterThanOrEqual(0.98);
    expect(args).toBeGreaterThanOrEqual(0.95);
    expect(noTool).toBeGreaterThanOrEqual(0.98);
  });

  it('calls tools with inputs that they accept', () => {
    const refused = outcomes.flatMap(({ utterance, calls }) =>
      calls.flatMap(({ name, input }) => {
        const tool = Object.entries(geoTools).find(([each]) => each === name)?.[1];
        const parsed = tool?.input.safeParse(input);
        return parsed?.success ? [] : [`${utterance.text}: ${name} ${JSON.stringify(input)} ${parsed?.error.message}`];
      }),
    );
    expect(refused).toEqual([]);
  });

  it('takes less than 10 ms of computing for a message', () => {
    expect(elapsedMs / outcomes.length).toBeLessThan(10);
  });

  it('has the first run of every blind file on record', () => {
    const recorded = new Set(readHistory().flatMap(({ blind, files }) => (blind ? files : [])));
    const blind = utteranceFiles().filter((name) => name.startsWith('blind-'));
    expect(blind.length).toBeGreaterThan(0);
    expect(blind.filter((name) => !recorded.has(name))).toEqual([]);
  });
});
