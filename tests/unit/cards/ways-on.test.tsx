// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import { missSteps } from '../../../components/cards/miss-steps.ts';
import type { CardContext, ToolPart } from '../../../components/cards/props.ts';
import { isMiss, type Miss } from '../../../lib/domain/miss.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { searchPlaces } from '../../../lib/tools/search-places/index.ts';
import { fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

/** What a search for museums around a place says that has none. */
async function noMuseum(input: object): Promise<Miss> {
  const context = fakeContext();
  context.ports.places = async () => ({ value: [], source: fakeSource });
  const output = await searchPlaces.execute(searchPlaces.input.parse({ category: 'museum', ...input }), context);
  if (!isMiss(output)) throw new Error('something was found');
  return output;
}

function shown(name: GeoToolName, part: Partial<ToolPart>, locale: 'zh' | 'en', onRun?: CardContext['onRun']) {
  const nothing = { hoveredRef: null, selection: [], onHover() {}, onSelect() {}, onAsk: vi.fn() };
  const whole = { type: `tool-${name}`, toolCallId: 'c', state: 'output-available', input: {}, ...part } as ToolPart;
  render(<ToolCard part={whole} locale={locale} onRun={onRun} {...nothing} />);
}

describe('a search without a hit', () => {
  const input = { near: { name: '天安门' }, radius_m: 5_000 };

  it('keeps its chips, the radius among them, and searches again at a press', async () => {
    const onRun = vi.fn(async () => {});
    shown('search_places', { input: { category: 'museum', ...input }, output: await noMuseum(input) }, 'zh', onRun);
    const chips = within(screen.getByRole('group', { name: '搜索条件' }));
    const radius = chips.getByRole<HTMLSelectElement>('combobox', { name: '半径' });
    expect(radius.selectedOptions[0]?.textContent).toBe('5 公里');
    await act(async () => void fireEvent.change(radius, { target: { value: '10000' } }));
    const near = { point: { lng: 116.391, lat: 39.907 }, label: '天安门' };
    expect(onRun).toHaveBeenCalledExactlyOnceWith(
      'search_places',
      { category: 'museum', near, radius_m: 10_000 },
      '天安门周围 10 公里内的博物馆',
    );
  });

  it('offers to look farther, and at closed places too', async () => {
    const miss = await noMuseum({ ...input, open_now: true });
    const steps = missSteps({ miss, name: 'search_places', input, locale: 'en' });
    expect(steps.map(({ label }) => label)).toEqual(['Open or closed', 'Within 25 km']);
    expect(steps[0]?.input).not.toHaveProperty('open_now');
    expect(steps[1]?.input).toMatchObject({ radius_m: 25_000, open_now: true });
    for (const step of steps) expect(searchPlaces.input.safeParse(step.input).error).toBeUndefined();
  });

  it('has chips that cannot be pressed where the conversation is only read', async () => {
    shown('search_places', { input, output: await noMuseum(input) }, 'zh');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('5 公里')).toBeTruthy();
  });
});

describe('a way on from a failure', () => {
  const ends = { from: { name: '天安门' }, to: { ref: 'p2' } };

  it.each([
    ['no_transit', 'plan_route', { ...ends, mode: 'transit' }, ['步行', '骑行', '驾车'], { ...ends, mode: 'walk' }],
    ['no_route', 'plan_route', { ...ends, mode: 'bike' }, ['步行', '驾车'], { ...ends, mode: 'walk' }],
    ['too_far', 'travel_times', { from: ends.from, to: [ends.to] }, ['公共交通', '驾车'], { mode: 'transit' }],
    ['needs_start', 'plan_route', { to: ends.to }, ['从地图中心出发'], { from: { ref: 'view' }, to: ends.to }],
    [
      'needs_position',
      'get_weather',
      { place: { ref: 'me' }, span: 'now' },
      ['用地图中心'],
      { place: { ref: 'view' } },
    ],
    ['needs_place', 'outing_advice', { activity: '跑步' }, ['用地图中心'], { place: { ref: 'view' } }],
    ['unavailable', 'get_weather', { place: ends.from, span: 'now' }, ['再试一次'], { place: ends.from }],
    ['ambiguous', 'locate', { query: 'x' }, [], undefined],
  ] as const)('%s of %s: the same call with what it lacks', (miss, name, input, labels, first) => {
    const steps = missSteps({ miss: { miss, about: '' }, name, input, locale: 'zh' });
    expect(steps.map(({ label }) => label)).toEqual(labels);
    if (first) expect(steps[0]?.input).toMatchObject(first);
    for (const step of steps) expect(geoTools[step.name].input.safeParse(step.input).error).toBeUndefined();
  });

  it('is the same call again after a failed one, whose reason is folded away', async () => {
    const onRun = vi.fn(async () => {});
    const input = { place: { name: '北京' }, span: 'now' };
    const errorText = JSON.stringify(errorBody(new AppError('provider_unavailable')));
    shown('get_weather', { state: 'output-error', input, errorText } as never, 'en', onRun);
    expect(screen.getByText('These data are not available right now.').closest('details')).toBeNull();
    expect(screen.getByText('Technical details').closest('details')?.open).toBe(false);
    expect(screen.getByText('provider_unavailable').closest('details')?.open).toBe(false);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
    expect(onRun).toHaveBeenCalledExactlyOnceWith('get_weather', input, 'Try again');
  });
});
