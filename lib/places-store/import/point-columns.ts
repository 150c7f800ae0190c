import type { Datum } from '../../geo/crs.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { parseCoordinate } from '../../geo/parse-coordinate.ts';
import { pointOfGeometry } from '../../geo/point-of-geometry.ts';
import { plainName } from './columns.ts';
import type { Tags } from './place-of-tags.ts';
import { geometryOfWkt } from './wkt.ts';

/** Where a row is located, by its columns. */
export interface PointColumns {
  /** The datum named by the columns. */
  datum: Datum | undefined;
  /** 'lat,lng' or 'lng,lat' if one column has both and only its values can say which comes first. */
  order: Order | undefined;
  /** The order if the values do not say it either. */
  usual: Order;
  pointIn(row: Tags, order: Order | undefined): LngLat | 'outside' | null;
  /** The cell with both, for the order of its numbers; '' if there is none. */
  pairIn(row: Tags): string;
  isChinese: boolean;
}

export type Order = 'lat,lng' | 'lng,lat';

const DATUMS: [RegExp, Datum][] = [
  [/bd09(?:ll|mc)?|^bd(?=lat|lng|lon)|(?<=lat|lng|lon)bd$|baidu|百度/, 'bd09'],
  [/gcj02?|amap|gaode|autonavi|tencent|mars|高德|腾讯|火星/, 'gcj02'],
  [/wgs84|wgs|gps(?=.)|(?<=.)gps|cgcs2000|天地图/, 'wgs84'],
];
/** What surrounds "lat" and "lng" in column names. */
const AROUND =
  '(?:at|stop|geo|rec|deg|degrees?|decimal|dd|point|coord(?:inate)?s?|cent(?:er|re)|centroid|poi|place|station|location|loc|venue|map|site|store|shop|address|value|坐标|值)*';
const LAT = new RegExp(`^${AROUND}(?:lat|latitude|latitud|breite|breitengrad|纬度|緯度|北纬|위도)${AROUND}$`);
const LNG = new RegExp(
  `^${AROUND}(?:lng|lon|long|longitude|longitud|longtitude|länge|laenge|längengrad|经度|經度|経度|东经|경도)${AROUND}$`,
);
const Y = /^(?:point|coord|map|geo)?y(?:coord(?:inate)?|坐标|wert)?$/;
const X = /^(?:point|coord|map|geo)?x(?:coord(?:inate)?|坐标|wert)?$/;
const LAT_FIRST = /^(?:lat(?:itude)?(?:and)?(?:lng|lon|long|longitude)|纬经度|纬度经度)$/;
const LNG_FIRST = /^(?:(?:lng|lon|long|longitude)(?:and)?lat(?:itude)?|经纬度|經緯度|经度纬度)$/;
/** As written by AMap. */
const USUALLY_LNG_FIRST = /^(?:location|坐标|座標)$/;
const BOTH =
  /^(?:geo|gps|map|my|the)?(?:coord(?:inate)?s?|position|point|geopoint|geopoint2d|wkt|geom|geometry|thegeom|geojson|shape|latlong?s?|gps|geo|geolocation|wktgeom|astext|stastext|kartenpunkt)$/;

/**
 * The columns of a header that give the position; undefined if there are none. `asked`: the datum given by the
 * operator.
 */
export function pointColumns(header: readonly string[], asked: Datum | undefined): PointColumns | undefined {
  const columns = header.map((name) => {
    const plain = plainName(name);
    const named = DATUMS.find(([pattern]) => pattern.test(plain));
    return { name, plain: named ? plain.replace(named[0], '') : plain, datum: named?.[1] };
  });
  // A column that names its datum is certain; among the rest WGS-84 needs no conversion.
  const order: (Datum | undefined)[] = asked
    ? [asked, undefined, 'wgs84', 'gcj02', 'bd09']
    : ['wgs84', 'gcj02', 'bd09', undefined];
  for (const datum of [...new Set(order)]) {
    const named = columns.filter((column) => column.datum === datum);
    const find = (...patterns: RegExp[]) =>
      patterns.flatMap((pattern) => named.find(({ plain }) => pattern.test(plain)) ?? [])[0];
    const [lat, lng] = [find(LAT), find(LNG)];
    const [y, x] = lat && lng ? [lat, lng] : [find(Y), find(X)];
    if (y && x) return inTwo(y.name, x.name, datum);
    const both = named.find(
      ({ plain, name }) =>
        LAT_FIRST.test(plain) ||
        LNG_FIRST.test(plain) ||
        USUALLY_LNG_FIRST.test(plain) ||
        BOTH.test(plain) ||
        (datum && plain === '' && name !== ''),
    );
    if (both) {
      const said = LAT_FIRST.test(both.plain) ? 'lat,lng' : LNG_FIRST.test(both.plain) ? 'lng,lat' : undefined;
      return inOne(both.name, datum, said, USUALLY_LNG_FIRST.test(both.plain) ? 'lng,lat' : 'lat,lng');
    }
  }
  return undefined;
}

