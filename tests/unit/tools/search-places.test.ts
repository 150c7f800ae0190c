import { describe, expect, it } from 'vitest';
import { isMiss } from '../../../lib/domain/miss.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { searchPlaces } from '../../../lib/tools/search-places/index.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';

const LAKE = { lng: 120.14, lat: 30.24 };
const place = (name: string, at = LAKE): Place => ({ name, kind: 'lake', at });

async function namesNear(found: Place[]): Promise<string[]> {
  const context = fakeContext();
  const source = { id: 'fake', name: 'fake', attribution: '', fetchedAt: NOW.toISOString() };
  context.ports.geocode = async () => ({ value: [place('西湖')], source });
  context.ports.places = async ({ limit }) => ({ value: found.slice(0, limit), source });
  const input = searchPlaces.input.parse({ category: 'attraction', near: { name: '西湖' }, limit: 2 });
  const output = await searchPlaces.execute(input, context);
  if (isMiss(output)) throw new Error(output.miss);
  return output.places.map(({ name }) => name);
}

describe('what is near a place', () => {
  it('is other than the place, and as much of it as was asked for', async () => {
    expect(await namesNear([place('西湖'), place('雷峰塔'), place('断桥')])).toEqual(['雷峰塔', '断桥']);
  });

  it('may bear its name elsewhere, and is the place itself where there is nothing else', async () => {
    expect(await namesNear([place('西湖', { lng: 120.2, lat: 30.3 }), place('断桥')])).toEqual(['西湖', '断桥']);
    expect(await namesNear([place('西湖')])).toEqual(['西湖']);
  });
});
