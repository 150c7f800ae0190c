// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MapSurface } from '../../../components/map/map-surface.tsx';
import type { MapPanelProps } from '../../../components/map/props.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import type { Layer, MapEffect } from '../../../lib/map/state.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));
paneSize();

const flyTo = vi.spyOn(L.Map.prototype, 'flyTo').mockReturnThis();
beforeEach(() => void flyTo.mockClear());
afterEach(cleanup);

const at = (lng: number, lat = 39) => ({ lng, lat });
const label = (name: string) => ({ name });
const LAYERS: Layer[] = [
  ...[116, 116.01, 117].map((lng, index): Layer => {
    const ref = `p${index + 1}`;
    return { kind: 'marker', ref, at: at(lng), label: label(ref) };
  }),
  { kind: 'path', ref: 'r1', style: 'route', path: [at(116), at(117, 39.5)], label: label('r1') },
  { kind: 'path', ref: 'r1.2', style: 'alternative', path: [at(116), at(117, 39.7)], label: label('r1.2') },
  { kind: 'area', ref: 'a1', rings: [[at(116), at(117), at(117, 40)]], label: label('a1') },
];

async function shown(start: Partial<MapPanelProps> = {}, effects: MapEffect[] = []) {
  const state = reduceMap(EMPTY_MAP, {
    messageId: 'm',
    callId: 'c',
    effects: [{ do: 'show', layers: LAYERS }, ...effects],
  });
  let props: MapPanelProps = {
    state,
    locale: 'zh',
    isDark: false,
    basemaps: {},
    hoveredRef: null,
    onHover: vi.fn(),
    selection: [],
    onSelect: vi.fn(),
    onViewChange() {},
    replayKeys: new Set(['c']),
    ...start,
  };
  const { rerender, container } = render(<MapSurface {...props} />);
  await act(async () => {});
  return {
    hovers: () => vi.mocked(props.onHover).mock.calls.map(([ref]) => ref),
    async give(more: Partial<MapPanelProps>) {
      props = { ...props, ...more };
      await act(async () => rerender(<MapSurface {...props} />));
    },
    find: (selector: string) => container.querySelector(selector) as HTMLElement,
    /** Classes of everything that is lifted, the markers by their ref. */
    lifted: () =>
      [...container.querySelectorAll<HTMLElement>('.is-lifted')].map(
        (each) => each.dataset.ref ?? (each.getAttribute('class')?.split(' ')[0] || ''),
      ),
  };
}

const heightOf = (marker: HTMLElement) => Number((marker.closest('.wt-anchor') as HTMLElement).style.zIndex);

describe('a marker', () => {
  it('is lifted above its neighbours while it is hovered elsewhere, and no longer', async () => {
    const map = await shown();
    expect(map.lifted()).toEqual([]);
    await map.give({ hoveredRef: 'p1' });
    expect(map.lifted()).toEqual(['p1']);
    expect(heightOf(map.find('[data-ref="p1"]'))).toBeGreaterThan(heightOf(map.find('[data-ref="p2"]')) + 5_000);
    await map.give({ hoveredRef: 'p2' });
    expect(map.lifted()).toEqual(['p2']);
    await map.give({ hoveredRef: null });
    expect(map.lifted()).toEqual([]);
  });

  it('shows its name while it is hovered, also where that has no room', async () => {
    const map = await shown();
    const named = () => map.find('[data-ref="p2"]').querySelector('.wt-marker__name') !== null;
    expect(named()).toBe(false);
    await map.give({ hoveredRef: 'p2' });
    expect(named()).toBe(true);
  });

  it('says that pointer or focus came, and that they left', async () => {
    const map = await shown();
    const pin = map.find('[data-ref="p2"]');
    fireEvent.mouseEnter(pin);
    fireEvent.mouseLeave(pin);
    expect(map.hovers()).toEqual(['p2', null]);
    fireEvent.focus(pin);
    fireEvent.blur(pin);
    expect(map.hovers()).toEqual(['p2', null, 'p2', null]);
  });

  it('stays lifted while it is selected, and says so', async () => {
    const map = await shown({ selection: ['p3', 'p1'] });
    expect(map.lifted()).toEqual(['p1', 'p3']);
    const pressed = ['p1', 'p2', 'p3'].map((ref) => map.find(`[data-ref="${ref}"]`).getAttribute('aria-pressed'));
    expect(pressed).toEqual(['true', 'false', 'true']);
    await map.give({ selection: ['p3'], hoveredRef: 'p2' });
    expect(map.lifted()).toEqual(['p2', 'p3']);
  });

  it('is lifted where an answer points at it', async () => {
    const map = await shown({}, [{ do: 'highlight', ref: 'p3' }]);
    expect(map.lifted()).toEqual(['p3']);
  });
});

describe('a line and an area', () => {
  it('are lifted while they are hovered elsewhere, a route with its alternatives, or selected', async () => {
    const map = await shown({ hoveredRef: 'r1' });
    expect(new Set(map.lifted())).toEqual(new Set(['wt-path']));
    expect(map.lifted()).toHaveLength(4);
    await map.give({ hoveredRef: 'a1' });
    expect(map.lifted()).toEqual(['wt-area']);
    await map.give({ hoveredRef: null });
    expect(map.lifted()).toEqual([]);
    await map.give({ selection: ['a1'] });
    expect(map.lifted()).toEqual(['wt-area']);
  });

  it.each([
    ['.wt-path__line', 'r1'],
    ['.wt-area', 'a1'],
  ])('say that the pointer came to %s, and that it left', async (selector, ref) => {
    const map = await shown();
    fireEvent.mouseOver(map.find(selector));
    fireEvent.mouseOut(map.find(selector));
    expect(map.hovers()).toEqual([ref, null]);
  });
});

describe('a selection', () => {
  const FAR: Layer = { kind: 'marker', ref: 'p9', at: at(121, 31), label: label('p9') };
  const NEAR: Layer = { kind: 'marker', ref: 'p8', at: at(116.02), label: label('p8') };
  const view: MapEffect = { do: 'camera', target: { to: 'point', center: at(116), zoom: 12 } };
  const more: MapEffect[] = [{ do: 'show', layers: [FAR, NEAR] }, view];

  it('made in the conversation brings what was selected last into view, once', async () => {
    const map = await shown({}, more);
    expect(flyTo).not.toHaveBeenCalled();
    await map.give({ selection: ['p9'] });
    expect(flyTo).toHaveBeenCalledOnce();
    expect(flyTo.mock.lastCall?.[0]).toMatchObject({ lat: expect.closeTo(31), lng: expect.closeTo(121) });
    await map.give({ hoveredRef: 'p1' });
    await map.give({ selection: ['p9', 'p1'] });
    expect(flyTo).toHaveBeenCalledOnce();
    await map.give({ selection: ['p1', 'p9'] });
    expect(flyTo).toHaveBeenCalledTimes(2);
  });

  it('made on the map leaves the view to the popup', async () => {
    const map = await shown({}, more);
    const pin = map.find('[data-ref="p9"]');
    await act(async () => void fireEvent.click(pin));
    flyTo.mockClear();
    await map.give({ selection: ['p9'] });
    expect(flyTo).not.toHaveBeenCalled();
  });
});

describe('the camera of the map', () => {
  it('flies for a call that came after load only', async () => {
    await shown();
    expect(flyTo).not.toHaveBeenCalled();
    cleanup();
    await shown({ replayKeys: new Set(['earlier']) });
    expect(flyTo).toHaveBeenCalledOnce();
  });
});
