import { describe, expect, it } from 'vitest';
import type { PastCall } from '../../../lib/domain/turn-facts.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { pastCall } from '../../fixtures/past-call.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

function callsOf(message: string, before: PastCall[] = []) {
  const understood = understand(
    {
      message,
      before,
      now: [],
      today: '2026-11-29',
      hour: 12,
      pageLocale: 'zh',
      hasView: true,
      hasPosition: false,
      selection: [],
    },
    lexicons,
  );
  return understood.kind === 'calls' ? understood.calls : [];
}

/** Every name that the calls look up as a place, or search for. */
const namesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'string' && ['name', 'query'].includes(key) ? [inner] : namesIn(inner),
      );

const { view: _, ...fake } = fakeContext();
const context = { ...fake, ports: { ...fake.ports, ...embeddedPorts(gazetteer, () => NOW.getTime()) } };

const BEFORE: PastCall[] = await Promise.all([
  pastCall('plan_trip', { area: { name: '青岛' }, days: 2 }, context),
  pastCall('search_places', { category: 'hotel', near: { name: '青岛' } }, context),
  pastCall('plan_route', { to: { name: '青岛' } }, context),
  pastCall('plan_trip', { area: { ref: 'view' }, days: 2 }, context),
  pastCall('get_weather', { place: { name: '青岛' }, span: 'now' }, context),
  pastCall('plan_route', { from: { name: '青岛' }, to: { name: '济南' } }, context),
]);

describe('an amount of money, or who comes along', () => {
  it.each([
    '预算800元',
    '预算六千',
    '人均120',
    '人均150左右',
    '人均不要超过90',
    '每人两百',
    '三百块以内',
    '不超过250元',
    '总预算改成两万',
    '中等预算',
    '两大两小',
    '1大1小',
    '一家四口',
    '三口之家',
    '两个大人一个小孩',
    'budget 800',
    'budget is 300 euros',
    'around 150 yuan',
    'under 40 pounds',
    '90 per person',
    '2 adults and 2 kids',
  ])('is no place, whatever was asked before: %s', (message) => {
    for (const before of BEFORE) {
      for (const name of callsOf(message, [before]).flatMap(({ input }) => namesIn(input))) {
        expect(['青岛', '济南'], `${before.name}: ${name}`).toContain(name);
      }
    }
    expect(callsOf(message).flatMap(({ input }) => namesIn(input))).toEqual([]);
  });

  it.each([
    ['预算有限，去青岛玩两天', 'plan_trip', '青岛'],
    ['不超过90元的自助餐，在苏州', 'search_places', '苏州'],
    ['两大两小去厦门玩三天，人均一千', 'plan_trip', '厦门'],
    ['plan two days in Lisbon on a budget of 400 euros', 'plan_trip', 'Lisbon'],
    ['从五家渠到乌鲁木齐怎么走', 'plan_route', '五家渠'],
    ['三亚的天气', 'get_weather', '三亚'],
    ['六安在哪', 'locate', '六安'],
    ['两江新区天气怎么样', 'get_weather', '两江新区'],
  ])('leaves the place beside it, and names that begin with a number: %s', (message, tool, name) => {
    const calls = callsOf(message);
    expect(calls.map((call) => call.name)).toEqual([tool]);
    expect(calls.flatMap(({ input }) => namesIn(input))).toContain(name);
  });
});
