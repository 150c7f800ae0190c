import type { LngLat } from '../../geo/lng-lat.ts';
import { categoryOf } from '../../tools/categories.ts';
import type { Tags } from './place-of-tags.ts';

/** Names of columns and properties that mean one of ours. */
const SAME: Record<string, string> = {
  名称: 'name',
  名字: 'name',
  店名: 'name',
  标题: 'name',
  title: 'name',
  poi_name: 'name',
  name_en: 'name:en',
  name_zh: 'name:zh',
  英文名: 'name:en',
  类别: 'category',
  类型: 'category',
  分类: 'category',
  type: 'category',
  fclass: 'category',
  地址: 'address',
  详细地址: 'address',
  addr: 'address',
  电话: 'phone',
  联系电话: 'phone',
  tel: 'phone',
  telephone: 'phone',
  网址: 'website',
  营业时间: 'opening_hours',
  开放时间: 'opening_hours',
  opentime: 'opening_hours',
};

const OF_DATUM = '(?:[_ ]?\\(?(?:wgs_?84|wgs|gps|gcj_?02|bd_?09)\\)?)?';
const LAT = new RegExp(`^(?:(?:wgs84|wgs|gps)_)?(?:lat|latitude|y|point_y|y坐标|纬度|北纬)${OF_DATUM}$`);
const LNG = new RegExp(`^(?:(?:wgs84|wgs|gps)_)?(?:lng|lon|long|longitude|x|point_x|x坐标|经度|东经)${OF_DATUM}$`);
/** Columns that hold both: "116.4,39.9" as AMap writes it, or WKT's POINT(116.4 39.9). */
const BOTH = /^(?:location|coordinates?|坐标|经纬度|lnglat|wkt|geom|geometry|the_geom)$/;

/** A column's name without its mark, case and spaces, as ours where it means one of ours. */
export function columnOf(cell: string): string {
  const name = cell
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();
  return SAME[name] ?? name;
}

/** The columns that say where a row is, of a header; undefined where there are none. */
export function pointColumns(header: readonly string[]): ((row: Tags) => LngLat | undefined) | undefined {
  const best = (pattern: RegExp) => {
    const fitting = header.filter((name) => pattern.test(name));
    return fitting.find((name) => /wgs|gps/.test(name)) ?? fitting[0];
  };
  const [lat, lng] = [best(LAT), best(LNG)];
  if (lat !== undefined && lng !== undefined) return (row) => pointOf(row[lng], row[lat]);
  const both = header.find((name) => BOTH.test(name));
  if (both === undefined) return undefined;
  return (row) => {
    const text = (row[both] ?? '').replace(/^[^(]*\(|\).*$/g, '');
    const [x, y, ...rest] = text.trim().split(/[\s,，]+/);
    return rest.length <= 1 ? pointOf(x, y) : undefined;
  };
}

/** Longitude and latitude in words; a pair in the wrong order where it can be nothing else is put right. */
function pointOf(x: string | undefined, y: string | undefined): LngLat | undefined {
  const [lng, lat] = [degreesOf(x), degreesOf(y)];
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 180)) return undefined;
  if (Math.abs(lat) <= 90) return { lng, lat };
  return Math.abs(lng) <= 90 ? { lng: lat, lat: lng } : undefined;
}

/** "116,4" is how a sheet with decimal commas writes it. */
function degreesOf(text: string | undefined): number {
  const plain = (text ?? '').trim().replace(/°$/, '');
  return plain === '' ? Number.NaN : Number(/^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain);
}

/** A feature's properties by our names, beside their own; `type` only where it is a kind of place. */
export function withOurNames(tags: Tags): Tags {
  const ours: Tags = {};
  for (const [key, value] of Object.entries(tags)) {
    const name = columnOf(key);
    if (name === key || Object.hasOwn(tags, name) || Object.hasOwn(ours, name)) continue;
    if (key === 'type' && !/[;；]/.test(value) && !categoryOf(value)) continue;
    ours[name] = value;
  }
  return Object.keys(ours).length > 0 ? { ...tags, ...ours } : tags;
}

const STRUCTURES =
  /^(?:highway|boundary|landuse|natural|waterway|building|route|power|barrier|place|public_transport|man_made|admin_level)$/;

/** What a named row is whose kind is not said: a place, unless its keys say that it is a road, a border, a river … */
export function fallbackKind(tags: Tags): 'place' | undefined {
  return Object.keys(tags).some((key) => STRUCTURES.test(key)) ? undefined : 'place';
}
