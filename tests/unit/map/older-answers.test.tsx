// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import L from 'leaflet';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pinsOf } from '../../../components/map/layers/marker.tsx';
import { MapSurface } from '../../../components/map/map-surface.tsx';
import type { MapPanelProps } from '../../../components/map/props.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import type { Layer } from '../../../lib/map/state.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));
paneSize();
vi.spyOn(L.Map.prototype, 'flyTo').mockReturnThis();
afterEach(cleanup);

const marker = (ref: string, lng: number): Layer => ({
  kind: 'marker',
  ref,
  at: { lng, lat: 39 },
  label: { name: ref },
});
const OLDER: Layer[] = [
  marker('p1', 116),
  {
    kind: 'path',
    ref: 'r1',
    style: 'route',
    path: [
      { lng: 116, lat: 39 },
      { lng: 117, lat: 39 },
    ],
    label: { name: 'r1' },
  },
  {
    kind: 'area',
    ref: 'a1',
    rings: [
      [
        { lng: 116, lat: 39 },
        { lng: 117, lat: 39 },
        { lng: 117, lat: 40 },
      ],
    ],
    label: { name: 'a1' },
  },
];

/** What two answers drew, the second one a marker, and the first again if `isSame`. */
async function shown(more: Partial<MapPanelProps> = {}, newer: Layer[] = [marker('p2', 118)]) {
  const first = reduceMap(EMPTY_MAP, { messageId: 'm1', callId: 'c1', effects: [{ do: 'show', layers: OLDER }] });
  const props: MapPanelProps = {
    state: reduceMap(first, { messageId: 'm2', callId: 'c2', effects: [{ do: 'show', layers: newer }] }),
    locale: 'zh',
    isDark: false,
    basemaps: {},
    hoveredRef: null,
    onHover() {},
    selection: [],
    fadedMessages: new Set(['m1']),
    onSelect() {},
    onViewChange() {},
    replayKeys: new Set(['c1', 'c2']),
    ...more,
  };
  const { container } = render(<MapSurface {...props} />);
  await act(async () => {});
  const all = (selector: string) =>
    [...container.querySelectorAll<HTMLElement>(selector)].map(
      (each) => each.dataset.ref ?? each.getAttribute('class')?.split(' ')[0],
    );
  return { faded: [...new Set(all('.is-faded'))].sort(), markers: all('[data-ref]'), lifted: all('.is-lifted') };
}

describe('what older answers drew', () => {
  it('is faint: markers, lines and areas', async () => {
    expect((await shown()).faded).toEqual(['p1', 'wt-area', 'wt-path']);
    cleanup();
    expect((await shown({ fadedMessages: new Set() })).faded).toEqual([]);
  });

  it('is not while it is pointed at or selected', async () => {
    expect((await shown({ hoveredRef: 'p1' })).faded).toEqual(['wt-area', 'wt-path']);
    cleanup();
    expect((await shown({ selection: ['p1', 'r1', 'a1'] })).faded).toEqual([]);
  });

  it('is drawn once with what newer ones drew of the same place, and lifted by either card', async () => {
    const same: Layer = { ...marker('p7', 116), label: { name: 'p1' } };
    const both = await shown({ hoveredRef: 'p1' }, [same]);
    expect(both.markers).toEqual(['p7']);
    expect(both.lifted).toEqual(['p7']);
    expect(both.faded).toEqual(['wt-area', 'wt-path']);
    cleanup();
    expect((await shown({ selection: ['p1'] }, [same])).lifted).toEqual(['p7']);
  });
});

it('the basemap has room for the names of the newest answer, however many markers older ones have', () => {
  const many = Array.from({ length: 20 }, (_, index) => marker(`p${index}`, 100 + index));
  const layers = [
    ...many.map((layer) => ({ ...layer, messageId: 'm1', callId: 'c1' })),
    { ...marker('Sainte-Chapelle', 2), messageId: 'm2', callId: 'c2' },
  ];
  const below = (faded?: ReadonlySet<string>) => pinsOf(layers, 'en', faded).map((pin) => pin.below);
  expect(below(new Set(['m1']))).toEqual([...many.map(() => 0), 20]);
  expect(below()).toEqual(layers.map(() => 0));
});
