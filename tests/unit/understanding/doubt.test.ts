import { describe, expect, it } from 'vitest';
import type { PastCall } from '../../../lib/domain/turn-facts.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';
import { conversationFor, readUtterances, utteranceFiles } from '../../fixtures/utterances/score.ts';

const lexicons = lexiconsOf(() => sharedGazetteer);
const conversationOn = (text: string, before: PastCall[] = []) => ({
  ...conversationFor({ id: '', lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en', text, expect: { tool: null } }),
  before,
});
const callsFor = (text: string, before?: PastCall[]) => {
  const understood = understand(conversationOn(text, before), lexicons);
  return understood.kind === 'calls' ? understood.calls : [];
};

/** The question that a message is answered with, and what its buttons send. */
function asked(text: string) {
  const [call, ...others] = callsFor(text);
  if (call?.name !== 'ask_user' || others.length > 0) return undefined;
  const input = geoTools.ask_user.input.parse(call.input);
  const output = { ...input, places: [] };
  return { input, past: { name: 'ask_user', input: call.input, output } };
}

/** Doubtful by their words: the two tools that they may mean. */
const BY_RULE: [message: string, tools: [string, string]][] = [
  ['北京 上海', ['plan_route', 'measure']],
  ['故宫和颐和园', ['plan_route', 'measure']],
  ['Louvre and Eiffel Tower', ['plan_route', 'measure']],
  ['tokyo kyoto', ['plan_route', 'measure']],
  ['汉堡', ['shown', 'search_places']],
  ['找比萨', ['shown', 'search_places']],
  ['Marina', ['shown', 'search_places']],
  ['Temple', ['shown', 'search_places']],
  ['西湖附近', ['search_places', 'search_places']],
  ['around the Louvre', ['search_places', 'search_places']],
];

/** Doubtful by what the classifier makes of them. */
const BY_CHANCE = [
  '查一下南昌',
  '明天去西湖',
  '周末去黄山',
  '颐和园 今天',
  '三里屯三公里',
  '看西湖',
  '巴黎 20公里',
  'Rome this weekend',
  'Central Park Saturday',
  'Central Park today',
  'going to Rome tomorrow',
  'Paris 20 km',
  'visit Rome',
];

/** To show a place, and to move the map to it. */
const plain = (tool: string) => (['locate', 'map_view'].includes(tool) ? 'shown' : tool);
const sentBy = (labels: string[], before?: PastCall[]) =>
  labels.map((label) => callsFor(label, before).map(({ name, input }) => ({ name: plain(name), input })));

describe('a message that may mean two things', () => {
  it.each(BY_RULE)('is answered with one question and two buttons, in its language: %s', (message, tools) => {
    const question = asked(message);
    expect(question?.input.options).toHaveLength(2);
    const isChinese = /\p{Script=Han}/u.test(message);
    expect(/\p{Script=Han}/u.test(question?.input.question ?? '')).toBe(isChinese);
    const labels = question?.input.options.map(({ label }) => label) ?? [];
    for (const before of [[], question ? [question.past] : []])
      expect(sentBy(labels, before).map((calls) => calls.map(({ name }) => name))).toEqual(tools.map((tool) => [tool]));
  });

  it('has buttons each of which is understood as one call, and as another than its neighbour', () => {
    const questions = BY_CHANCE.map((message) => asked(message)).filter((question) => question !== undefined);
    expect(questions.length).toBeGreaterThanOrEqual(BY_CHANCE.length - 4);
    for (const { input, past } of questions) {
      const labels = input.options.map(({ label }) => label);
      const sent = sentBy(labels, [past]);
      expect(sent.map((calls) => calls.length)).toEqual([1, 1]);
      expect(sent[0]).not.toEqual(sent[1]);
      expect(sentBy(labels)).toEqual(sent);
    }
  });

  it.each([
    ['北京 上海', '第二个', 'measure'],
    ['北京 上海', '怎么走', 'plan_route'],
    ['汉堡', '披萨店', undefined],
    ['汉堡', '汉堡店', 'search_places'],
    ['tokyo kyoto', 'the second one', 'measure'],
    ['tokyo kyoto', 'how far', 'measure'],
  ])('takes a number or words of a button as that button: %s → %s', (message, answer, tool) => {
    const question = asked(message);
    const [call] = callsFor(answer, question ? [question.past] : []);
    if (tool) expect(call?.name).toBe(tool);
    else expect(call?.input).not.toMatchObject({ category: 'burger' });
  });
});

describe('the question', () => {
  it.each([
    ['北京 上海', /^点一个选项，或者直接告诉我。$/],
    ['tokyo kyoto', /^Pick one, or tell me in your own words\.$/],
  ])('stands on its card, and the words beside it say how to answer: %s', async (message, words) => {
    const { calls, answer } = await askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
    expect(calls.map(({ name }) => name)).toEqual(['ask_user']);
    expect(answer).toMatch(words);
  });
});

describe('a message that is plain', () => {
  const rows = utteranceFiles().flatMap(readUtterances);
  const some = rows.filter(({ expect: { tool } }, index) => index % 6 === 0 && tool !== 'ask_user');

  it('is not asked back about, in hundreds of both languages', () => {
    expect(some.length).toBeGreaterThan(600);
    const doubted = some.filter(({ text, ...more }) => {
      const understood = understand(conversationFor({ text, ...more }), lexicons);
      return understood.kind === 'calls' && understood.calls.some(({ name }) => name === 'ask_user');
    });
    expect(doubted.map(({ text }) => text)).toEqual([]);
  });

  it.each(['南昌', 'Nanchang', 'Rome', '西湖在哪', '罗马远吗', 'how far is Rome', 'pizza', '汉堡在哪里', '附近的温泉'])(
    'is not: %s',
    (text) => expect(callsFor(text).map(({ name }) => name)).not.toContain('ask_user'),
  );

  it.each([
    '12*12',
    '7+5',
    '100/4=',
    '好的',
    '你好啊',
    'thanks',
    'Reading a book',
    '我到罗马了',
    'I love Paris',
    '今天好累',
  ])('is not asked of the map what asks nothing: %s', (text) => expect(callsFor(text)).toEqual([]));
});
