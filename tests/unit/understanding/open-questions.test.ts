import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const talk = async (...messages: string[]) => {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  return last;
};

describe('the candidates of a question', () => {
  it.each([
    ['weather in Springfield', 'the third one', 'get_weather', 'Massachusetts'],
    ['weather in Springfield', 'weather in the third one', 'get_weather', 'Massachusetts'],
    ['where is Springfield', 'how is the weather in the second one', 'get_weather', 'Missouri'],
    ['朝阳区天气', '第二个', 'get_weather', '长春'],
    ['weather in Springfield', 'drive from the first to the second', 'plan_route', 'Springfield'],
  ])('are a list: %s, then %s', async (question, message, tool, area) => {
    const { calls } = await talk(question, message);
    expect(calls.map(({ name }) => name)).toEqual([tool]);
    expect(calls[0]?.told).toContain(area);
    expect(calls[0]?.told).not.toMatch(/^(?:ambiguous|not_found)/);
  });

  it.each([
    ['weather in Springfield', 'yes', 'B', /Missouri/],
    ['朝阳区天气', '好的', '第二个', /长春/],
  ])('are asked about again where a bare yes chooses none: %s, %s, %s', async (question, yes, choice, expected) => {
    const asked = await talk(question, yes);
    expect(asked.calls[0]?.told).toMatch(/^ambiguous/);
    expect(asked.answer).toMatch(/B/);
    expect((await talk(question, yes, choice)).calls[0]?.told).toMatch(expected);
  });

  it('are no more than there are', async () => {
    const { calls, answer } = await talk('weather in Springfield', 'the ninth one');
    expect(calls).toEqual([]);
    expect(answer).toContain('there is no number 9');
  });
});

describe('a question that was answered "no"', () => {
  it.each([
    ['weather in Budapst', 'no', 'yes'],
    ['weather in Reykjavic', 'none of them', 'yes please'],
    ['weather in Springfield', 'No, none of these.', 'the second one'],
    ['马德理天气', '都不是', '是的'],
    ['布达佩思天气', '不是，谢谢', '第一个'],
    ['朝阳区天气', '不对', '第二个'],
  ])('is closed: %s, %s, %s', async (...messages) => {
    const refused = await talk(messages[0], messages[1]);
    expect(refused.calls).toEqual([]);
    expect(refused.answer).toMatch(/none of those|都不是/);
    expect((await talk(...messages)).calls).toEqual([]);
  });

  it('can be asked anew', async () => {
    const { calls } = await talk('weather in Budapst', 'no', 'weather in Budapst', 'yes');
    expect(calls[0]?.told).toContain('Budapest');
  });
});
