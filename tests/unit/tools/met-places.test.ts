import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { refBookOf } from '../../../lib/tools/refs.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

/** What a name stands for after some calls. */
async function meaning(calls: readonly [GeoToolName, unknown][], name: string, change: Partial<ToolContext> = {}) {
  const { view: _, ...unseen } = fakeContext();
  const refs = refBookOf([]);
  const context: ToolContext = {
    ...unseen,
    ports: { ...unseen.ports, ...embeddedPorts(builtGazetteer(), () => 0) },
    ...change,
    refs,
  };
  for (const [index, [tool, input]] of calls.entries()) {
    const definition = geoTools[tool];
    const output = await definition.execute(definition.input.parse(input) as never, context);
    refs.learn({ messageId: 'm1', callId: `c${index}`, name: tool, output });
  }
  const found = await resolvePlace({ name }, context);
  return isMiss(found) ? found.miss : `${found.nameEn ?? found.name}, ${found.adminEn}`;
}

const way = (from: string, to: string): [GeoToolName, unknown] => [
  'plan_route',
  { from: { name: from }, to: { name: to }, mode: 'drive' },
];
const distance = (...names: string[]): [GeoToolName, unknown] => [
  'measure',
  { what: 'distance', between: names.map((name) => ({ name })) },
];
const weather = (name: string, city: string): [GeoToolName, unknown] => [
  'get_weather',
  { place: { name, city }, span: 'now' },
];

describe('a name that was settled before', () => {
  it.each([
    ['an end of a way', [way('Boston', 'Portland')], 'Portland', /Portland, Maine/],
    ['an end of a distance', [distance('Cambridge', 'Boston')], 'Cambridge', /Cambridge, Massachusetts/],
    ['what was asked of with its state', [weather('Springfield', 'Missouri')], 'Springfield', /Springfield, Missouri/],
    ['a sight that others are called after', [way('Notre-Dame de Paris', 'Pantheon')], 'Pantheon', /Panthéon, Paris/],
    ['a name written without its accents', [way('Reykjavik', 'Vik')], 'Vik', /Vík í Mýrdal/],
    [
      'the newest of two',
      [weather('Springfield', 'Ohio'), weather('Springfield', 'Illinois')],
      'Springfield',
      /Illinois/,
    ],
    ['the first word of its name', [weather('Schönbrunn Palace', 'Vienna')], 'Schönbrunn', /Schönbrunn Palace/],
    [
      'the last word of its name',
      [way('Louvre', 'Eiffel Tower'), way('Louvre', 'Arc de Triomphe')],
      'the Arc',
      /Triomphe/,
    ],
    ['the same in another language', [distance('剑桥', '波士顿')], 'Cambridge', /Massachusetts/],
  ] as const)('stands for the same place: %s', async (_, calls, name, expected) => {
    expect(await meaning(calls, name)).toMatch(expected);
  });

  it('means a famous place all the same', async () => {
    expect(await meaning([weather('Paris', 'Texas')], 'Paris')).toMatch(/France|Île-de-France/);
  });

  it('means what the map shows, where it shows another', async () => {
    const view = { center: { lng: 12.48, lat: 41.9 }, zoom: 14, bbox: [12.4, 41.85, 12.55, 41.95] } as const;
    expect(
      await meaning([way('Notre-Dame de Paris', 'Pantheon')], 'Pantheon', { view: { ...view, bbox: [...view.bbox] } }),
    ).toMatch(/Rome/);
  });

  it('is still asked about where it was only asked about before', async () => {
    expect(await meaning([['locate', { query: 'Worcester' }]], 'Worcester')).toBe('ambiguous');
  });
});
