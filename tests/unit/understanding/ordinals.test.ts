import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const talk = async (...messages: string[]) => {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  return last;
};

describe('numbers of a list', () => {
  it.each([
    ['museums in Beijing', 'walk from the second to the 14th', 14],
    ['museums in Beijing', 'from the 13th to the first by car', 13],
    ['museums in Beijing', 'how do I get from number 2 to number eleven', 11],
    ['museums in Beijing', 'the nineteenth', 19],
    ['museums in Beijing', 'tell me about the 41st', 41],
    ['北京的博物馆', '从第二个到第十八个', 18],
    ['北京的博物馆', '倒数第九个怎么走', 9],
  ])('%s, then %s: what is missing is said, nothing is put in its place', async (list, message, number) => {
    const { calls, answer } = await talk(list, message);
    expect(calls).toEqual([]);
    expect(answer).toMatch(/只列出了 6 个地点|only 6 places/);
    expect(answer).toMatch(new RegExp(`\\b${number}\\b`));
  });

  it('is said after a way between two of them was shown too', async () => {
    const { calls, answer } = await talk(
      'museums in Beijing',
      'walk from the first to the second',
      'from the first to the 12th',
    );
    expect(calls).toEqual([]);
    expect(answer).toContain('there is no number 12');
  });

  it.each([
    ['the second to last', 'p5'],
    ['the 4th', 'p4'],
  ])('are found where the list has them: %s', async (message, ref) => {
    const { calls } = await talk('museums in Beijing', message);
    expect(calls).toMatchObject([{ input: { ref } }]);
  });

  it.each(['weather in Oslo on the 12th', 'weather in Oslo, the 12th'])(
    'are days where the weather is asked for: %s',
    async (message) => {
      const { calls } = await talk('museums in Beijing', message);
      expect(calls).toMatchObject([{ name: 'get_weather', input: { date: '2026-12-12' } }]);
    },
  );
});
