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

describe('the nearest of a kind', () => {
  async function radiiAsked(input: Record<string, unknown>, atM: number) {
    const context = fakeContext();
    const radii: number[] = [];
    const source = { id: 'fake', name: 'fake', attribution: '', fetchedAt: NOW.toISOString() };
    context.ports.geocode = async () => ({ value: [{ ...place('西湖'), kind: 'landmark' }], source });
    context.ports.places = async ({ area }) => {
      const radiusM = area.kind === 'around' ? area.radiusM : 0;
      radii.push(radiusM);
      return { value: radiusM >= atM ? [place('加油站')] : [], source };
    };
    const asked = searchPlaces.input.parse({ category: 'fuel', near: { name: '西湖' }, ...input });
    const output = await searchPlaces.execute(asked, context);
    return { radii, searchedM: output.search?.radiusM };
  }

  it('is looked for ever farther away, and what was searched is told', async () => {
    expect(await radiiAsked({ sort: 'distance' }, 30_000)).toEqual({
      radii: [2_000, 10_000, 50_000],
      searchedM: 50_000,
    });
    expect(await radiiAsked({ sort: 'distance' }, 5_000)).toEqual({ radii: [2_000, 10_000], searchedM: 10_000 });
    expect(await radiiAsked({ sort: 'distance' }, 90_000)).toEqual({
      radii: [2_000, 10_000, 50_000],
      searchedM: 50_000,
    });
  });

  it.each([
    ['what is near', {}],
    ['the nearest within so many metres', { sort: 'distance', radius_m: 800 }],
  ])('is not what is asked with %s', async (_, input) => {
    expect((await radiiAsked(input, 30_000)).radii).toHaveLength(1);
  });
});
