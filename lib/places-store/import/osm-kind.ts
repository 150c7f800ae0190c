import type { Tags } from './tags.ts';

/** Values of place=* → our kinds; islands and squares are in the vocabulary. */
const SETTLEMENTS: Record<string, string> = {
  country: 'country',
  state: 'region',
  province: 'region',
  region: 'region',
  county: 'county',
  municipality: 'county',
  city: 'city',
  town: 'city',
  borough: 'district',
  district: 'district',
  suburb: 'district',
  quarter: 'district',
  neighbourhood: 'district',
  village: 'locality',
  hamlet: 'locality',
  isolated_dwelling: 'locality',
  farm: 'locality',
  locality: 'locality',
};

/** Kinds that are looked for as areas rather than as things. */
export const AREA_KINDS = new Set(Object.values(SETTLEMENTS));

const NATURAL =
  /^(?:saddle|spring|cave_entrance|glacier|valley|bay|cape|ridge|volcano|cliff|arch|rock|wetland|peninsula|strait)$/;
const LANDUSE = /^(?:residential|industrial|commercial|retail|military|reservoir)$/;
const MAN_MADE = /^(?:tower|lighthouse|bridge|pier|observatory|water_tower|obelisk|cross|survey_point)$/;

/** The kind of a named thing of an extract that is no amenity: a settlement, a valley, a housing estate, a building. */
export function osmKindOf(tags: Tags): string | undefined {
  const { place, natural, landuse, building, aerialway } = tags;
  const settlement = place && SETTLEMENTS[place];
  if (settlement) return settlement;
  if (tags.boundary === 'administrative') return undefined;
  if (natural && NATURAL.test(natural)) return natural;
  if (tags.mountain_pass === 'yes') return 'saddle';
  if (tags.man_made && MAN_MADE.test(tags.man_made)) return tags.man_made;
  if (aerialway && aerialway !== 'pylon') return 'cable_car';
  if (landuse && LANDUSE.test(landuse)) return landuse;
  if (building && building !== 'no') return building === 'yes' ? 'building' : building;
  return undefined;
}

/** The kind of an area inside a border, by its level. Source: wiki.openstreetmap.org/wiki/Tag:boundary=administrative. */
export function borderKindOf(tags: Tags): string | undefined {
  if (tags.boundary !== 'administrative') return undefined;
  const level = Number(tags.admin_level);
  if (!Number.isInteger(level) || level < 2) return undefined;
  if (level === 2) return 'country';
  if (level <= 4) return 'region';
  if (level <= 7) return 'county';
  return level === 8 ? 'city' : 'district';
}

/** How much a settlement is looked for, 0–1. */
export function sizeOf({ place, population }: Tags): number {
  const known: Record<string, number> = {
    city: 0.6,
    town: 0.45,
    suburb: 0.3,
    village: 0.3,
    hamlet: 0.15,
    quarter: 0.2,
  };
  const people = Number(population?.replace(/[^\d]/g, '') ?? 0);
  return Math.min(0.9, (known[place ?? ''] ?? 0.1) + (people > 0 ? Math.log10(people) / 25 : 0));
}
