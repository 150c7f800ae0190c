import type { Datum } from '../geo/crs.ts';
import { plainName } from './plain-name.ts';
import { inOne, inTwo, type PointColumns } from './point-in-row.ts';

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
