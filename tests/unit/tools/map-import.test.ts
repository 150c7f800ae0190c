import { describe, expect, it } from 'vitest';
import { modelMessagesOf, toldTools } from '../../../lib/chat/conversation/history.ts';
import type { FileShape } from '../../../lib/files/file-shape.ts';
import { statsOf } from '../../../lib/files/file-stats.ts';
import { storedShapes } from '../../../lib/files/stored-shapes.ts';
import { encodePolyline } from '../../../lib/geo/polyline.ts';
import { mendToolInput, runTool } from '../../../lib/tools/bind.ts';
import { fileFacts } from '../../../lib/tools/map-import/file-facts.ts';
import type { Imported } from '../../../lib/tools/map-import/imported.ts';
import { refBookOf } from '../../../lib/tools/refs.ts';
import { geoTools, OFFERED } from '../../../lib/tools/registry.ts';
import { mapOf, tellOutput } from '../../../lib/tools/results.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

const NOW = { now: new Date('2026-11-25T04:00:00Z'), timeZone: 'UTC', selection: [], view: undefined, isStrict: true };

/** A file as the page sends it. */
function fileOf(shapes: FileShape[], name = 'trip.gpx') {
  const { isPart: _, toleranceM, ...stored } = storedShapes(shapes);
  const file = { name, bytes: 1234, format: 'gpx', hash: 'ab'.repeat(32), stats: statsOf(shapes), faults: [] };
  return { file: { ...file, ...(toleranceM !== undefined && { toleranceM }) }, ...stored };
}

async function imported(shapes: FileShape[], earlier: object[] = []) {
  const made = mendToolInput('map_import', fileOf(shapes), NOW);
  if ('refusal' in made) throw new Error(made.refusal);
  const context = { ...fakeContext(), refs: refBookOf(earlier as never) };
  const options = { timeoutMs: 1_000, messageId: 'm1' };
  return (await runTool('map_import', made.input, {
    context,
    options,
    toolCallId: 'c',
    signal: undefined,
  })) as Imported;
}

const stored = (output: Imported, id = 'm1') => ({
  id,
  role: 'assistant',
  parts: [{ type: 'tool-map_import', state: 'output-available', toolCallId: `c-${id}`, output }],
});
const point = (name: string, lng: number, lat: number): FileShape => ({ name, kind: 'point', parts: [[[lng, lat]]] });
const line = (name: string, ...parts: number[][][]): FileShape => ({ name, kind: 'line', parts });

describe('a file with a few shapes', () => {
  it('becomes one layer and one ref for each, with its name', async () => {
    const ring = [
      [10, 50],
      [11, 50],
      [11, 51],
    ];
    const output = await imported([
      point('Inn', 11.4, 47.3),
      line('Way', [
        [11, 47],
        [11.1, 47],
      ]),
      { name: 'Park', kind: 'area', parts: [ring] },
    ]);
    const { layers } = mapOf([stored(output)]);
    expect(layers.map(({ ref, kind, label }) => [ref, kind, label.name])).toEqual([
      ['a1', 'area', 'Park'],
      ['l1', 'path', 'Way'],
      ['p1', 'marker', 'Inn'],
    ]);
    expect(refBookOf([stored(output)]).get('l1')).toMatchObject({
      kind: 'line',
      name: 'Way',
      path: [
        { lng: 11, lat: 47 },
        { lng: 11.1, lat: 47 },
      ],
    });
  });

  it('goes on numbering where the conversation is', async () => {
    const first = await imported([point('A', 1, 2)]);
    const second = await imported([point('B', 3, 4)], [stored(first)]);
    expect(second.items.map(({ ref }) => ref)).toEqual(['p2']);
  });

  it('joins the pieces of a track over a pause, not over a gap', async () => {
    const pause = await imported([
      line(
        'T',
        [
          [11, 47],
          [11.01, 47],
        ],
        [
          [11.0101, 47],
          [11.02, 47],
        ],
      ),
    ]);
    expect(pause.items).toHaveLength(1);
    const gap = await imported([
      line(
        'T',
        [
          [11, 47],
          [11.01, 47],
        ],
        [
          [12, 47],
          [12.01, 47],
        ],
      ),
    ]);
    expect(gap.items).toHaveLength(2);
  });

  it('keeps a long track within the budget and says how far it strays', async () => {
    const wave = Array.from({ length: 20_000 }, (_, i) => [11 + i / 100_000, 47 + 0.001 * Math.sin(i / 100)]);
    const output = await imported([line('T', wave)]);
    expect(output.collection).toBeUndefined();
    const [layer] = mapOf([stored(output)]).layers;
    expect(layer?.kind === 'path' && layer.path.length).toBeLessThanOrEqual(2_000);
    expect(output.file.toleranceM).toBeLessThanOrEqual(15);
  });
});

