import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { planRoute } from '../../../lib/tools/plan-route/index.ts';
import { resolvePlaces } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const { view: _, ...unseen } = fakeContext();
const context: ToolContext = {
  ...unseen,
  ports: { ...unseen.ports, ...embeddedPorts(builtGazetteer(), () => 0) },
};
const between = (...names: string[]) =>
  resolvePlaces(
    names.map((name) => ({ name })),
    context,
  );

describe('names that are said together', () => {
  it.each([
    ['Camden', 'London Heathrow Airport', 40],
    ['Cambridge', 'Oxford', 120],
    ['Cambridge', 'Boston', 10],
    ['Chelsea', 'Hyde Park', 10],
    ['鼓楼', '南京站', 10],
    ['朝阳', '海淀', 30],
  ])('are read as near each other: %s, %s', async (from, to, km) => {
    const found = await between(from, to);
    if (isMiss(found)) throw new Error(JSON.stringify(found));
    const [start, end] = found;
    expect(start && end && distanceM(start.at, end.at) / 1_000).toBeLessThan(km);
  });

  it.each([
    ['Waterloo', 'Big Ben', 'Waterloo'],
    ['Naples', 'Miami', 'Naples'],
    ['Perth', 'Edinburgh', 'Perth'],
  ])('are asked about where one is far and others bear its name: %s, %s', async (from, to, about) => {
    const found = await between(from, to);
    expect(found).toMatchObject({ miss: 'ambiguous', about });
    expect(isMiss(found) && found.candidates?.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['London', 'Sydney', 16_000],
    ['Paris', 'Dallas', 7_000],
    ['Honolulu', 'San Francisco', 3_000],
    ['Manchester', 'Athens', 2_000],
    ['北京', '广州', 1_500],
  ])('are far apart where that is what they mean: %s, %s', async (from, to, km) => {
    const found = await between(from, to);
    if (isMiss(found)) throw new Error(JSON.stringify(found));
    const [start, end] = found;
    expect(start && end && distanceM(start.at, end.at) / 1_000).toBeGreaterThan(km);
  });
});

describe('a way that nobody can go', () => {
  const drive = (from: string, to: string) =>
    planRoute.execute(planRoute.input.parse({ from: { name: from }, to: { name: to }, mode: 'drive' }), context);

  it.each([
    ['Toronto', 'London', 'Ontario'],
    ['Halifax', 'Sydney', 'Nova Scotia'],
  ])('asks whether the place of that name is meant that is near: %s, %s', async (from, to, area) => {
    const found = await drive(from, to);
    expect(found).toMatchObject({ miss: 'ambiguous', about: to });
    expect(isMiss(found) && found.candidates?.map(({ adminEn }) => adminEn)).toEqual([
      expect.stringContaining(area),
      expect.not.stringContaining(area),
    ]);
  });

  it.each([
    ['Havana', 'Miami'],
    ['Dublin', 'New York'],
    ['台北', '厦门'],
  ])('says that the sea lies between where no other is near: %s, %s', async (from, to) => {
    expect(await drive(from, to)).toMatchObject({ miss: 'over_sea' });
  });
});
