import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('a way that cannot be planned', () => {
  it.each([
    'fly from Lima to Quito',
    'how do I get from Lima to Quito by plane',
    'how long is the flight from Lima to Quito',
    '从利马飞基多',
    '坐飞机从利马到基多',
    '从利马乘飞机去基多要多久',
  ])('by air is no drive and no move of the map, but a straight line: %s', async (message) => {
    const { calls, answer } = await ask(message);
    expect(calls).toMatchObject([{ name: 'measure', input: { what: 'distance' } }]);
    expect(answer).toMatch(/I cannot plan flights|航班我规划不了/);
    expect(answer).toMatch(/1,3\d\d/);
  });

  it.each(['坐飞机去基多', 'take a flight to Quito'])('is refused plainly without a start: %s', async (message) => {
    const { calls, answer } = await ask(message);
    expect(calls).toEqual([]);
    expect(answer).toMatch(/flights|航班/);
  });

  it.each(['坐船从大连到烟台', '从大连乘轮渡去烟台', 'by boat from Dalian to Yantai'])(
    'by ship is said to be none: %s',
    async (message) => {
      const { calls, answer } = await ask(message);
      expect(calls).toMatchObject([{ name: 'plan_route' }]);
      expect(JSON.stringify(calls[0]?.input)).not.toMatch(/坐船|轮渡|boat/);
      expect(answer).toMatch(/I cannot plan ships|轮船和轮渡我规划不了/);
    },
  );

  it.each(['walk from Leeds to Chicago', 'drive from Leeds to Chicago', '从利兹骑车去芝加哥', '从大阪开车到上海'])(
    'over the sea is no way: %s',
    async (message) => {
      const { calls, answer } = await ask(message);
      expect(calls).toMatchObject([{ name: 'plan_route', output: { miss: 'over_sea' } }]);
      expect(answer).toMatch(/the sea lies between|中间隔着海/);
      expect(answer).not.toMatch(/On foot,|By car,|can plan the way/);
    },
  );

  it.each([
    ['fly to Quito', 'map_view'],
    ['地图飞到基多', 'map_view'],
    ['我明天飞基多，那边冷吗', 'get_weather'],
    ["I'm flying from Lima tomorrow, will it rain in Quito?", 'get_weather'],
    ['drive from Leeds to Lille avoiding ferries', 'plan_route'],
    ['不坐轮渡 海口到湛江自驾', 'plan_route'],
  ])('is not read into other requests: %s', async (message, tool) => {
    const { calls, answer } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual([tool]);
    expect(answer).not.toMatch(/cannot plan (?:flights|ships)|我规划不了/);
  });
});
