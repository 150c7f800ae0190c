import { z } from 'zod';

const FILE_FORMATS = ['gpx', 'kml', 'kmz', 'tcx', 'fit', 'geojson', 'topojson', 'takeout', 'table', 'photos'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/**
 * Of a file, what is kept in the conversation: at most so many points, and so many shapes each by itself. Lines in so
 * many decimals: 6 is about 10 cm.
 */
export const STORED = { points: 2_000, items: 20, decimals: 6 };

/** What was wrong with a part of a file, or was assumed about it. */
const FAULTS = [
  'no_position',
  'outside_globe',
  'null_island',
  'unreadable',
  'cut_short',
  'swapped',
  'order_assumed',
  'gcj02',
  'bd09',
  'wgs84_assumed',
  'mercator',
  'encoding',
  'network_link',
] as const;

/** Why a file is not read at all. */
export type RefusalCode =
  | 'empty'
  | 'too_large'
  | 'too_many'
  | 'unknown_kind'
  | 'other_kind'
  | 'web_page'
  | 'damaged'
  | 'entities'
  | 'inflated_too_large'
  | 'archive_without_map'
  | 'no_columns'
  | 'unknown_encoding'
  | 'unknown_crs'
  | 'no_features'
  | 'no_position'
  | 'no_photo_position';

const count = z.int().min(0).max(100_000_000);
/** Of what a file says, however wrong: a receiver without a fix writes −99,999 m. */
const meters = z.number().min(-1e9).max(1e12);
const unixMs = z.number().min(-8.64e15).max(8.64e15);

const fileFault = z.strictObject({
  code: z.enum(FAULTS),
  /** How many rows, features or photos it concerns, out of how many. */
  count: count.optional(),
  of: count.optional(),
  /** Where the first few are ("4, 9, 12"), the name of an encoding, the order of coordinates. */
  detail: z.string().max(200).optional(),
});
export type FileFault = z.infer<typeof fileFault>;

const fileStats = z.strictObject({
  points: count,
  lines: count,
  areas: count,
  /** Of all lines and rings, and the points. */
  vertices: count,
  lengthM: meters.optional(),
  ascentM: meters.optional(),
  descentM: meters.optional(),
  lowestM: meters.optional(),
  highestM: meters.optional(),
  areaM2: z.number().min(0).max(1e18).optional(),
  fromMs: unixMs.optional(),
  toMs: unixMs.optional(),
});
export type FileStats = z.infer<typeof fileStats>;

/** What is said of a file that was put on the map. */
export const fileReport = z.strictObject({
  name: z.string().min(1).max(120),
  bytes: count,
  format: z.enum(FILE_FORMATS),
  /** Of its content; under it the browser keeps the whole shapes. */
  hash: z.string().regex(/^[0-9a-f]{16,64}$/),
  stats: fileStats,
  faults: z.array(fileFault).max(20),
  /** How far the stored lines may stray from the file's; absent: they are the file's. */
  toleranceM: z.number().min(0).max(1e8).optional(),
});
export type FileReport = z.infer<typeof fileReport>;
