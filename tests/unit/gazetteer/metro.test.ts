import { describe, expect, it } from 'vitest';
import type { MetroLine } from '../../../lib/gazetteer/metro-line.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();
const NETWORKS = Map.groupBy(gazetteer.metro, ({ city }) => city);
const lineOf = (city: string, nameEn: string): MetroLine => {
  const line = NETWORKS.get(city)?.find((each) => each.nameEn === nameEn);
  if (!line) throw new Error(`no ${nameEn} in ${city}`);
  return line;
};
const countOf = (city: string, nameEn: string) => new Set(lineOf(city, nameEn).stops.map((stop) => stop.nameEn)).size;

describe('metro lines', () => {
  it('are of ten cities or more', () => {
    expect(NETWORKS.size).toBeGreaterThanOrEqual(10);
  });

  it('have as many stations as they are known to have, where they are whole', () => {
    expect(countOf('Beijing', 'Line 2')).toBe(18);
    expect(countOf('Tokyo', 'Yamanote Line')).toBe(30);
    expect(countOf('Tokyo', 'Ginza Line')).toBe(19);
    expect(countOf('Seoul', 'Line 2')).toBe(43);
    expect(countOf('Paris', 'Line 1')).toBe(25);
    expect(countOf('Hong Kong', 'Island line')).toBe(17);
    expect(countOf('Hong Kong', 'Tsuen Wan line')).toBe(16);
  });

  it('come back to where they begin, if they are rings', () => {
    for (const [city, name] of [
      ['Beijing', 'Line 2'],
      ['Tokyo', 'Yamanote Line'],
      ['Seoul', 'Line 2'],
    ] as const) {
      const { stops } = lineOf(city, name);
      expect(stops.at(-1)).toEqual(stops[0]);
    }
  });

  it('go from stop to stop as trains do: neither on the spot nor across the city', () => {
    const odd = gazetteer.metro.flatMap(({ city, nameEn, stops }) =>
      stops.slice(1).flatMap((stop, index) => {
        const meters = distanceM(stops[index]?.at ?? stop.at, stop.at);
        return meters > 200 && meters < 5_500 ? [] : [`${city} ${nameEn}: ${stop.nameEn} ${Math.round(meters)} m`];
      }),
    );
    expect(odd).toEqual([]);
  });

  it('give a station of two lines one place and one name', () => {
    for (const [city, lines] of NETWORKS) {
      const known = new Map<string, string>();
      for (const { name, nameEn, at } of lines.flatMap(({ stops }) => stops)) {
        const said = `${name} ${at.lng},${at.lat}`;
        expect(known.get(nameEn) ?? said, `${city} ${nameEn}`).toBe(said);
        known.set(nameEn, said);
      }
    }
  });

  it('lie in their city', () => {
    for (const [city, lines] of NETWORKS) {
      const [middle] = gazetteer.find(city, { limit: 1 });
      for (const { nameEn, at } of lines.flatMap(({ stops }) => stops))
        expect(middle && distanceM(middle.at, at), `${city} ${nameEn}`).toBeLessThan(35_000);
    }
  });
});

describe('metro stations', () => {
  const found = (text: string) => gazetteer.find(text, { limit: 1 })[0];

  it.each([
    ['西单站', '西单地铁站'],
    ['北宫门地铁站', '北宫门地铁站'],
    ['Oxford Circus station', 'Oxford Circus 地铁站'],
    ['Causeway Bay MTR station', '铜锣湾地铁站'],
    ['Harajuku Station', '原宿站'],
  ])('are found by their name: %s', (text, name) => {
    expect(found(text)?.name).toBe(name);
  });

  it('do not take the name from what they are called after', () => {
    expect(found('王府井')).toMatchObject({ category: 'street' });
    expect(found('Tokyo Station')).toMatchObject({ name: '东京站', category: 'train_station' });
    expect(gazetteer.scan('the nearest central station, a bank and the city hall')).toEqual([]);
  });
});