const HAN = /\p{Script=Han}/u;

function inTwo(lat: string, lng: string, datum: Datum | undefined): PointColumns {
  return {
    datum,
    order: 'lng,lat',
    usual: 'lng,lat',
    isChinese: HAN.test(lat + lng),
    pairIn: () => '',
    pointIn(row) {
      const [x, y] = [row[lng] ?? '', row[lat] ?? ''];
      if (x === '' || y === '') return null;
      return pointOf(degreesOf(x), degreesOf(y)) ?? dmsOf(`${y}, ${x}`);
    },
  };
}

function inOne(name: string, datum: Datum | undefined, said: Order | undefined, usual: Order): PointColumns {
  return {
    datum,
    order: said,
    usual,
    isChinese: HAN.test(name),
    pairIn: (row) => row[name] ?? '',
    pointIn(row, order) {
      const text = row[name] ?? '';
      if (text === '') return null;
      const geometry = geometryOf(text);
      if (geometry) return pointOfGeometry(geometry);
      const pair = pairOf(text);
      if (!pair) return dmsOf(text);
      const [first, second] = pair;
      return (order === 'lat,lng' ? pointOf(second, first) : pointOf(first, second)) ?? null;
    },
  };
}

/** Degrees, minutes and seconds, and letters of the compass. */
const dmsOf = (text: string): LngLat | null => parseCoordinate(text)?.point ?? null;

function geometryOf(text: string): object | undefined {
  if (!text.startsWith('{')) return geometryOfWkt(text);
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json ? json : undefined;
  } catch {
    return undefined;
  }
}

/** "48.85, 2.35", "48,85; 2,35", "[2.35, 48.85]", "(48.85 2.35)". */
export function pairOf(text: string): [number, number] | undefined {
  const bare = text.replace(/^[\s([{]+|[\s)\]}]+$/g, '');
  const number = '[-+−]?\\d+(?:[.,]\\d+)?';
  const decimalCommas = new RegExp(
    `^(${number})\\s*[;|/]\\s*(${number})$|^([-+−]?\\d+,\\d+)[\\s,]+([-+−]?\\d+,\\d+)$`,
  ).exec(bare);
  const parts = decimalCommas
    ? decimalCommas.slice(1).filter((part) => part !== undefined)
    : bare.split(/\s*[,，]\s*|\s+/);
  const [first, second, height, ...rest] = parts.map(degreesOf);
  if (first === undefined || second === undefined || rest.length > 0) return undefined;
  return Number.isNaN(first + second + (height ?? 0)) ? undefined : [first, second];
}

/** Which number comes first, judging by a pair with only one reading. */
export function orderOf(text: string): Order | undefined {
  const [first, second] = pairOf(text) ?? [0, 0];
  if (Math.abs(first) > 90 && Math.abs(second) <= 90) return 'lng,lat';
  return Math.abs(second) > 90 && Math.abs(first) <= 90 ? 'lat,lng' : undefined;
}

/** A pair in the wrong order is corrected if there is no other reading. */
function pointOf(lng: number, lat: number): LngLat | 'outside' | undefined {
  if (Number.isNaN(lng) || Number.isNaN(lat)) return undefined;
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return { lng, lat };
  return Math.abs(lat) <= 180 && Math.abs(lng) <= 90 ? { lng: lat, lat: lng } : 'outside';
}

/** "116,4" is how a sheet with decimal commas writes it. */
function degreesOf(text: string): number {
  const plain = text
    .trim()
    .replace(/\s*[°º度]$/, '')
    .replace('−', '-');
  return /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}
