import type { LngLat } from '../../geo/lng-lat.ts';
import { isNothing, isRecord, plain } from './json-schema.ts';
import { pointOf } from './points.ts';

export type MendedPlace = { ref: string } | { name: string; name_en?: string; city?: string } | { point: LngLat };

const POINTERS: [string, string][] = [
  [
    'me',
    'me my position|my location|current location|current position|user location|user|我|我的位置|我的定位|当前位置|我所在的位置|我在的地方|定位',
  ],
  [
    'view',
    'view map view|current view|map center|map centre|center of map|the map|map|地图中心|当前地图|当前视图|地图|视图中心',
  ],
  ['selection', 'selection selected|the selection|selected place|选中|选中的地点|所选|选择的地点|已选'],
];
const HERE = /^(?:here|nearby|around here|this area|this place|这里|这儿|此处|附近|这附近|这块区域|这一带)$/;

const MAX_REF = 40;

/** "p3", "[p3]", "me", "我的位置" → the ref; undefined when a text is none. isSelected: "here" means the selection then. */
export function refOf(text: string, isSelected = false): string | undefined {
  if (text.length > MAX_REF) return undefined;
  const bare = text.trim().replace(/^(?:ref\s*[:=]\s*)?[[(（【「"'#@]*\s*|[\])）】」"']+$/g, '');
  if (/^[pralw]\d{1,4}(?::w\d{1,3})?$/.test(bare)) return bare;
  if (bare !== text.trim() && /^[pralw]\d{1,4}$/i.test(bare)) return bare.toLowerCase();
  const said = plain(bare);
  if (HERE.test(said)) return isSelected ? 'selection' : 'view';
  return POINTERS.find(
    ([ref, words]) =>
      said === ref ||
      words
        .slice(ref.length + 1)
        .split('|')
        .includes(said),
  )?.[0];
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
/** What a model calls the area that a place lies in, from small to large; without "_" and case. */
const AREAS =
  'city municipality town district county prefecture admin admin2 area location in near region province state statecode admin1 adm1 adminarea administrativearea territory country countrycode nation 城市 地区 省 国家'.split(
    ' ',
  );

/** Whether a key says where a place lies. */
export const isAreaKey = (key: string): boolean => AREAS.includes(key.toLowerCase().replaceAll('_', ''));

/** A place from one string or from the object that a model made of it. undefined: it names none. */
export function placeOf(value: unknown, isSelected = false): MendedPlace | undefined {
  if (typeof value === 'string') return placeNamed(value, isSelected);
  const at = pointOf(value);
  if (!isRecord(value)) return at && { point: at };
  const pick = (keys: string[]) => {
    const found = Object.entries(value).find(
      ([key, each]) =>
        (keys.includes(key.toLowerCase()) || keys.includes(key.toLowerCase().replaceAll('_', ''))) && !isNothing(each),
    );
    return found?.[1];
  };
  const ref = pick(REFS);
  const name = pick(NAMES);
  const known = typeof ref === 'string' ? refOf(ref, isSelected) : undefined;
  if (known !== undefined) return { ref: known };
  // A place within a place: { place: { name } }.
  if (isRecord(name)) return placeOf(name, isSelected);
  const areas = AREAS.map((key) => pick([key])).filter((each) => typeof each === 'string');
  const nameEn = pick(['name_en', 'nameen', 'english_name', 'en']);
  const said = [name, ref, nameEn].find((each) => typeof each === 'string') ?? (at ? undefined : areas.shift());
  if (typeof said !== 'string') return at && { point: at };
  const found = placeNamed(said, isSelected);
  if (!found || !('name' in found)) return found;
  const city = areas.length > 0 ? areas.join(', ') : found.city;
  return {
    name: found.name,
    ...(typeof nameEn === 'string' && nameEn !== said && { name_en: nameEn }),
    ...(city && { city }),
  };
}

function placeNamed(text: string, isSelected: boolean): MendedPlace | undefined {
  if (isNothing(text)) return undefined;
  const ref = refOf(text, isSelected);
  if (ref !== undefined) return { ref };
  const point = pointOf(text);
  if (point) return { point };
  const [first = '', ...rest] = text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (first === '' || rest.length === 0) return { name: text.trim() };
  // "杭州市，西湖": the larger one may stand first in Chinese.
  const last = rest.at(-1) ?? '';
  const isLargeFirst = rest.length === 1 && /[省市区县州]$/.test(first) && !/[省市区县州国]$/.test(last);
  return isLargeFirst ? { name: last, city: first } : { name: first, city: rest.join(', ') };
}
