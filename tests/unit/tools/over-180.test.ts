import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../lib/geo/bbox.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { pointsOf } from '../../../lib/map/points-of.ts';
import { isInArea } from '../../../lib/providers/places/area.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

const point = (lat: number, lng: number) => ({ point: { lat, lng } });
const NADI = point(-17.76, 177.44);
const PAGO = point(-14.28, -170.7);

/** Runs one call and folds it: output, layers, and the box that the camera shows. */
async function drawn(name: GeoToolName, input: object) {
  const context = fakeContext();
  const run = { context, options: { timeoutMs: 1_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
  const output = await runTool(name, geoTools[name].input.parse(input), run);
  const part = { type: `tool-${name}`, state: 'output-available', toolCallId: 'c', input, output };
  const { layers, camera } = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]);
  const box = camera?.target.to === 'bounds' ? camera.target.bbox : undefined;
  return { output: output as Record<string, unknown>, layers, box };
}

const lngs = (points: LngLat[]) => points.map(({ lng }) => lng);

describe('tools over the antimeridian', () => {
  it('measure the short way and show both ends, not the whole world', async () => {
    const { output, box } = await drawn('measure', { what: 'distance', between: [NADI, PAGO] });
    expect(output.distanceM).toBeLessThan(1_400_000);
    expect(box && widthOf(box)).toBeCloseTo(11.86, 1);
    expect(box?.[0]).toBeGreaterThan(box?.[2] ?? 0);
  });

  it('draw a rectangle of two corners as wide as it is', async () => {
    const { output, box } = await drawn('map_draw', {
      shape: 'rectangle',
      points: [point(-16, 178.5), point(-18, -179)],
    });
    expect(box && widthOf(box)).toBeCloseTo(2.5, 5);
    // 2.5° by 2° at 17° south.
    expect(Number(output.areaM2) / 1e6).toBeCloseTo(59_000, -3.5);
  });

  it('draw circles, lines and polygons that stay together and in the world', async () => {
    for (const input of [
      { shape: 'circle', center: point(-16.8, 179.97), radius_m: 30_000 },
      { shape: 'line', points: [NADI, PAGO] },
      { shape: 'polygon', points: [point(-16, 179), point(-16, -179), point(-18, -179.5)] },
    ]) {
      const { layers, box } = await drawn('map_draw', input);
      expect(box && widthOf(box), input.shape).toBeLessThan(13);
      for (const lng of lngs(layers.flatMap(pointsOf))) expect(Math.abs(lng), input.shape).toBeLessThanOrEqual(180);
    }
  });

  it('search in what crosses it', () => {
    const ring = [
      { lat: -16, lng: 179 },
      { lat: -16, lng: -179 },
      { lat: -18, lng: -179 },
      { lat: -18, lng: 179 },
    ];
    const polygon = { kind: 'polygon' as const, rings: [ring] };
    const box = { kind: 'bbox' as const, bbox: [179, -18, -179, -16] as [number, number, number, number] };
    const along = { kind: 'along' as const, path: [NADI.point, PAGO.point], distanceM: 50_000 };
    for (const area of [polygon, box]) {
      expect(isInArea({ lat: -17, lng: -179.9 }, area)).toBe(true);
      expect(isInArea({ lat: -17, lng: 179.9 }, area)).toBe(true);
      expect(isInArea({ lat: -17, lng: 0 }, area)).toBe(false);
    }
    expect(isInArea({ lat: -16.02, lng: -176.6 }, along)).toBe(true);
    expect(isInArea({ lat: -16, lng: 3 }, along)).toBe(false);
  });
});
