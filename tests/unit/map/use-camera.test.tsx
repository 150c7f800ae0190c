// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minZoomOf } from '../../../components/map/map-options.ts';
import { NO_PADDING } from '../../../components/map/props.ts';
import { useCamera } from '../../../components/map/use-camera.ts';
import { nearLng } from '../../../lib/geo/lng-lat.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import type { CameraTarget, MapEffect } from '../../../lib/map/state.ts';

const HOME = { center: { lng: 105, lat: 34 }, zoom: 4 };
const CITIES = [
  { lng: 116.4, lat: 39.9 },
  { lng: 121.5, lat: 31.2 },
  { lng: 113.3, lat: 23.1 },
];

let map: L.Map;
let flights: L.LatLng[];
let jumps: L.LatLng[];

beforeEach(() => {
  [flights, jumps] = [[], []];
  map = mapOf(1000, 900);
});
afterEach(() => {
  cleanup();
  map.remove();
  document.body.className = '';
});

/** A map of this many pixels, whose flights are over at once. */
function mapOf(width: number, height: number): L.Map {
  const box = document.createElement('div');
  Object.defineProperties(box, {
    clientWidth: { value: width, configurable: true },
    clientHeight: { value: height, configurable: true },
  });
  document.body.append(box);
  const made = L.map(box, { center: HOME.center, zoom: HOME.zoom, fadeAnimation: false, zoomAnimation: false });
  const setView = made.setView.bind(made);
  vi.spyOn(made, 'setView').mockImplementation((center, zoom, options) => {
    jumps.push(L.latLng(center));
    return setView(center, zoom, { ...options, animate: false });
  });
  vi.spyOn(made, 'flyTo').mockImplementation((center, zoom) => {
    flights.push(L.latLng(center));
    return setView(center, zoom, { animate: false });
  });
  return made;
}

/** Effects of the calls c0, c1, …, each of the named answer. */
function stateOf(...calls: [string, MapEffect][]) {
  return calls.reduce(
    (state, [messageId, effect], index) => reduceMap(state, { messageId, callId: `c${index}`, effects: [effect] }),
    EMPTY_MAP,
  );
}
const city = (index: number): MapEffect => {
  const at = CITIES[index] ?? { lng: 0, lat: 0 };
  return { do: 'show', layers: [{ kind: 'marker', ref: `w${index}`, at, label: { name: '' } }] };
};
const markers = (...points: { lng: number; lat: number }[]): MapEffect => ({
  do: 'show',
  layers: points.map((at, index) => ({ kind: 'marker', ref: `p${index}`, at, label: { name: '' } })),
});
const view = (target: CameraTarget): MapEffect => ({ do: 'camera', target });

type Options = Parameters<typeof useCamera>[0];

function begin(first: Partial<Options> = {}) {
  const base: Options = {
    map,
    camera: null,
    layers: [],
    stillKeys: undefined,
    isDrawing: false,
    replayKeys: new Set(),
    home: HOME,
    padding: NO_PADDING,
    isLegendOpen: false,
    turn: 'u1',
    isAnswering: true,
    onViewChange() {},
  };
  const hook = renderHook((options: Options) => useCamera(options), { initialProps: { ...base, ...first } });
  let now = { ...base, ...first };
  return {
    control: () => hook.result.current,
    give(more: Partial<Options>) {
      now = { ...now, ...more };
      act(() => hook.rerender(now));
    },
    calls(...calls: [string, MapEffect][]) {
      const { camera, layers } = stateOf(...calls);
      this.give({ camera, layers });
    },
  };
}

/** As a drag or a wheel does: Leaflet fires both. */
const moveByHand = () => act(() => void map.panBy([150, 80], { animate: false }));
const isVisible = (at: L.LatLngLiteral, edges = NO_PADDING) => {
  const { x, y } = map.latLngToContainerPoint(at);
  return x > edges.left && x < 1000 - edges.right && y > edges.top && y < 900 - edges.bottom;
};

