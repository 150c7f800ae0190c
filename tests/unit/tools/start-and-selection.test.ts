import { describe, expect, it } from 'vitest';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { spreadSelection } from '../../../lib/tools/spread-selection.ts';
import { type FakeContext, fakeContext } from '../../fixtures/fake-ports.ts';

function run(name: GeoToolName, input: object, context: FakeContext) {
  const options = { timeoutMs: 1_000, messageId: 'm' };
  return runTool(name, geoTools[name].input.parse(input), { context, options, toolCallId: 'c', signal: undefined });
}

/** A context with three places on the map. */
async function withPlaces(rest: Partial<FakeContext> = {}): Promise<FakeContext> {
  const context = fakeContext();
  await run('search_places', { query: '咖啡', near: { name: '天安门' }, limit: 3 }, context);
  const { position: _, ...bare } = context;
  return { ...bare, ...rest };
}

describe('the start of a way', () => {
  it('is asked for where neither position nor selection gives one, whatever the map shows', async () => {
    const context = await withPlaces({ selection: [] });
    expect(context.view).toBeDefined();
    expect(await run('plan_route', { to: { name: '上海' } }, context)).toEqual({ miss: 'needs_start', about: '上海' });
    expect(await run('plan_route', { to: { point: { lng: 116.3, lat: 39.9 } } }, context)).toMatchObject({
      miss: 'needs_start',
    });
  });

  it('is the position of the user where it is known', async () => {
    const context = await withPlaces({ selection: ['p2'], position: { lng: 116.31, lat: 39.98 } });
    expect(await run('plan_route', { to: { name: '上海' } }, context)).toMatchObject({
      from: { at: { lng: 116.31, lat: 39.98 } },
    });
  });

  it('is what is selected, never the end itself', async () => {
    const context = await withPlaces({ selection: ['p2'] });
    expect(await run('plan_route', { to: { ref: 'p3' } }, context)).toMatchObject({ from: { ref: 'p2' } });
    expect(await run('plan_route', { to: { ref: 'p2' } }, context)).toMatchObject({ miss: 'needs_start' });
    expect(await run('plan_route', { to: { ref: 'selection' } }, context)).toMatchObject({ miss: 'needs_start' });
  });

  it('is the middle of the map where the user says so', async () => {
    const context = await withPlaces({ selection: [] });
    const route = await run('plan_route', { from: { ref: 'view' }, to: { name: '上海' } }, context);
    expect(route).toMatchObject({ from: { at: context.view?.center } });
  });
});

describe('two selected places', () => {
  it('are two places for every tool that takes several', async () => {
    const context = await withPlaces({ selection: ['p1', 'p3'] });
    const both = [{ ref: 'selection' }, { ref: 'selection' }];
    const measured = (await run('measure', { what: 'distance', between: both }, context)) as { distanceM: number };
    expect(measured.distanceM).toBeGreaterThan(1);
    const route = await run('plan_route', { from: { ref: 'selection' }, to: { ref: 'selection' } }, context);
    expect(route).toMatchObject({ from: { ref: 'p1' }, to: { ref: 'p3' } });
    const line = (await run('map_draw', { shape: 'line', points: both }, context)) as { lengthM: number };
    expect(line.lengthM).toBeGreaterThan(1);
  });

  it('are spread in the order in which they were selected, each once', () => {
    const selected = { ref: 'selection' };
    expect(spreadSelection([selected], ['p1', 'p2', 'p1', 'p3'])).toEqual([
      { ref: 'p1' },
      { ref: 'p2' },
      { ref: 'p3' },
    ]);
    expect(spreadSelection([selected, { ref: 'p9' }], ['p1', 'p2'])).toEqual([{ ref: 'p2' }, { ref: 'p9' }]);
    expect(spreadSelection([selected, selected], ['p1'])).toEqual([selected, selected]);
  });
});

describe('a place and itself', () => {
  it('make no way and no distance', async () => {
    const context = await withPlaces({ selection: ['p2'] });
    expect(await run('plan_route', { from: { ref: 'p2' }, to: { ref: 'p2' } }, context)).toMatchObject({
      miss: 'same_place',
    });
    const between = [{ ref: 'selection' }, { ref: 'p2' }];
    expect(await run('measure', { what: 'distance', between }, context)).toMatchObject({ miss: 'same_place' });
  });
});
