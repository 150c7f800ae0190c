import type { LngLat } from '../geo/lng-lat.ts';
import type { Candidate, MatchKind, PlaceKind } from './candidate.ts';
import type { IndexFile } from './index-file.ts';
import { standingOf } from './standing.ts';

/** Reads places from the file by index. */
export function createReader(file: IndexFile) {
  const decoder = new TextDecoder('utf-16le');
  const textAt = (slot: number) => {
    const from = file.nameOffsets[slot] ?? 0;
    return decoder.decode(file.names.subarray(from, file.nameOffsets[slot + 1] ?? from));
  };
  const countryOf = (id: number) => file.countries[file.country[id] ?? 0] ?? '';
  const kindOf = (id: number) => file.kinds[file.kind[id] ?? 0] ?? 'city';
  const nameOf = (id: number) => textAt(id * 2);
  const nameEnOf = (id: number) => textAt(id * 2 + 1);

  const countryRecords = new Map<string, number>();
  for (let id = 0; id < file.count; id++) {
    const kind = kindOf(id);
    if (kind === 'country' || (kind === 'region' && countryOf(id) === 'TW')) countryRecords.set(countryOf(id), id);
    // Countries come first in the file.
    if (kind === 'city') break;
  }

  function areasOf(id: number): number[] {
    const areas: number[] = [];
    const country = countryOf(id);
    const top = countryRecords.get(country);
    if (top !== undefined && top !== id) areas.push(top);
    for (const area of [file.region[id] ?? -1, file.parent[id] ?? -1]) {
      if (area >= 0 && area !== id && !areas.includes(area)) areas.push(area);
    }
    return areas;
  }

  const standing = (id: number) => standingOf(kindOf(id), file, id);
  const regionNames = { HK: '香港', MO: '澳门' } as const;

  return {
    countryOf,
    kindOf,
    nameOf,
    nameEnOf,
    areasOf,
    /** The record of a country, by its code. */
    countryRecord: (code: string) => countryRecords.get(code),
    at: (id: number): LngLat => ({ lng: (file.lng[id] ?? 0) / 1e5, lat: (file.lat[id] ?? 0) / 1e5 }),
    importance: (id: number) => file.importance[id] ?? 0,
    standing,
    candidate(id: number, match: MatchKind, score: number, own = standing(id)): Candidate {
      const areas = areasOf(id);
      const country = countryOf(id);
      const shown = country === 'CN' && areas.length > 1 ? areas.slice(1) : areas;
      const [kind, category] = kindOf(id).split(':');
      const usualHours = file.hours.get(id);
      const zone = file.zones[file.zone[id] ?? 0];
      const adcode = file.adcode[id] ?? 0;
      const adminZh = shown.map(nameOf).join(' ');
      const special = country === 'HK' || country === 'MO' ? regionNames[country] : '';
      return {
        id,
        name: nameOf(id),
        nameEn: nameEnOf(id),
        kind: kind as PlaceKind,
        ...(category && { category }),
        ...(usualHours && { usualHours }),
        at: { lng: (file.lng[id] ?? 0) / 1e5, lat: (file.lat[id] ?? 0) / 1e5 },
        adminZh: adminZh || (special === nameOf(id) ? '' : special),
        adminEn: [...areas].reverse().map(nameEnOf).join(', '),
        countryCode: country,
        ...(adcode > 0 && { adcode: String(adcode) }),
        population: file.population[id] ?? 0,
        ...(zone && { timeZone: zone }),
        importance: file.importance[id] ?? 0,
        score,
        standing: own,
        match,
      };
    },
  };
}

export type Reader = ReturnType<typeof createReader>;
