import { describe, expect, it } from 'vitest';
import { resolveSearchArea } from '../../../lib/tools/search-places/area.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

const path = [
  { lng: 120.09, lat: 30.24 },
  { lng: 120.1, lat: 30.25 },
];

function withTrack() {
  const context = fakeContext({ selection: ['l1'] });
  context.refs.add({ kind: 'line', ref: 'l1', name: '北高峰', path });
  return context;
}

describe('a search by a line of the map', () => {
  it.each([
    ['along it', { along: { ref: 'l1' } }, 1_000],
    ['near it', { near: { ref: 'l1' } }, 1_000],
    ['near what is selected', { near: { ref: 'selection' } }, 1_000],
    ['in it', { within: { ref: 'l1' } }, 1_000],
    ['in it, with a distance', { within: { ref: 'l1' }, radius_m: 300 }, 300],
  ])('goes along all of it and is called by its name: %s', async (_, where, distanceM) => {
    const found = await resolveSearchArea({ category: 'cafe', ...where }, withTrack());
    expect(found).toMatchObject({ area: { kind: 'along', path, distanceM }, label: { name: '北高峰' } });
  });
});