describe('a file with many shapes', () => {
  const many = Array.from({ length: 30_000 }, (_, i) =>
    point(`P${i}`, 10 + (i % 200) / 100, 50 + Math.floor(i / 200) / 100),
  );

  it('is one layer with at most 2,000 points and the hash of the whole', async () => {
    const output = await imported(many);
    expect(output.items).toEqual([]);
    const [layer, ...others] = mapOf([stored(output)]).layers;
    expect(others).toEqual([]);
    expect(layer).toMatchObject({
      ref: 'a1',
      kind: 'collection',
      count: 30_000,
      whole: 'ab'.repeat(32),
      label: { name: 'trip.gpx' },
    });
    expect(layer?.kind === 'collection' && layer.points.length).toBe(2_000);
    expect(JSON.stringify(output).length).toBeLessThan(100_000);
  });

  it('means the area around its points, or its lines, in a question', async () => {
    const book = refBookOf([stored(await imported(many))]);
    const area = book.get('a1');
    expect(area?.kind === 'area' && area.rings[0]?.length).toBeGreaterThanOrEqual(4);
    const lines = Array.from({ length: 40 }, (_, i) =>
      line(`L${i}`, [
        [10, 50 + i / 10],
        [11, 50 + i / 10],
      ]),
    );
    expect(refBookOf([stored(await imported(lines))]).get('l1')).toMatchObject({ kind: 'line' });
  });

  it('keeps to the short way across the antimeridian', async () => {
    const fiji = Array.from({ length: 30 }, (_, i) => point('', i % 2 === 0 ? 179 : -179, -17 - i / 100));
    const area = refBookOf([stored(await imported(fiji))]).get('a1');
    const lngs = area?.kind === 'area' ? (area.rings[0] ?? []).map(({ lng }) => lng) : [];
    expect(lngs.length).toBeGreaterThan(2);
    expect(lngs.every((lng) => Math.abs(lng) >= 179)).toBe(true);
  });
});

describe('the tool behind files', () => {
  it('is not offered to models, but what it did is told to them, without coordinates', async () => {
    expect(OFFERED).not.toContain('map_import');
    expect(OFFERED).toHaveLength(Object.keys(geoTools).length - 1);
    const output = await imported([
      line('Way', [
        [11, 47],
        [11.1, 47],
      ]),
    ]);
    const told = tellOutput('map_import', output, 'en');
    expect(told).toContain('"trip.gpx"');
    expect(told).toContain('l1 (line)');
    expect(told).toContain('7.6 km');
    expect(told.length).toBeLessThan(300);
    expect(Object.keys(toldTools('en'))).toContain('map_import');
  });

  it('is a call without its shapes in the history that models read', async () => {
    const output = await imported([
      line('Way', [
        [11, 47],
        [11.1, 47],
      ]),
    ]);
    const told = JSON.stringify(await modelMessagesOf([stored(output)] as never, { localeOf: () => 'en' }));
    expect(told).toContain('trip.gpx');
    expect(told).not.toContain(output.items[0]?.parts[0]);
  });

  it.each([
    [[9, 12, 13, 11], []],
    [[9, 40, 12], ['↑ 31 m ↓ 28 m']],
    [[100, 60], ['↑ 0 m ↓ 40 m']],
  ])('tells climbs of heights of %j only if there are any', (heights, climbs) => {
    const track = line(
      'T',
      heights.map((height, at) => [11 + at / 100, 47, height]),
    );
    const facts = fileFacts({ stats: statsOf([track]) }, 'en');
    expect(facts.filter((fact) => fact.includes('↑'))).toEqual(climbs);
  });

  it('takes an island state of many rings, and heights of a receiver without a fix', async () => {
    const ring = (at: number) => [
      [at, 10],
      [at + 0.01, 10],
      [at, 10.01],
    ];
    const parts = Array.from({ length: 640 }, (_, i) => ring(100 + i / 20));
    expect((await imported([{ name: 'Islands', kind: 'area', parts }])).items[0]?.parts).toHaveLength(640);
    const lost = line('T', [
      [11, 47, -99_999, 0],
      [11.1, 47, 10, 1],
    ]);
    expect((await imported([lost])).file.stats.lowestM).toBe(-99_999);
  });

  it.each([
    [
      'a line that is none',
      { items: [{ name: 'A', kind: 'line', parts: [encodePolyline([{ lng: 0, lat: 200 }], 6)] }] },
    ],
    [
      'too many shapes',
      { items: Array.from({ length: 21 }, () => ({ name: '', kind: 'point', parts: ['_izlhA~pR'] })) },
    ],
    ['a field that it does not know', { extra: 1 }],
  ])('refuses %s', (_, more) => {
    const made = mendToolInput('map_import', { ...fileOf([point('A', 1, 2)]), ...more }, NOW);
    expect(made).toHaveProperty('refusal');
  });
});
