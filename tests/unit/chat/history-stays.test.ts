import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { describe, expect, it } from 'vitest';
import { INSTRUCTIONS } from '../../../lib/chat/conversation/prompt.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { mendToolInput, runTool } from '../../../lib/tools/bind.ts';
import { refBookOf } from '../../../lib/tools/refs.ts';
import { isGeoToolName, OFFERED } from '../../../lib/tools/registry.ts';
import { NOW } from '../../fixtures/fake-ports.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';
import { callTool, collected, finish, NEVER, say, scripted, testServer } from './fixtures.ts';

/** What the model reads in the last request of a first turn that makes these calls, and in the first one of the next turn. */
async function twoTurns(calls: [string, unknown][], texts = ['北京天气', '谢谢']): Promise<LanguageModelV4Prompt[]> {
  const model = scripted((_, call) =>
    call <= calls.length
      ? [...say('好的'), callTool(...(calls[call - 1] as [string, unknown])), finish('tool-calls')]
      : [...say('说完了'), finish()],
  );
  let now = Date.parse('2026-11-30T08:00:00Z');
  const server = testServer({ parts: model, clock: () => now });
  const sessionId = crypto.randomUUID();
  let parentId: string | null = null;
  for (const text of texts) {
    const message = { id: crypto.randomUUID(), text, metadata: { timeZone: 'Asia/Shanghai' } };
    const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message, parentId });
    await collected(await started.frames(0, NEVER));
    await started.done;
    parentId = started.assistantId;
    now += 3_600_000;
  }
  return model.calls.slice(-2).map(({ prompt }) => prompt);
}

/** Without the ids and options that the wire does not have. */
const plain = (prompt: LanguageModelV4Prompt | undefined) =>
  JSON.parse(
    JSON.stringify(prompt ?? [], (key, value) => (/^(toolCallId|providerOptions)$/.test(key) ? undefined : value)),
  );

const OUTLINE = Array.from({ length: 20 }, (_, at) => `${30 + at / 100},${120.5 + (at % 5) / 100}`);

describe('what the model reads of a turn stays the same in the next', () => {
  it.each<[string, [string, unknown][]]>([
    ['a call that was mended, with what was changed', [['get_weather', { place: '北京', span: 'daily', days: 40 }]]],
    ['a call that was refused, with what to write', [['search_places', { query: '茶', radius_m: '2 bananas' }]]],
    ['a tool that does not exist', [['fly_me', {}]]],
    ['a ref that does not exist', [['get_place', { ref: 'p77' }]]],
    ['a place in parts', [['locate', { query: { name: '卢浮宫', city: '巴黎' } }]]],
    ['a long outline', [['map_draw', { shape: 'polygon', points: OUTLINE }]]],
    [
      'two calls',
      [
        ['get_weather', { place: { name: '上海', name_en: 'Shanghai' }, span: 'now' }],
        ['plan_route', { from: { point: { lng: 121.5, lat: 31.2 }, label: '家' }, to: { name: '外滩' } }],
      ],
    ],
  ])('%s', async (_, calls) => {
    const [first, second] = await twoTurns(calls);
    expect(plain(second).slice(0, first?.length)).toEqual(plain(first));
    expect(JSON.stringify(first)).toContain('tool-result');
  });

  it('holds each result in the language of its question, though the next question is in another', async () => {
    const [first, second] = await twoTurns(
      [['get_weather', { place: '北京', span: 'now' }]],
      ['北京天气', 'thank you'],
    );
    expect(plain(second).slice(0, first?.length)).toEqual(plain(first));
    expect(JSON.stringify(second?.at(-1))).toContain('Answer in English.');
  });
});

describe('a call that was made before in the turn', () => {
  it('is told to be one, and is told the same later; undoing twice is not', async () => {
    const call: [string, unknown] = ['get_weather', { place: '北京', span: 'now' }];
    const undo: [string, unknown] = ['map_edit', { action: 'undo' }];
    const [first, second] = await twoTurns([
      call,
      ['get_weather', { span: 'now', place: { name: '北京' } }],
      undo,
      undo,
    ]);
    expect(plain(second).slice(0, first?.length)).toEqual(plain(first));
    expect(JSON.stringify(first).split('You made this call before')).toHaveLength(2);
  });
});

describe('what the model is taught', () => {
  it('M08: says the language of the answer again after the results', async () => {
    const [zh] = await twoTurns([['get_weather', { place: '北京', span: 'now' }]]);
    expect(JSON.stringify(zh?.at(-1))).toMatch(/\(Answer in Simplified Chinese \(简体中文\)\.\)"/);
    const [en] = await twoTurns([['get_weather', { place: 'Paris', span: 'now' }]], ['weather in Paris', 'thanks']);
    expect(JSON.stringify(en?.at(-1))).toMatch(/\(Answer in English\.\)"/);
  });

  it('shows it its own calls in the form that it is asked for', async () => {
    const [prompt] = await twoTurns([['get_weather', { place: { name: '上海', name_en: 'Shanghai' }, span: 'now' }]]);
    expect(JSON.stringify(prompt)).toContain('"place":"上海 / Shanghai"');
  });

  it('says what a result cannot say: for a day without a forecast no other weather may be told', async () => {
    const saidOf = async (place: string) =>
      JSON.stringify((await twoTurns([['get_weather', { place, span: 'days', date: '2027-06-01' }]]))[0]);
    // Where there are means of the month, they may be told for what they are.
    expect(await saidOf('北京')).toMatch(
      /no forecast for 2027-06-01: [^"]*tell the climate below instead, and say that it is/,
    );
    expect(await saidOf('阳朔')).toMatch(/no forecast for 2027-06-01: [^"]*tell no other weather instead/);
  });

  it('M08: has three examples in each language, each a call that runs as it is written', () => {
    const examples = INSTRUCTIONS.split('# Examples\n')[1]?.split('\n') ?? [];
    expect(examples.filter((line) => /^\p{Script=Han}/u.test(line))).toHaveLength(3);
    expect(examples).toHaveLength(6);
    for (const line of examples) {
      const [, name = '', json = ''] = / → (\w+) (\{.*\})$/.exec(line) ?? [];
      if (!isGeoToolName(name)) throw new Error(line);
      expect(OFFERED).toContain(name);
      const facts = { now: NOW, timeZone: 'UTC', selection: [], isStrict: true };
      expect(mendToolInput(name, JSON.parse(json), facts), line).toMatchObject({ notes: [] });
    }
  });

  it.each(['故宫', 'Louvre'])('M08: the example of a route from %s leads to a sight in the same city', async (from) => {
    const [, json = ''] = new RegExp(`plan_route (\\{"from": "${from},.*\\})`).exec(INSTRUCTIONS) ?? [];
    const context = {
      ports: offlinePorts(),
      refs: refBookOf([]),
      selection: [],
      locale: 'en' as const,
      timeZone: 'UTC',
      now: OFFLINE_NOW,
      signal: NEVER,
    };
    const made = mendToolInput('plan_route', JSON.parse(json), { ...context, isStrict: true });
    if ('refusal' in made) throw new Error(made.refusal);
    const options = { timeoutMs: 5_000, messageId: 'm' };
    const route = await runTool('plan_route', made.input, { context, options, toolCallId: 'c', signal: NEVER });
    const { to } = route as { to: Place };
    expect(to.kind).toMatch(/^(?:museum|attraction|park|palace|garden)$/);
    expect(distanceM((route as { from: Place }).from.at, to.at)).toBeLessThan(15_000);
  });
});
