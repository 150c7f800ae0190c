import type { SavedPlace } from '../../lib/domain/saved.ts';
import { LONGEST_SAVED } from '../../lib/domain/saved-limits.ts';
import { FileRefusal } from '../../lib/files/file-refusal.ts';
import type { FileShape } from '../../lib/files/file-shape.ts';
import { readFile } from '../../lib/files/read-file.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import { newId } from '../ui/new-id.ts';

/** A file of places, not of a city. */
const MOST_PLACES = 2_000;

/** The points of a file as places of a list, in its order, and how many more it has. None if it cannot be read. */
export async function placesInFile(
  file: File,
  listId: string,
  now = Date.now(),
): Promise<{ places: SavedPlace[]; leftOut: number }> {
  try {
    const { shapes } = await readFile([{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
    const points = shapes.filter(({ kind }) => kind === 'point');
    const places = points
      .slice(0, MOST_PLACES)
      .map((shape, index, all) => placeOf(shape, { listId, savedAt: now - all.length + index }));
    return { places, leftOut: points.length - places.length };
  } catch (error) {
    if (error instanceof FileRefusal) return { places: [], leftOut: 0 };
    throw error;
  }
}

function placeOf({ name, note, parts }: FileShape, of: { listId: string; savedAt: number }): SavedPlace {
  const [lng = 0, lat = 0] = parts[0]?.[0] ?? [];
  const at = { lng, lat };
  return {
    id: newId(),
    ...of,
    name: name.slice(0, LONGEST_SAVED.name) || coordinateText(at),
    kind: 'point',
    at,
    ...(note && { note: note.slice(0, LONGEST_SAVED.note) }),
  };
}
