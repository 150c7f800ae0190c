import { ownName } from '../../domain/label.ts';
import type { CollectionLayer, Layer } from '../../map/state.ts';
import { fileFacts, fileSizes } from './file-facts.ts';
import { type Imported, type ImportedCollection, type ImportedItem, pointsIn } from './imported.ts';

/** The colour of what comes from files, beside what the assistant draws. */
const COLOR = 'purple';

/** What a file puts on the map: each of a few shapes by itself, many as one layer. */
export function layersOf({ file, items, collection }: Imported): Layer[] {
  const [areas, lines, points] = [ofKind(items, 'area'), ofKind(items, 'line'), ofKind(items, 'point')];
  // Where there is one line or area, the sizes of the file are its own.
  const note = areas.length + lines.length === 1 ? { note: noteOf(file, fileSizes) } : {};
  const from = items.length > 1 ? { file: file.name } : {};
  return [
    // Nothing covers a marker.
    ...[...areas, ...lines].map((item, index) => ({ ...layerOf(item, file.name, index + 1), ...note, ...from })),
    ...points.map((item, index) => ({ ...layerOf(item, file.name, index + 1), ...from })),
    ...(collection ? [{ ...collectionLayer(collection, file), note: noteOf(file, fileFacts) }] : []),
  ];
}

const ofKind = (items: readonly ImportedItem[], kind: ImportedItem['kind']) =>
  items.filter((item) => item.kind === kind);

const noteOf = (file: Imported['file'], factsOf: typeof fileFacts) =>
  ownName((locale) => factsOf(file, locale).join(' · '));

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
