import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import { searchPlaces } from '../../../lib/tools/search-places/index.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { fakeContext, fakeSource } from '../../fixtures/fake-ports.ts';

const at = (lng: number, lat = 30.25): LngLat => ({ lng, lat });
const named = (name: string, lng: number): Place => ({ name, kind: 'cafe', at: at(lng), distanceM: 42 });

/** As a provider gives them: with distances from a middle that nobody named, and not in the order of the way. */
const FOUND = [named('丙', 120.15), named('甲', 120.11), named('丁', 120.18), named('乙', 120.13)];
const RING = [at(120.1, 30.2), at(120.2, 30.2), at(120.2, 30.3), at(120.1, 30.3), at(120.1, 30.2)];
const CIRCLE = { center: at(120.15), radiusM: 5_000 };

async function searched(where: object, locale: Locale) {
  const view = { center: at(120.15), bbox: [120.1, 30.2, 120.2, 30.3] as [number, number, number, number], zoom: 13 };
  const context = fakeContext({ locale, view, position: at(120.15) });
  context.refs.add({ kind: 'line', ref: 'l1', name: '小路', nameEn: 'Lane', path: [at(120.1), at(120.2)] });
  context.refs.add({ kind: 'area', ref: 'a1', name: '范围', nameEn: 'Zone', rings: [RING] });
  context.refs.add({ kind: 'area', ref: 'a2', name: '圆', nameEn: 'Disc', rings: [RING], circle: CIRCLE });
  context.refs.add({
    kind: 'place',
    ref: 'p9',
    place: { ref: 'p9', name: '西湖', nameEn: 'West Lake', kind: 'lake', at: at(120.15) },
    source: fakeSource,
  });
  context.ports.places = async () => ({ value: FOUND, source: fakeSource });
  const input = searchPlaces.input.parse({ category: 'cafe', ...where });
  const output = await searchPlaces.execute(input, context);
  if (isMiss(output)) throw new Error(output.miss);
  return {
    names: output.places.map(({ name }) => name),
    metres: output.places.map(({ distanceM }) => distanceM),
    answer: answerFrom([{ name: 'search_places', input, output }], { message: '', locale }),
    told: searchPlaces.tell(output, locale),
    drawn: searchPlaces.map?.(output) ?? [],
  };
}

describe('a search in what has no point to measure from', () => {
  it.each([
    ['along a line', { along: { ref: 'l1' } }],
    ['near a line', { near: { ref: 'l1' } }],
    ['within a line', { within: { ref: 'l1' } }],
  ])('goes in order along the way and measures nothing: %s', async (_, where) => {
    const zh = await searched(where, 'zh');
    expect(zh.names).toEqual(['甲', '乙', '丙', '丁']);
    expect(zh.metres).toEqual([undefined, undefined, undefined, undefined]);
    expect(zh.answer).toContain('找到 4 个地点，沿途依次是**甲**、**乙**、**丙**等。');
    expect(zh.told).toContain('in order along the way');
    const en = await searched(where, 'en');
    expect(en.answer).toContain('I found 4 places');
    expect(en.answer).toContain(', in order along the way: **甲**, **乙**, **丙** and others.');
    for (const said of [zh.answer, zh.told, en.answer, en.told]) expect(said).not.toMatch(/最近|直线|nearest|straight/);
  });

  it.each([
    ['a drawn shape', { within: { ref: 'a1' } }],
    ['a drawn circle', { within: { ref: 'a2' } }],
    ['the surroundings of a drawn shape', { near: { ref: 'a1' } }],
    ['the view', { within: 'view' }],
    ['the view, as where to look', { near: { ref: 'view' } }],
    ['a box', { within: { bbox: [120.1, 30.2, 120.2, 30.3] } }],
    ['a circle without a name', { within: { center: at(120.15), radius_m: 5_000 } }],
  ])('measures nothing and names the first: %s', async (_, where) => {
    const zh = await searched(where, 'zh');
    expect(zh.names).toEqual(['丙', '甲', '丁', '乙']);
    expect(zh.metres).toEqual([undefined, undefined, undefined, undefined]);
    expect(zh.answer).toContain('找到 4 个地点：**丙**、**甲**、**丁**等。');
    const en = await searched(where, 'en');
    expect(en.answer).toContain(': **丙**, **甲**, **丁** and others.');
    for (const said of [zh.answer, zh.told, en.answer, en.told]) expect(said).not.toMatch(/最近|直线|nearest|straight/);
  });

  it.each([
    ['a drawn shape', 'a1', [120.1, 30.2, 120.2, 30.3]],
    ['a drawn circle', 'a2', [120.1, 30.2, 120.2, 30.3]],
  ])('shows all of %s with what was found in it', async (_, ref, box) => {
    const { drawn } = await searched({ within: { ref } }, 'zh');
    const { camera } = reduceMap(EMPTY_MAP, { messageId: 'm', callId: 'c', effects: drawn });
    expect(camera?.target).toEqual({ to: 'bounds', bbox: box });
    expect((await searched({ within: 'view' }, 'zh')).drawn).toHaveLength(1);
  });

  it.each([
    ['near a place', { near: { ref: 'p9' } }],
    ['in a place', { within: { ref: 'p9' } }],
    ['near oneself', { near: { ref: 'me' } }],
    ['around oneself', { within: { ref: 'me' } }],
  ])('is told from one that has: %s', async (_, where) => {
    const zh = await searched(where, 'zh');
    expect(zh.metres).toEqual([42, 42, 42, 42]);
    expect(zh.answer).toContain('，最近的是**丙**，直线 42 米。');
    expect((await searched(where, 'en')).answer).toContain('; the nearest is **丙**, 42 m in a straight line.');
  });
});
