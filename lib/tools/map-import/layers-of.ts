import { ownName } from '../../domain/label.ts';
import type { CollectionLayer, Layer } from '../../map/state.ts';
import { fileFacts } from './file-facts.ts';
import { type Imported, type ImportedCollection, type ImportedItem, pointsIn } from './imported.ts';

/** The colour of what comes from files, beside what the assistant draws. */
const COLOR = 'purple';

/** What a file puts on the map: each of a few shapes by itself, many as one layer. */
export function layersOf({ file, items, collection }: Imported): Layer[] {
  const note = ownName((locale) => fileFacts(file, locale).join(' · '));
  return [
    // Areas first, points last: nothing covers a marker.
    ...['area', 'line', 'point']
      .flatMap((kind) => items.filter((item) => item.kind === kind))
      .map((item, index) => ({
        ...layerOf(item, file.name, index + 1),
        ...(items.length === 1 && { note }),
      })),
    ...(collection ? [{ ...collectionLayer(collection, file), note }] : []),
  ];
}

function layerOf({ ref, name, kind, parts }: ImportedItem, fileName: string, number: number): Layer {
  const base = { ref, label: { name: name || `${fileName} ${number}` }, color: COLOR };
  const rings = parts.map(pointsIn);
  const [first = []] = rings;
  switch (kind) {
    case 'point':
      return { ...base, kind: 'marker', at: first[0] ?? { lng: 0, lat: 0 }, icon: 'point', zoom: 15 };
    case 'line':
      return { ...base, kind: 'path', path: first, style: 'line' };
    case 'area':
      return { ...base, kind: 'area', rings };
    default:
      return kind satisfies never;
  }
}

function collectionLayer(
  { ref, points, lines = [], areas = [] }: ImportedCollection,
  file: Imported['file'],
): CollectionLayer {
  return {
    kind: 'collection',
    ref,
    label: { name: file.name },
    color: COLOR,
    points: points === undefined ? [] : pointsIn(points),
    lines: lines.map(pointsIn),
    areas: areas.map((rings) => rings.map(pointsIn)),
    count: file.stats.points + file.stats.lines + file.stats.areas,
    whole: file.hash,
  };
}
