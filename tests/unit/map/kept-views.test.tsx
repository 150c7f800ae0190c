// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_VIEWS, type KeptView, keepView, keptView } from '../../../components/map/kept-views.ts';
import { NO_PADDING } from '../../../components/map/props.ts';
import { useCamera } from '../../../components/map/use-camera.ts';
import { remembered } from '../../../components/ui/remembered.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';

const HOME = { center: { lng: 105, lat: 34 }, zoom: 4 };
const LEFT: KeptView = { center: { lng: 2.35, lat: 48.86 }, zoom: 12, cameraKey: 'c1' };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('where the map of a conversation was left', () => {
  it('is kept by conversation, and forgotten with it or with all', () => {
    keepView('one', LEFT);
    keepView('two', { ...LEFT, zoom: 5 });
    expect([keptView('one'), keptView('two')?.zoom, keptView('three')]).toEqual([LEFT, 5, null]);
    keepView('one', null);
    expect([keptView('one'), keptView('two')?.zoom]).toEqual([null, 5]);
    remembered.forget(KEPT_VIEWS);
    expect(localStorage.getItem(`wentu:${KEPT_VIEWS}`)).toBeNull();
  });

  it('is kept of the forty conversations looked at last', () => {
    for (let at = 0; at < 100; at++) keepView(`${at}`, LEFT);
    keepView('60', LEFT);
    keepView('100', LEFT);
    expect([keptView('60'), keptView('61'), keptView('100')]).toEqual([LEFT, null, LEFT]);
    expect(localStorage.getItem(`wentu:${KEPT_VIEWS}`)?.length).toBeLessThan(2_000);
  });

  it.each(['{', '{}', '[1, null, ["one"]]', '[["one", 500, 1, 1, ""]]', '[["one", "1", 1, 1, ""]]'])(
    'is not taken from what cannot be one: %s',
    (text) => {
      localStorage.setItem(`wentu:${KEPT_VIEWS}`, text);
      expect(keptView('one')).toBeNull();
      keepView('one', LEFT);
      expect(keptView('one')).toEqual(LEFT);
    },
  );
});

describe('the map of a conversation that is opened again', () => {
  let map: L.Map;
  beforeEach(() => {
    const box = document.createElement('div');
    Object.defineProperties(box, { clientWidth: { value: 1000 }, clientHeight: { value: 900 } });
    document.body.append(box);
    map = L.map(box, { center: HOME.center, zoom: HOME.zoom, fadeAnimation: false, zoomAnimation: false });
    const setView = map.setView.bind(map);
    vi.spyOn(map, 'flyTo').mockImplementation((center, zoom) => setView(center, zoom, { animate: false }));
  });
  afterEach(() => void map.remove());

  const drawn = (...keys: string[]) =>
    keys.reduce(
      (state, callId, at) =>
        reduceMap(state, {
          messageId: callId,
          callId,
          effects: [
            {
              do: 'show',
              layers: [{ kind: 'marker', ref: `p${at}`, at: { lng: 116 + at, lat: 40 }, label: { name: '' } }],
            },
          ],
        }),
      EMPTY_MAP,
    );

  function begin(sessionId: string, replayed: string[]) {
    const { camera, layers } = drawn(...replayed);
    const memory = {
      read: () => keptView(sessionId),
      keep: (view: KeptView | null) => keepView(sessionId, view),
    };
    const base = {
      map,
      camera,
      layers,
      stillKeys: undefined,
      isDrawing: false,
      replayKeys: new Set(replayed),
      home: HOME,
      padding: NO_PADDING,
      isLegendOpen: false,
      turn: 'u1',
      isAnswering: false,
      memory,
      onViewChange() {},
    };
    const kept = memory.read();
    if (kept) map.setView(kept.center, kept.zoom, { animate: false });
    const hook = renderHook((options: Parameters<typeof useCamera>[0]) => useCamera(options), { initialProps: base });
    return {
      answer: (...keys: string[]) => {
        const { camera, layers } = drawn(...keys);
        act(() => hook.rerender({ ...base, camera, layers }));
      },
      pad: (left: number) => act(() => hook.rerender({ ...base, padding: { ...NO_PADDING, left } })),
      home: () => act(() => hook.result.current.goHome()),
      leave: () => hook.unmount(),
    };
  }
  const moveByHand = () => act(() => void map.panBy([150, 80], { animate: false }));
  const where = () => [map.getCenter().lng, map.getCenter().lat, map.getZoom()].map((part) => Number(part.toFixed(2)));

  it('is where the reader left it', () => {
    const first = begin('one', ['c1']);
    moveByHand();
    const left = where();
    first.leave();
    map.setView([0, 0], 3, { animate: false });
    begin('one', ['c1']);
    expect(where()).toEqual(left);
  });

  it('is at what its last answer drew if the reader left it to that, or if that is newer', () => {
    const first = begin('one', ['c1']);
    const drewFirst = where();
    expect(keptView('one')).toBeNull();
    moveByHand();
    expect(keptView('one')?.cameraKey).toBe('c1');
    first.answer('c1', 'c2');
    expect(keptView('one')).toBeNull();
    first.leave();

    keepView('one', { ...LEFT, cameraKey: 'c1' });
    begin('one', ['c1', 'c2']).leave();
    expect(keptView('one')).toBeNull();
    expect(where()).not.toEqual(drewFirst);
    expect(map.getBounds().contains([40, 117])).toBe(true);
  });

  it('keeps what a button of the map showed, and what an answer left alone', () => {
    const page = begin('one', []);
    page.home();
    expect(keptView('one')).toMatchObject({ zoom: HOME.zoom, cameraKey: '' });
    moveByHand();
    map.getContainer().ownerDocument.body.classList.add('leaflet-dragging');
    page.answer('c1');
    document.body.classList.remove('leaflet-dragging');
    expect(keptView('one')?.cameraKey).toBe('c1');
  });

  it('has the same middle beside a panel that is measured only then', () => {
    keepView('one', LEFT);
    const page = begin('one', ['c1']);
    page.pad(400);
    const middle = map.containerPointToLatLng([700, 450]);
    expect([middle.lng.toFixed(3), middle.lat.toFixed(3), map.getZoom()]).toEqual(['2.350', '48.860', 12]);
    expect(keptView('one')).toEqual(LEFT);
  });
});
