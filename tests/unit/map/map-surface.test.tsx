// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MapSurface } from '../../../components/map/map-surface.tsx';
import type { MapPanelProps } from '../../../components/map/props.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import type { Layer } from '../../../lib/map/state.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));

paneSize();
afterEach(cleanup);

const marker = (ref: string, lng: number): Layer => ({
  kind: 'marker',
  ref,
  at: { lng, lat: 39 },
  label: { name: ref },
});

async function shown(more: Partial<MapPanelProps> = {}) {
  const layers = [marker('p1', 116), marker('p2', 117)];
  const state = reduceMap(EMPTY_MAP, { messageId: 'm', callId: 'c', effects: [{ do: 'show', layers }] });
  const props: MapPanelProps = {
    state,
    locale: 'zh',
    isDark: false,
    basemaps: {},
    hoveredRef: null,
    onHover() {},
    selection: [],
    onSelect: vi.fn(),
    onViewChange: vi.fn(),
    replayKeys: new Set(['c']),
    ...more,
  };
  await act(async () => void render(<MapSurface {...props} />));
  return props;
}

describe('the map of a conversation that was there at load', () => {
  it('begins at its view, and all parts know the zoom of that', async () => {
    const { onViewChange } = await shown();
    expect(vi.mocked(onViewChange).mock.lastCall?.[0]).toMatchObject({ zoom: 10 });
    expect(screen.getByRole('region', { name: '地图' }).dataset.zoom).toBe('10');
  });

  it('opens a marker that is pressed, with its popup', async () => {
    const { onSelect } = await shown();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'p2' })));
    expect(onSelect).toHaveBeenCalledWith('p2');
    expect(screen.getByRole('dialog', { name: 'p2' })).toBeDefined();
  });
});
