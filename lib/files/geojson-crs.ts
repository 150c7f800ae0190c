import { z } from 'zod';

/** How a file's coordinates become WGS-84: unchanged, or from Web Mercator's metres. */
export type Crs = 'degrees' | 'mercator';

const member = z.looseObject({ type: z.string(), properties: z.looseObject({}).nullish() });

/** Systems of degrees that are within a few metres of WGS-84: WGS 84, CGCS2000, ETRS89, NAD83, GRS80 and GDA2020. */
const LIKE_WGS84 = new Set(['4326', '4979', '4490', '4258', '4269', '7844', '84']);
/** No name of a system is longer. */
const LONGEST_NAME = 200;
const MERCATOR = new Set(['3857', '900913', '3785', '102100', '102113']);

/**
 * The `crs` member of a GeoJSON file, which RFC 7946 dropped: the kind of coordinates it declares. Throws for a system
 * we cannot convert.
 */
export function crsOf(value: unknown, path: string): Crs {
  if (value === undefined || value === null) return 'degrees';
  const { properties } = member.catch({ type: '', properties: {} }).parse(value);
  const name = String(properties?.name ?? properties?.code ?? properties?.href ?? 'of no name');
  const code =
    name.length > LONGEST_NAME ? '' : (/(?:CRS|EPSG|ESRI|OGC|^)[:/\w.]*?:?(\d+|CRS84)$/i.exec(name.trim())?.[1] ?? '');
  if (/CRS:?84h?$/i.test(name) || LIKE_WGS84.has(code) || /^WGS ?_?(19)?84$/i.test(name)) return 'degrees';
  if (MERCATOR.has(code)) return 'mercator';
  throw new Error(
    `${path}: its coordinates are in the system ${name}; convert it, for example with ogr2ogr -t_srs EPSG:4326`,
  );
}
