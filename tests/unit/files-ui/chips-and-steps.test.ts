import { describe, expect, it } from 'vitest';
import { afterFile } from '../../../components/cards/file-steps.ts';
import { chipsOf } from '../../../components/chat/chips-of.ts';
import { encodePolyline } from '../../../lib/geo/polyline.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import type { Imported } from '../../../lib/tools/map-import/imported.ts';
import { geoTools } from '../../../lib/tools/registry.ts';

const marker = (ref: string, callId: string, name = ref): DrawnLayer => ({
  kind: 'marker',
  ref,
  callId,
  messageId: 'm',
  label: { name },
  at: { lng: 1, lat: 2 },
});

describe('the chips of what is selected', () => {
  it('have the size that the map says', () => {
    const track: DrawnLayer = {
      kind: 'path',
      ref: 'l1',
      callId: 'c',
      messageId: 'm',
      label: { name: 'Hike' },
      note: { name: '12 公里', nameEn: '12 km' },
      path: [],
      style: 'line',
    };
    expect(chipsOf([track, marker('p1', 'd', '故宫')], 'en')).toEqual([
      { refs: ['l1'], name: 'Hike', note: '12 km' },
      { refs: ['p1'], name: '故宫' },
    ]);
  });

  it('are one for the many points of a file', () => {
    const many = ['p1', 'p2', 'p3', 'p4', 'p5'].map((ref) => ({ ...marker(ref, 'c'), file: 'hotels.csv' }));
    expect(chipsOf([...many, marker('p9', 'd')], 'en')).toEqual([
      { refs: ['p1', 'p2', 'p3', 'p4', 'p5'], name: 'hotels.csv', note: '5' },
      { refs: ['p9'], name: 'p9' },
    ]);
    expect(chipsOf(many.slice(0, 3), 'en')).toHaveLength(3);
    const found = ['p1', 'p2', 'p3', 'p4'].map((ref) => marker(ref, 'c'));
    expect(chipsOf(found, 'en')).toHaveLength(4);
  });
});

describe('what to ask of a file', () => {
  const part = encodePolyline(
    [
      { lng: 1, lat: 2 },
      { lng: 1.1, lat: 2 },
      { lng: 1.1, lat: 2.1 },
    ],
    6,
  );
  const file = {
    name: 'a.gpx',
    bytes: 1,
    format: 'gpx',
    hash: '0'.repeat(16),
    stats: { points: 0, lines: 1, areas: 0, vertices: 2 },
    faults: [],
  } satisfies Imported['file'];
  const outputs: [string, Imported, string][] = [
    ['a line', { file, items: [{ ref: 'l2', kind: 'line', name: 'Way', parts: [part] }] }, 'along'],
    ['an area', { file, items: [{ ref: 'a2', kind: 'area', name: '', parts: [part] }] }, 'within'],
    ['a point', { file, items: [{ ref: 'p2', kind: 'point', name: 'Inn', parts: [part] }] }, 'near'],
    ['many points', { file, items: [], collection: { ref: 'a3', points: part } }, 'within'],
  ];

  it.each(outputs)('are two or three calls that its tools take: %s', (_, output, where) => {
    for (const locale of ['zh', 'en'] as const) {
      const steps = afterFile(output, locale);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps.length).toBeLessThanOrEqual(3);
      for (const { name, input } of steps) expect(geoTools[name].input.safeParse(input).success).toBe(true);
      expect(steps.filter(({ name }) => name === 'search_places').every(({ input }) => where in input)).toBe(true);
      expect(new Set(steps.map(({ label }) => label)).size).toBe(steps.length);
    }
  });
});
