import { isRecord } from '../../domain/is-record.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { isNowhere } from '../nowhere.ts';
import { isOffEarth } from './offered-pair.ts';
import { parseRef } from './parse-ref.ts';
import { parsePoint, type Tell } from './points.ts';
import { refMentioned } from './ref-mentioned.ts';
import { labelledPoint, namedPlace } from './written-place.ts';

export type MendedPlace =
  | { ref: string }
  | { name: string; name_en?: string; city?: string }
  | { point: LngLat; label?: string };

/** The context in which a place is read. */
export interface PlaceReading {
  /** Something is selected on the map, so "here" means that. */
  isSelected: boolean;
  tell: Tell;
}

const NAMES = [
  'name',
  'place',
  'place_name',
  'placename',
  'query',
  'address',
  'text',
  'title',
  'label',
  'keyword',
  'value',
  '名称',
  '地点',
  '地名',
];
const REFS = ['ref', 'id', 'place_id', 'placeid', 'place_ref', 'reference'];
/** Names that models give the area a place is in, from small to large; without "_" and in lower case. */
const AREAS =
  'city municipality town district county prefecture admin admin2 area location in near region province state statecode admin1 adm1 adminarea administrativearea territory country countrycode nation 城市 地区 省 国家'.split(
    ' ',
  );

/** Whether a key says which area a place is in. */
export const isAreaKey = (key: string): boolean => AREAS.includes(key.toLowerCase().replaceAll('_', ''));

/** A place from a string or from the object a model made of it. undefined: it names none. */
export function parsePlace(value: unknown, reading: PlaceReading): MendedPlace | undefined {
  if (typeof value === 'string') return placeNamed(value, reading);
  if (!isRecord(value)) {
    const at = parsePoint(value, reading.tell);
    return at && { point: at };
  }
  const pick = (keys: string[]) =>
    Object.entries(value).find(
      ([key, each]) =>
        (keys.includes(key.toLowerCase()) || keys.includes(key.toLowerCase().replaceAll('_', ''))) && !isNowhere(each),
    )?.[1];
  const ref = pick(REFS);
  const name = pick(NAMES);
  const known = typeof ref === 'string' ? parseRef(ref, reading.isSelected) : undefined;
  if (known !== undefined) return { ref: known };
  const at = parsePoint(value, reading.tell);
  if (at && isRecord(value.point) && typeof value.label === 'string' && name === value.label)
    return { point: at, label: value.label.slice(0, MAX_LABEL) };
  // A place within a place: { place: { name } }.
  if (isRecord(name)) return labelled(at, parsePlace(name, reading), reading);
  const areas = AREAS.map((key) => pick([key])).filter((each) => typeof each === 'string');
  const nameEn = pick(['name_en', 'nameen', 'english_name', 'en']);
  const said = [name, ref, nameEn].find((each) => typeof each === 'string') ?? (at ? undefined : areas.shift());
  if (typeof said !== 'string') return at && { point: at };
  const found = placeNamed(said, reading);
  if (!found || !('name' in found)) return labelled(at, found, reading);
  const city = areas.length > 0 ? areas.join(', ') : found.city;
  const named = {
    name: found.name,
    ...(typeof nameEn === 'string' && nameEn !== said && { name_en: nameEn }),
    ...(city && { city }),
  };
  return labelled(at, named, reading);
}

/** A point beside a name is its position, and the name its label. A ref knows its own point. */
function labelled(
  at: LngLat | undefined,
  found: MendedPlace | undefined,
  { tell }: PlaceReading,
): MendedPlace | undefined {
  if (!at) return found;
  if (!found) return { point: at };
  if ('ref' in found) tell(`had a point beside the ref "${found.ref}": the ref was taken, the point ignored`);
  if (!('name' in found)) return found;
  tell(`was taken as the point; "${found.name.slice(0, MAX_LABEL)}" is only its label and was not looked up`);
  return { point: at, label: found.name.slice(0, MAX_LABEL) };
}

/** As in the schema. */
const MAX_LABEL = 80;

function placeNamed(text: string, { isSelected, tell }: PlaceReading): MendedPlace | undefined {
  if (isNowhere(text)) return undefined;
  const ref = refMentioned(text, isSelected);
  if (ref !== undefined) return { ref };
  if (isOffEarth(text)) return undefined;
  const labelledAt = labelledPoint(text, tell);
  if (labelledAt) return labelledAt;
  const point = parsePoint(text, tell);
  return point ? { point } : namedPlace(text);
}
