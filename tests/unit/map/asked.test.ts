import { expect, it } from 'vitest';
import type { Place } from '../../../lib/domain/place.ts';
import { signOf } from '../../../lib/map/sign-of.ts';
import { mapOf } from '../../../lib/tools/results.ts';

const place = (name: string, lng: number, ref?: string): Place => ({
  name,
  admin: `admin of ${lng}`,
  kind: 'city',
  at: { lng, lat: 30 },
  precision: 'exact',
  match: 'exact',
  ...(ref && { ref }),
});
const source = { id: 'x', name: 'x', attribution: '', fetchedAt: '2026-11-30T00:00:00Z' };

function answer(id: string, tool: string, output: object) {
  const part = { type: `tool-${tool}`, state: 'output-available', toolCallId: `c-${id}`, input: {}, output };
  return { id, role: 'assistant', parts: [part] };
}
const ambiguous = answer('m1', 'get_weather', {
  miss: 'ambiguous',
  about: 'Springfield',
  candidates: [place('Springfield', -89), place('Springfield', -72)],
  source,
});
const pointed = answer('m2', 'locate', { candidates: [place('Xi’an', 108, 'p1')], direction: 'forward', source });
const signs = (messages: Parameters<typeof mapOf>[0]) => mapOf(messages).asked.map((each) => signOf(each as never));

it('what a question is about is on the map with letters, in view, and in nothing that is kept', () => {
  const map = mapOf([ambiguous]);
  expect(signs([ambiguous])).toEqual(['A', 'B']);
  expect(map.camera?.target).toMatchObject({ to: 'bounds', bbox: [-89, 30, -72, 30] });
  expect(map.layers).toEqual([]);
  expect(map.canUndo).toBe(false);
});

it('the next answer takes it off the map', () => {
  expect(signs([ambiguous, pointed])).toEqual([]);
  expect(signs([ambiguous, pointed, { ...ambiguous, id: 'm3' }])).toEqual(['A', 'B']);
});

it('a guess is shown without moving the map', () => {
  const guess = answer('m4', 'get_weather', {
    miss: 'not_found',
    about: 'Hangzou',
    candidates: [place('杭州', 120)],
    source,
  });
  expect(signs([guess])).toEqual([undefined]);
  expect(mapOf([guess]).asked).toMatchObject([{ label: { name: '杭州' } }]);
  expect(mapOf([guess]).camera).toBeNull();
});

it('several places of one name are lettered, a single one is not', () => {
  const several = answer('m5', 'locate', {
    candidates: [place('朝阳', 120, 'p1'), place('朝阳', 116, 'p2'), place('朝阳', 125, 'p3')],
    direction: 'forward',
    source,
  });
  expect(mapOf([several]).layers.map((each) => signOf(each as never))).toEqual(['A', 'B', 'C']);
  expect(mapOf([pointed]).layers.map((each) => signOf(each as never))).toEqual([undefined]);
});
