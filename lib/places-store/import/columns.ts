import { categoryOf } from '../../domain/category-of.ts';
import { OURS } from '../../files/column-names.ts';
import { cellText, plainName } from '../../files/plain-name.ts';
import { isStructure, type Tags } from './tags.ts';

/** Values under our names, in addition to their own; a feature's `type` only if it is a kind of place. */
export function withOurNames(own: Tags): Tags {
  const tags: Tags = Object.fromEntries(
    Object.entries(own).flatMap(([key, value]) => (cellText(value) === '' ? [] : [[key.trim(), cellText(value)]])),
  );
  const ours: Tags = {};
  const ranks = new Map<string, number>();
  for (const [key, value] of Object.entries(tags)) {
    const known = OURS.get(plainName(key));
    if (!known || Object.hasOwn(tags, known.ours)) continue;
    if (plainName(key) === 'type' && !/[;；]/.test(value) && !isKind(value)) continue;
    if (known.rank >= (ranks.get(known.ours) ?? Number.POSITIVE_INFINITY)) continue;
    ranks.set(known.ours, known.rank);
    ours[known.ours] = value;
  }
  return { ...tags, ...ours };
}

/** OSM's and GeoJSON's own types are not kinds of places. */
const isKind = (value: string) =>
  categoryOf(value) !== undefined ||
  !/^(?:node|way|relation|multipolygon|route|boundary|site|feature|point|polygon|linestring)$/i.test(value);

/** The kind of a named row that has none: a place, unless its keys show that it is a road, a border, a river … */
export function fallbackKind(tags: Tags): 'place' | undefined {
  return isStructure(tags) ? undefined : 'place';
}

/** The row's own id: "node/123" for an OpenStreetMap object with type and number in separate columns. */
export function idIn(tags: Tags): string | undefined {
  const [id, type] = [tags['@id'], tags['@type']];
  return id && type && /^\d+$/.test(id) && /^(?:node|way|relation)$/i.test(type) ? `${type}/${id}` : id;
}
