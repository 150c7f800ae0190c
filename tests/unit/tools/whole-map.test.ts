import { describe, expect, it } from 'vitest';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

const at = (lng: number, lat: number) => ({ point: { lng, lat } });

async function drawnTwice() {
  const context = fakeContext();
  const run = (name: GeoToolName, input: object) =>
    runTool(name, geoTools[name].input.parse(input), {
      context,
      options: { timeoutMs: 5_000, messageId: 'm' },
      toolCallId: crypto.randomUUID(),
      signal: undefined,
    });
  await run('map_draw', { shape: 'circle', center: at(16.4, 48.2), radius_m: 2_000 });
  await run('map_draw', { shape: 'label', center: at(14.3, 48.3), text: 'x' });
  return {
    context,
    run,
    told: async (name: GeoToolName, input: object) => tellOutput(name, await run(name, input), 'en'),
  };
}

describe('what is asked of the whole map, and of what has no size', () => {
  it.each(['all', '全部', '*'])('takes "%s" for everything that is drawn', async (word) => {
    const { run } = await drawnTwice();
    expect(await run('map_edit', { action: 'hide', refs: [word] })).toMatchObject({ refs: ['a1', 'p1'] });
    const fit = (await run('map_view', { action: 'fit', refs: [word] })) as { bbox: number[] };
    expect(fit.bbox[0]).toBeCloseTo(14.3, 3);
    expect(fit.bbox[2]).toBeGreaterThan(16.4);
  });

  it('gives a point no length or area', async () => {
    const { told } = await drawnTwice();
    for (const what of ['length', 'area']) expect(await told('measure', { what, ref: 'p1' })).toMatch(/^nothing_there/);
  });

  it('gives the way around an area for its length', async () => {
    const { run } = await drawnTwice();
    expect(await run('measure', { what: 'length', ref: 'a1' })).toMatchObject({ distanceM: expect.closeTo(12_566, 0) });
    expect(await run('measure', { what: 'area', ref: 'a1' })).toMatchObject({ areaM2: expect.closeTo(12.566e6, -3) });
  });

  it.each<[GeoToolName, object]>([
    ['map_edit', { action: 'remove' }],
    ['map_draw', { shape: 'buffer', radius_m: 300 }],
  ])('asks what is meant where nothing was named: %s %j', async (name, input) => {
    const { told } = await drawnTwice();
    expect(await told(name, input)).toContain('it was not said what to do this to; write one of these refs: a1, p1');
  });

  it('says which basemap it took', async () => {
    const { told } = await drawnTwice();
    expect(await told('map_view', { action: 'basemap', basemap: 'satellite' })).toContain('satellite');
  });
});
