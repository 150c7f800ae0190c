// @vitest-environment happy-dom
import L from 'leaflet';
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, gripsOf, inputOf, outlineOf, withGripAt } from '../../../../components/map/draw/draft.ts';
import { afterStep, type DraftStep, emptyDraft } from '../../../../components/map/draw/draft-history.ts';
import { measureText } from '../../../../components/map/draw/measure-text.ts';
import { snapped, snapTargets } from '../../../../components/map/draw/snap.ts';
import { distanceM } from '../../../../lib/geo/distance.ts';
import { EMPTY_MAP, reduceMap } from '../../../../lib/map/reduce.ts';
import type { DrawnLayer, Layer } from '../../../../lib/map/state.ts';
import { mapDraw } from '../../../../lib/tools/map-draw/index.ts';
import { fakeContext } from '../../../fixtures/fake-ports.ts';

const at = (lng: number, lat: number) => ({ lng, lat });
const SQUARE: Draft = { kind: 'polygon', points: [at(8, 47), at(8.1, 47), at(8.1, 47.1), at(8, 47.1)] };

/** The layer that the server makes of a draft. */
async function stored(draft: Draft, replaces: string | null = null): Promise<DrawnLayer> {
  const output = await mapDraw.execute(mapDraw.input.parse(inputOf(draft, replaces)), fakeContext());
  const effects = mapDraw.map?.(output) ?? [];
  const [layer] = reduceMap(EMPTY_MAP, { messageId: 'm', callId: 'c', effects }).layers;
  if (!layer) throw new Error(JSON.stringify(output));
  return layer;
}

describe('a draft', () => {
  it.each<Draft>([
    SQUARE,
    { kind: 'rectangle', points: [at(8, 47), at(8.2, 47.1)] },
    { kind: 'line', points: [at(8, 47), at(8.1, 47.2), at(8.3, 47)] },
    { kind: 'point', points: [at(8, 47)] },
    { kind: 'line', points: [at(179.5, 10), at(180.5, 10)] },
  ])('comes back from the server as it was drawn: $kind', async (draft) => {
    const back = draftOf(await stored(draft));
    expect(back?.kind).toBe(draft.kind === 'polygon' ? 'rectangle' : draft.kind);
    expect(outlineOf(back ?? draft).path).toHaveLength(outlineOf(draft).path.length);
    if (draft.kind !== 'rectangle') expect(back?.points[0]).toEqual(draft.points[0]);
  });

  it('keeps the centre and radius of a circle', async () => {
    const back = draftOf(await stored({ kind: 'circle', points: [at(120, 30), at(120.01, 30)] }));
    const [centre, edge] = back?.points ?? [];
    if (!centre || !edge) throw new Error('no circle');
    expect(centre).toEqual(at(120, 30));
    expect(distanceM(centre, edge)).toBeCloseTo(963, 0);
  });

  it('continues across the antimeridian, and is stored within it', () => {
    const points = [at(179.9, 0), at(180.1, 0), at(180, 0.1)];
    expect(inputOf({ kind: 'polygon', points }, 'a3')).toEqual({
      shape: 'polygon',
      points: [{ point: at(179.9, 0) }, { point: at(-179.9, 0) }, { point: at(-180, 0.1) }],
      replaces: 'a3',
    });
  });

  it.each([0, 1, 2, 3])('keeps a rectangle upright and its corners in order: corner %i', (index) => {
    const draft: Draft = { kind: 'rectangle', points: [at(0, 0), at(4, 2)] };
    const moved = { ...draft, points: withGripAt(draft, index, at(9, 9)) };
    expect(gripsOf(moved)[index]).toEqual(at(9, 9));
    expect(gripsOf(moved)[(index + 2) % 4]).toEqual(gripsOf(draft)[(index + 2) % 4]);
  });

  it('takes a circle along with its centre', () => {
    const draft: Draft = { kind: 'circle', points: [at(0, 0), at(1, 0)] };
    expect(withGripAt(draft, 0, at(5, 5))).toEqual([at(5, 5), at(6, 5)]);
    expect(withGripAt(draft, 1, at(2, 0))).toEqual([at(0, 0), at(2, 0)]);
  });

  it('leaves routes, found places and outlines with holes alone', () => {
    const ring = [at(0, 0), at(1, 0), at(1, 1)];
    const others: Layer[] = [
      { kind: 'path', ref: 'r1', label: { name: '' }, path: ring, style: 'route' },
      { kind: 'marker', ref: 'p1', label: { name: '' }, at: at(0, 0), icon: 'cafe' },
      { kind: 'area', ref: 'a1', label: { name: '' }, rings: [ring, ring] },
    ];
    expect(others.map(draftOf)).toEqual([null, null, null]);
  });
});

