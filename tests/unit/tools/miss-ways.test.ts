import { describe, expect, it } from 'vitest';
import { miss } from '../../../lib/domain/miss.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { tellMiss } from '../../../lib/tools/tell.ts';
import { type FakeContext, fakeContext } from '../../fixtures/fake-ports.ts';

const run = (context: FakeContext, name: GeoToolName, input: object) =>
  runTool(name, geoTools[name].input.parse(input), {
    context,
    options: { timeoutMs: 5_000, messageId: 'm' },
    toolCallId: crypto.randomUUID(),
    signal: undefined,
  });

async function told(context: FakeContext, name: GeoToolName, input: object) {
  return tellOutput(name, await run(context, name, input), 'zh');
}

const WRONG_REFS: [GeoToolName, object][] = [
  ['get_weather', { place: { ref: 'p77' }, span: 'now' }],
  ['search_places', { query: '茶', near: { ref: 'p77' } }],
  ['search_places', { query: '茶', within: { ref: 'p77' } }],
  ['search_places', { query: '茶', along: { ref: 'p77' } }],
  ['get_place', { ref: 'p77' }],
  ['plan_route', { to: { ref: 'p77' }, from: { name: '北京' } }],
  ['travel_times', { from: { ref: 'p77' }, minutes: [10] }],
  ['plan_trip', { area: { ref: 'p77' }, days: 1 }],
  ['outing_advice', { place: { ref: 'p77' } }],
  ['map_view', { action: 'fly_to', place: { ref: 'p77' } }],
  ['locate', { ref: 'p77' }],
  ['map_view', { action: 'fit', refs: ['p77'] }],
  ['map_draw', { shape: 'buffer', of: 'p77' }],
  ['map_edit', { action: 'hide', refs: ['p77'] }],
  ['measure', { what: 'length', ref: 'p77' }],
];

describe('M07: a miss says what to do next', () => {
  it.each(WRONG_REFS)('M07: %s %j names the refs that there are', async (name, input) => {
    const context = fakeContext();
    await run(context, 'search_places', { query: '茶', near: { name: '北京' }, limit: 3 });
    await run(context, 'plan_route', { from: { name: '北京' }, to: { name: '上海' } });
    expect(await told(context, name, input)).toContain('p77 is not a ref here (p1–p3, r1); use one of these or a name');
  });

  it('M07: a ref is refused in a new conversation too', async () => {
    expect(await told(fakeContext(), 'get_place', { ref: 'p1' })).toContain(
      'p1 is not a ref here (there are none yet)',
    );
  });

  it.each([
    ['get_weather', { place: { name: '乌有乡' }, span: 'now' }],
    ['plan_route', { from: { name: '北京' }, to: { name: '乌有乡' } }],
    ['outing_advice', { place: { name: '乌有乡' } }],
    ['locate', { query: '乌有乡' }],
  ] as [GeoToolName, object][])(
    'M07: %s %j says that nothing may be given for what was not found',
    async (name, input) => {
      expect(await told(fakeContext(), name, input)).toMatch(/not found; say so, give no weather/);
    },
  );

  it.each(miss.shape.miss.options)('M07: %s has a way on, in one line', (kind) => {
    const [first, ...rest] = tellMiss({ miss: kind, about: '某处' }).split('\n');
    expect(first).toBe(`${kind}: 某处`);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/say so|ask|offer/);
  });
});