describe('the camera of the map', () => {
  it('flies on to what an answer drew although that is selected meanwhile', () => {
    const page = begin();
    vi.mocked(map.flyTo).mockImplementation((center) => {
      flights.push(L.latLng(center));
      return map;
    });
    page.calls(['m1', markers({ lng: -70, lat: -33 }, { lng: -70.1, lat: -33.1 })]);
    expect(flights).toHaveLength(1);
    act(() => page.control().reveal({ lng: -70.05, lat: -33.05 }));
    expect([flights, jumps].flat()).toHaveLength(1);
  });

  it('flies once per call, and not again for a render, a new list of layers or a message', () => {
    const page = begin();
    page.calls(['m1', city(0)]);
    expect(flights).toHaveLength(1);
    page.calls(['m1', city(0)]);
    page.give({ isAnswering: false });
    page.give({ turn: 'u2', isAnswering: true });
    expect(flights).toHaveLength(1);
    page.calls(['m1', city(0)], ['m1', city(1)]);
    expect(flights).toHaveLength(2);
    page.calls(['m1', city(0)], ['m1', city(1)]);
    expect(flights).toHaveLength(2);
    page.calls(['m1', city(0)]);
    expect(flights).toHaveLength(2);
  });

  it('shows every city of an answer after its last result', () => {
    const page = begin();
    for (let count = 1; count <= CITIES.length; count++)
      page.calls(...CITIES.slice(0, count).map((_, index): [string, MapEffect] => ['m1', city(index)]));
    expect(CITIES.map((at) => isVisible(at))).toEqual([true, true, true]);
  });

  it('takes what was there at load without a flight', () => {
    const { camera, layers } = stateOf(['m1', city(0)], ['m1', city(1)]);
    const page = begin({ camera, layers, replayKeys: new Set(['c0', 'c1']), isAnswering: false });
    expect(flights).toHaveLength(0);
    expect(CITIES.slice(0, 2).map((at) => isVisible(at))).toEqual([true, true]);
    expect(map.getZoom()).toBeGreaterThan(HOME.zoom);
    moveByHand();
    const there = map.getCenter();
    page.calls(['m1', city(0)], ['m1', city(1)]);
    expect(map.getCenter()).toEqual(there);
  });

  it('keeps a street’s zoom for a point nearby, and shows a town’s surroundings far away', () => {
    const [beijing = HOME.center, shanghai = HOME.center] = CITIES;
    map.setView(beijing, 15);
    const page = begin();
    const near = markers({ lng: beijing.lng + 0.01, lat: beijing.lat });
    page.calls(['m1', near]);
    expect(map.getZoom()).toBe(15);
    page.calls(['m1', near], ['m2', city(1)]);
    expect([map.getZoom(), isVisible(shanghai)]).toEqual([11, true]);
  });

  it('stays for what the reader drew here, but shows it when it is there at load', () => {
    const page = begin({ stillKeys: new Set(['c0']), isAnswering: false });
    page.calls(['m1', city(0)]);
    expect([flights.length, map.getZoom()]).toEqual([0, HOME.zoom]);
    page.calls(['m1', city(0)], ['m2', city(1)]);
    expect(flights).toHaveLength(1);
  });

  it('leaves somebody who draws alone, also when panels come and go, and offers what it would have shown', () => {
    const page = begin();
    page.calls(['m1', city(0)]);
    page.give({ isDrawing: true });
    page.give({ padding: { ...NO_PADDING, left: 900 } });
    page.calls(['m1', city(0)], ['m1', city(1)]);
    expect(flights).toHaveLength(1);
    expect(page.control().isAway).toBe(true);
  });

  it('does not move while the user drags, and offers what it would have shown', () => {
    const page = begin();
    document.body.classList.add('leaflet-dragging');
    page.calls(['m1', city(0)]);
    page.calls(['m1', view({ to: 'point', center: { lng: -0.1, lat: 51.5 }, zoom: 10 })]);
    expect([...flights, ...jumps]).toEqual([]);
    expect(page.control().isAway).toBe(false);
    page.calls(['m1', city(0)], ['m2', view({ to: 'point', center: { lng: -0.1, lat: 51.5 }, zoom: 10 })]);
    expect(page.control().isAway).toBe(true);
    document.body.classList.remove('leaflet-dragging');
    act(() => page.control().showResults());
    expect(isVisible({ lng: -0.1, lat: 51.5 })).toBe(true);
  });

  it('moves no more in an answer during which the user moved the map, but again in the next', () => {
    const page = begin();
    page.calls(['m1', city(0)]);
    moveByHand();
    page.calls(['m1', city(0)], ['m1', city(2)]);
    expect(flights).toHaveLength(1);
    expect(page.control().isAway).toBe(true);
    // A question that was waiting is answered without a pause.
    page.give({ turn: 'u2' });
    page.calls(['m1', city(0)], ['m1', city(2)], ['m2', city(1)]);
    expect(flights).toHaveLength(2);
  });

  it('counts a move before the first result, and forgets it when the same question is answered again', () => {
    const page = begin();
    moveByHand();
    page.calls(['m1', city(0)]);
    expect(flights).toHaveLength(0);
    page.give({ isAnswering: false });
    page.give({ isAnswering: true });
    page.calls(['m1', city(0)], ['m2', city(1)]);
    expect(flights).toHaveLength(1);
  });

  it('begins with the suggested city beside what covers a phone, no farther than that takes', () => {
    map.remove();
    map = mapOf(390, 844);
    const home = { ...HOME, city: { lng: 121.5, lat: 31.2 } };
    const page = begin({ home, isAnswering: false });
    page.give({ padding: { left: 0, right: 0, top: 64, bottom: 456 } });
    const at = map.latLngToContainerPoint(home.city);
    expect([at.x > 48, at.x < 390 - 48, at.y > 64 + 48, at.y < 844 - 456 - 48]).toEqual([true, true, true, true]);
    expect(map.getZoom()).toBe(HOME.zoom);
    const far = { ...HOME, city: { lng: 87.6, lat: 12 } };
    act(() => page.give({ home: far }));
    const there = map.latLngToContainerPoint(far.city);
    expect([there.x > 48, there.y < 844 - 456 - 48, map.getZoom()]).toEqual([true, true, HOME.zoom - 1]);
  });

  it('begins with the region in the middle where its city is seen there', () => {
    const page = begin({ home: { ...HOME, city: { lng: 121.5, lat: 31.2 } }, isAnswering: false });
    page.give({ padding: { ...NO_PADDING, left: 200 } });
    const middle = map.containerPointToLatLng([600, 457]);
    expect(Math.hypot(middle.lng - HOME.center.lng, middle.lat - HOME.center.lat)).toBeLessThan(1);
  });

  it('is not held by a move between two answers', () => {
    const page = begin({ isAnswering: false });
    moveByHand();
    expect(page.control().hasMoved).toBe(true);
    page.calls(['m1', city(0)]);
    expect(flights).toHaveLength(1);
    expect(page.control().hasMoved).toBe(false);
  });

  it('still goes where a question asks it to go', () => {
    const page = begin();
    moveByHand();
    page.calls(['m1', view({ to: 'point', center: { lng: -0.1, lat: 51.5 }, zoom: 10 })]);
    expect(isVisible({ lng: -0.1, lat: 51.5 })).toBe(true);
  });

  it('leaves alone what the reader asked to see while an answer runs: home, a place, a point', () => {
    for (const [index, move] of [
      (page: ReturnType<typeof begin>) => page.control().goHome(),
      (page: ReturnType<typeof begin>) => page.control().goTo({ lng: 2.3, lat: 48.9 }, 12),
      (page: ReturnType<typeof begin>) => page.control().reveal({ lng: -70, lat: 40 }),
    ].entries()) {
      const page = begin();
      act(() => move(page));
      const there = map.getCenter();
      page.calls(['m1', city(0)]);
      expect(map.getCenter(), `move ${index}`).toEqual(there);
      cleanup();
    }
  });

  it.each([
    ['who wants no motion', () => vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)],
    ['whose page is hidden', () => vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)],
  ])('jumps for a reader %s', (_, makeSo) => {
    const spy = makeSo();
    begin().calls(['m1', city(0)]);
    spy.mockRestore();
    expect(flights).toHaveLength(0);
    expect(isVisible(CITIES[0] ?? HOME.center)).toBe(true);
  });

  it('goes back to the view before the answer, not to one between its results', () => {
    const page = begin();
    const start = map.getCenter();
    page.calls(['m1', city(0)]);
    page.calls(['m1', city(0)], ['m1', city(1)]);
    page.calls(['m1', city(0)], ['m1', city(1)], ['m2', view({ to: 'back' })]);
    expect(map.getCenter().distanceTo(start)).toBeLessThan(10);
    expect(map.getZoom()).toBe(HOME.zoom);
  });

  it('keeps what it shows clear of a panel that opens, unless the user moved the map', () => {
    const page = begin();
    page.calls(['m1', city(0)], ['m1', city(2)]);
    const sheet = { ...NO_PADDING, bottom: 500 };
    page.give({ padding: sheet });
    expect([0, 2].map((index) => isVisible(CITIES[index] ?? HOME.center, sheet))).toEqual([true, true]);
    const count = flights.length;
    page.give({ padding: { ...NO_PADDING, bottom: 132 } });
    expect(flights).toHaveLength(count);
    moveByHand();
    page.give({ padding: { ...NO_PADDING, bottom: 700 } });
    expect(flights).toHaveLength(count);
  });

  it('keeps what it shows in a pane that becomes smaller', () => {
    const page = begin();
    page.calls(['m1', city(0)], ['m1', city(2)]);
    Object.defineProperties(map.getContainer(), { clientWidth: { value: 320 }, clientHeight: { value: 400 } });
    act(() => void map.invalidateSize());
    for (const at of [CITIES[0], CITIES[2]]) {
      const { x, y } = map.latLngToContainerPoint(at ?? HOME.center);
      expect([x > 0 && x < 320, y > 0 && y < 400], `${x}, ${y}`).toEqual([true, true]);
    }
  });

  it('brings a selected point out of a corner and from under a panel, and leaves one that is well in view', () => {
    const sheet = { ...NO_PADDING, bottom: 500 };
    const page = begin({ padding: sheet });
    act(() => page.control().reveal(map.containerPointToLatLng([500, 200])));
    expect(flights).toHaveLength(0);
    for (const [x, y] of [
      [5, 5],
      [990, 390],
      [500, 800],
      [500, 1_200],
    ] as const) {
      const at = map.containerPointToLatLng([x, y]);
      act(() => page.control().reveal(at));
      const point = map.latLngToContainerPoint(at);
      expect(point.distanceTo([500, 200]), `${x}, ${y}`).toBeLessThan(3);
    }
  });

  it('shows both sides of the antimeridian as neighbours', () => {
    const page = begin();
    page.calls(['m1', markers({ lng: 178.4, lat: -18.1 }, { lng: -171.8, lat: -13.8 })]);
    expect(map.getZoom()).toBeGreaterThanOrEqual(5);
    expect(Math.abs(map.getCenter().lng)).toBeGreaterThan(170);
  });

  it('shows places all over the world together, also above the sheet of a phone', () => {
    const phone = { left: 0, right: 0, top: 64, bottom: 456 };
    map.remove();
    map = mapOf(390, 844);
    map.setMinZoom(minZoomOf(390));
    const far = [
      { lng: 116.4, lat: 39.9 },
      { lng: -74, lat: 40.7 },
      { lng: 151.2, lat: -33.9 },
      { lng: -0.1, lat: 51.5 },
    ];
    begin({ padding: phone }).calls(['m1', markers(...far)]);
    const middle = map.getCenter().lng;
    for (const { lng, lat } of far) {
      const { x, y } = map.latLngToContainerPoint({ lng: nearLng(lng, middle), lat });
      expect([x > 0 && x < 390, y > phone.top && y < 844 - phone.bottom], `${lng} at ${x}, ${y}`).toEqual([true, true]);
    }
  });
});