describe('the steps of a draft', () => {
  const stepped = (...steps: DraftStep[]) => steps.reduce(afterStep, emptyDraft('polygon'));
  const add = (lng: number): DraftStep => ({ do: 'add', at: at(lng, 0) });
  const lngs = (history: ReturnType<typeof stepped>) => history.draft.points.map(({ lng }) => lng);

  it('can be taken back one by one and made again', () => {
    const steps: DraftStep[] = [add(1), add(2), { do: 'remove', index: 0 }, { do: 'insert', index: 0, at: at(9, 0) }];
    expect(lngs(stepped(...steps))).toEqual([9, 2]);
    expect(lngs(stepped(...steps, { do: 'undo' }, { do: 'undo' }))).toEqual([1, 2]);
    expect(lngs(stepped(...steps, { do: 'undo' }, { do: 'undo' }, { do: 'redo' }))).toEqual([2]);
    expect(lngs(stepped({ do: 'undo' }, { do: 'redo' }))).toEqual([]);
  });

  it('count a drag as one', () => {
    const drag = [false, true, true].map((isMore, n): DraftStep => ({ do: 'move', index: 0, to: at(n, 5), isMore }));
    expect(lngs(stepped(add(7), ...drag))).toEqual([2]);
    expect(lngs(stepped(add(7), ...drag, { do: 'undo' }))).toEqual([7]);
  });

  it('end at the number of points a shape may have', () => {
    const circle = [add(1), add(2), add(3)].reduce(afterStep, emptyDraft('circle'));
    expect(circle.draft.points).toHaveLength(2);
  });
});

describe('the size of a draft', () => {
  it.each<[Draft, string[]]>([
    [{ kind: 'line', points: [at(0, 0)] }, []],
    [{ kind: 'line', points: [at(0, 0), at(0.01, 0)] }, ['1.1 公里']],
    [{ kind: 'line', points: [at(0, 0), at(0.01, 0), at(0.01, 0.005)] }, ['1.7 公里', '末段 560 米']],
    [{ kind: 'circle', points: [at(0, 0), at(0.01, 0)] }, ['半径 1.1 公里', '3.88 平方公里']],
    [{ kind: 'rectangle', points: [at(0, 0), at(0.02, 0.01)] }, ['2.47 平方公里', '2.2 公里 × 1.1 公里']],
    [{ kind: 'polygon', points: [at(0, 0), at(0.01, 0)] }, ['1.1 公里']],
    [
      { kind: 'polygon', points: [at(0, 0), at(0.02, 0), at(0.02, 0.01), at(0, 0.01)] },
      ['2.47 平方公里', '周长 6.7 公里'],
    ],
    [{ kind: 'point', points: [at(181, 2)] }, ['2.0000, -179.0000']],
  ])('%j', (draft, expected) => {
    expect(measureText(draft, 'zh')).toEqual(expected);
  });
});

describe('what a new point is drawn to', () => {
  it('is every corner and marker except those of the shape being changed, and of a circle its centre', async () => {
    const square = await stored(SQUARE);
    const circle = { ...(await stored({ kind: 'circle', points: [at(120, 30), at(120.01, 30)] })), ref: 'a2' };
    expect(snapTargets([square, circle], null)).toHaveLength(5);
    expect(snapTargets([square, circle], square.ref)).toEqual([at(120, 30)]);
  });

  it('draws it within reach, further for a finger, in the copy of the world that is shown', () => {
    // One degree is a hundred pixels.
    const map = { latLngToContainerPoint: ({ lng, lat }: L.LatLng) => L.point(lng * 100, lat * -100) } as L.Map;
    const targets = [at(10, 5), at(10.3, 5)];
    const near = (lng: number, isTouch: boolean) => snapped(map, at(lng, 5), targets, isTouch);
    expect([10.09, 10.15, 10.25].map((lng) => near(lng, false))).toEqual([at(10, 5), at(10.15, 5), at(10.3, 5)]);
    expect([10.12, 10.17].map((lng) => near(lng, true))).toEqual([at(10, 5), at(10.3, 5)]);
    expect(near(370.05, false)).toEqual(at(370, 5));
  });
});
