import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { namesOn } from '../../fixtures/names-on.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function talk(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  return last;
}

describe('lists of cities', () => {
  it.each([
    ['cities within 150 km of Lyon', /Grenoble/],
    ['成都150公里内有哪些城市', /绵阳[\s\S]*德阳/],
    ['the 3 biggest cities in Spain', /^Madrid\nBarcelona/],
    ['广东最大的五个城市', /广州[\s\S]*深圳|深圳[\s\S]*广州/],
  ])('%s: the large ones first', async (message, told) => {
    const { calls, answer } = await talk(message);
    expect(calls).toMatchObject([{ name: 'search_places', input: { category: 'city' } }]);
    const names = namesOn(calls, message);
    expect(names.join('\n')).toMatch(told);
    expect(answer).toContain(`**${names[0]}**`);
  });

  it('reach as far as is said, which other kinds do not', async () => {
    const input = async (...messages: string[]) => (await talk(...messages)).calls[0]?.input;
    expect(await input('cities within 200 km of Porto')).toMatchObject({ radius_m: 200_000 });
    expect(await input('cities within 200 km of Porto', 'make that 300 km')).toMatchObject({ radius_m: 300_000 });
    expect(await input('bakeries within 200 km of Porto')).toMatchObject({ radius_m: 50_000 });
  });

  it('can be spoken of by their numbers, and shortened', async () => {
    expect((await talk('the 3 biggest cities in Spain', 'weather in the second one')).answer).toMatch(/Barcelona/);
    expect((await talk('the 3 biggest cities in Spain', 'only the first two')).calls).toMatchObject([
      { name: 'map_edit', input: { action: 'hide' } },
    ]);
  });

  it.each(['show them all on the map', '把它们都显示在地图上'])('%s: all of them in view', async (message) => {
    expect((await talk('the 3 biggest cities in Spain', message)).calls).toMatchObject([
      { name: 'map_view', input: { action: 'fit' } },
    ]);
  });

  it.each([
    ['city centre hotels in Lyon', 'hotel'],
    ['上海的城市公园', 'park'],
  ])('%s asks for no cities', async (message, category) => {
    expect((await talk(message)).calls).toMatchObject([{ input: { category } }]);
  });
});
