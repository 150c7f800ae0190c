import { describe, expect, it } from 'vitest';
import { foundBy, missOf, referentsOf, refsOf } from '../../../lib/understanding/dialogue/past-calls.ts';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';
import { pastCall } from '../../fixtures/past-call.ts';

/** The last call of a conversation of these messages. */
async function lastCall(...messages: string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last: Awaited<ReturnType<typeof say>> | undefined;
  for (const message of messages) last = await say(message);
  return last?.calls.at(-1);
}

describe('calls of before, as values', () => {
  it('give refs in the order of their result', async () => {
    const context = fakeContext();
    const list = await pastCall('search_places', { category: 'cafe', near: { name: '北京' }, limit: 3 }, context);
    expect(refsOf(list)).toEqual(['p1', 'p2', 'p3']);
    const way = await pastCall('plan_route', { from: { ref: 'p1' }, to: { ref: 'p3' }, mode: 'walk' }, context);
    expect(refsOf(way)).toEqual(['r1']);
    expect(foundBy(way, 'plan_route')?.mode).toBe('walk');
    expect(foundBy(way, 'search_places')).toBeUndefined();
  });

  it('are none where nothing was found, or an older version gave something else', async () => {
    const missed = await pastCall('get_weather', { place: { name: 'Springfield' }, span: 'now' }, fakeContext());
    expect(missOf(missed)?.miss).toBe('ambiguous');
    expect(foundBy(missed, 'get_weather')).toBeUndefined();
    expect(refsOf(missed)).toEqual([]);
    for (const output of [undefined, null, 'gone', { places: 'of old' }]) {
      const call = { name: 'search_places', input: {}, output };
      expect([foundBy(call, 'search_places'), missOf(call), referentsOf(call)]).toEqual([undefined, undefined, []]);
    }
    expect(referentsOf({ name: 'no_such_tool', input: {}, output: { ref: 'p1' } })).toEqual([]);
  });

  it('name what is on the map: a line that was measured, not the measure of it', async () => {
    const renamed = await lastCall('从天安门到颐和园画一条线', '这条线多长', '改名叫中轴');
    expect(renamed).toMatchObject({ name: 'map_edit', output: { refs: ['l1'], names: ['天安门 – 颐和园'] } });
  });

  it('are understood in either language, whichever they were asked in', async () => {
    const chosen = await lastCall('朝阳天气怎么样', 'the one in Liaoning');
    expect(chosen).toMatchObject({ name: 'get_weather', output: { place: { nameEn: 'Chaoyang' } } });
    const way = await lastCall('北京有哪些博物馆', 'how do I get to the Forbidden City from Beijing railway station');
    expect(way).toMatchObject({ name: 'plan_route', output: { to: { name: '故宫' } } });
  });
});
