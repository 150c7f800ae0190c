import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function answerTo(messages: readonly string[]): Promise<string> {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let answer = '';
  for (const message of messages) ({ answer } = await say(message));
  return answer;
}

describe('what one clock shows when another shows an hour', () => {
  it.each([
    [
      ["if it's 6pm in Berlin what time is it in Tokyo"],
      /18:00 in \*\*Berlin\*\* it is 02:00 on the next day in \*\*Tokyo/,
    ],
    [["what's 3pm London time in Delhi"], /15:00 in \*\*London\*\* it is 20:30 in \*\*Delhi/],
    [['what time is it in Lima when it is noon in Rome'], /12:00 in \*\*Rome\*\* it is 06:00 in \*\*Lima/],
    [['北京晚上8点，纽约是几点'], /\*\*北京\*\* 20:00 时，\*\*纽约\*\*是 07:00/],
    [['3 in the afternoon in Chicago is what time in Madrid'], /15:00 in \*\*Chicago\*\* it is 22:00 in \*\*Madrid/],
    [['东京上午10点是纽约的什么时候'], /\*\*东京\*\* 10:00 时，\*\*纽约\*\*是前一天 20:00/],
    [['洛杉矶下午三点的时候北京几点'], /\*\*洛杉矶\*\* 15:00 时，\*\*北京\*\*是次日 07:00/],
    [
      ["if it's noon in Lagos what time is it in Perth", 'and in Quito?'],
      /12:00 in \*\*Lagos\*\* it is 06:00 in \*\*Quito/,
    ],
  ])('%s', async (messages, told) => {
    expect(await answerTo(messages)).toMatch(told);
  });
});

describe('a question that goes on from another asks the same', () => {
  it.each([
    [['time in Tokyo', 'and Lima?', 'and Cairo?'], /Cairo.*Local time there: 08:00/],
    [['悉尼几点了', '那奥克兰呢'], /奥克兰.*当地时间 19:00/],
    [['time difference between Rome and Seoul', 'and Lima?'], /\*\*Rome\*\* is 6 hours ahead of \*\*Lima/],
    [['伦敦比北京晚几个小时', '那悉尼呢'], /\*\*悉尼\*\*比\*\*北京.*早 3 小时/],
    [['sunset in Oslo', 'and in Rome?'], /Rome.*sets at 16:4/],
  ])('%s', async (messages, told) => {
    expect(await answerTo(messages)).toMatch(told);
  });

  it('and one that asks something else does not', async () => {
    expect(await answerTo(['time in Tokyo', 'where is Lima'])).not.toMatch(/Local time/);
  });
});

describe('the sun by other names', () => {
  it.each([
    'golden hour in Santorini this evening',
    'blue hour in Prague tonight',
    'last light in Zermatt today',
    "when's dusk in Lisbon",
    'what time is dawn in Kyoto',
    'how long is the day in Tromso',
    'when will it be light in Reykjavik tomorrow',
  ])('%s', async (message) => {
    expect(await answerTo([message])).toMatch(/the sun (?:rises|does not rise)/);
  });

  it.each(['天几点亮，哈尔滨', '青海湖的黄金时刻是几点'])('%s', async (message) => {
    expect(await answerTo([message])).toMatch(/日出 \d\d:\d\d/);
  });
});
