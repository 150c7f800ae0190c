// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { WeatherGlyph } from '../../../components/cards/weather-glyph.tsx';
import { MapSurface } from '../../../components/map/map-surface.tsx';
import { mapOf } from '../../../lib/tools/results.ts';
import { fakeSource } from '../../fixtures/fake-ports.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));
paneSize();
afterEach(cleanup);

const place = { name: '杭州', kind: 'city', at: { lng: 120.2, lat: 30.3 } };
const NOW = { time: '2026-11-29T14:00', code: 0, tempC: 12 };

/** The marker that an answer about the weather draws. */
async function markerOf(known: object) {
  const output = { ref: 'w1', place, span: 'now', timeZone: 'Asia/Shanghai', source: fakeSource, ...known };
  const part = { type: 'tool-get_weather', state: 'output-available', toolCallId: 'c', input: {}, output };
  const state = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]);
  const props = { locale: 'zh' as const, isDark: false, basemaps: {}, hoveredRef: null, selection: [] };
  const nothing = { onHover() {}, onSelect() {}, onViewChange() {} };
  const { container } = render(<MapSurface state={state} {...props} {...nothing} replayKeys={new Set(['c'])} />);
  await act(async () => {});
  return container.querySelector('[data-ref="w1"] .wt-marker__body') as HTMLElement;
}

it('the map has a muted dot where no weather is known, and no word or question mark', async () => {
  const body = await markerOf({ days: [], climate: { koppen: 'Cfa' } });
  expect(body.textContent).toBe('');
  const [dot, ...others] = body.querySelectorAll('svg > *');
  expect(others).toEqual([]);
  expect(dot?.tagName.toLowerCase()).toBe('circle');
  expect(dot?.parentElement?.getAttribute('fill')).toBe('currentColor');
  expect(dot?.parentElement?.getAttribute('class')).toContain('text-muted');
});

it('and the sky and the degrees where it is', async () => {
  const body = await markerOf({ now: NOW });
  expect(body.textContent).toBe('12°');
  expect(body.querySelector('svg')?.getAttribute('class')).toContain('wt-glyph--clear');
});

it.each([undefined, 3.5, 1_000])('a card has the same dot for the code %s', (code) => {
  const { container } = render(<WeatherGlyph code={code} size={40} />);
  expect(container.querySelectorAll('circle')).toHaveLength(1);
  expect(container.querySelector('svg')?.getAttribute('width')).toBe('20');
});
