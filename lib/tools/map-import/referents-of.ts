import { hullOf } from '../../geo/hull.ts';
import { wrapLng } from '../../geo/lng-lat.ts';
import { unwrapped } from '../../geo/unwrapped.ts';
import type { Referent } from '../context.ts';
import { type Imported, type ImportedCollection, type ImportedItem, pointsIn } from './imported.ts';

/** What a question can mean by a file: each of a few shapes; of many the lines, the areas, or the hull of the points. */
export function referentsOf({ file, items, collection }: Imported): Referent[] {
  return [
    ...items.map((item, index) => referentOf(item, item.name || `${file.name} ${index + 1}`)),
    ...(collection ? [collectionReferent(collection, file.name)] : []),
  ];
}

function referentOf({ ref, kind, parts }: ImportedItem, name: string): Referent {
  const rings = parts.map(pointsIn);
  const [first = []] = rings;
  switch (kind) {
    case 'point':
      return { kind: 'place', ref, place: { ref, name, kind: 'point', at: first[0] ?? { lng: 0, lat: 0 } } };
    case 'line':
      return { kind: 'line', ref, name, path: first };
    case 'area':
      return { kind: 'area', ref, name, rings };
    default:
      return kind satisfies never;
  }
}

function collectionReferent({ ref, points, lines = [], areas }: ImportedCollection, name: string): Referent {
  if (areas) return { kind: 'area', ref, name, rings: areas.flatMap((rings) => rings.map(pointsIn)) };
  if (lines.length > 0) return { kind: 'line', ref, name, path: lines.flatMap(pointsIn) };
  const hull = hullOf(unwrapped(points === undefined ? [] : pointsIn(points)));
  const ring = hull.map(({ lng, lat }) => ({ lng: Math.abs(lng) > 180 ? wrapLng(lng) : lng, lat }));
  return { kind: 'area', ref, name, rings: [ring] };
}
