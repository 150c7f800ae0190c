import { z } from 'zod';
import { fileReport, STORED } from '../../domain/file-report.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { decodePolyline } from '../../geo/polyline.ts';

const polyline = z.string().min(2).max(60_000).refine(decodes, 'no polyline');

/** One shape: a point, a line in one piece, or the rings of an area (outer ones and holes), as polylines. */
const item = z.strictObject({
  name: z.string().max(80),
  kind: z.enum(['point', 'line', 'area']),
  parts: z.array(polyline).min(1).max(STORED.points),
});

/** Many shapes, drawn as one: points, lines, and the rings of each area. */
const collection = z.strictObject({
  points: polyline.optional(),
  lines: z.array(polyline).max(STORED.points).optional(),
  areas: z.array(z.array(polyline).min(1).max(STORED.points)).max(STORED.points).optional(),
});

export const mapImportInput = z.strictObject({
  file: fileReport,
  items: z.array(item).max(STORED.items).optional(),
  collection: collection.optional(),
});

const withRef = { ref: z.string() };

export const imported = z.object({
  file: fileReport,
  items: z.array(item.extend(withRef)).max(STORED.items),
  collection: collection.extend(withRef).optional(),
});
export type Imported = z.infer<typeof imported>;
export type ImportedItem = Imported['items'][number];
export type ImportedCollection = NonNullable<Imported['collection']>;

export const pointsIn = (text: string): LngLat[] => decodePolyline(text, STORED.decimals);

function decodes(text: string): boolean {
  try {
    return pointsIn(text).length > 0;
  } catch {
    return false;
  }
}

/** How many points of the file are in the conversation. */
export function storedPoints({ items, collection }: Imported): number {
  const lines = [
    ...items.flatMap(({ parts }) => parts),
    ...(collection?.points === undefined ? [] : [collection.points]),
    ...(collection?.lines ?? []),
    ...(collection?.areas ?? []).flat(),
  ];
  return lines.reduce((sum, line) => sum + pointsIn(line).length, 0);
}
