import type { Reason } from './left-out.ts';
import type { Item } from './osm-items.ts';
import { placeOfTags } from './place-of-tags.ts';
import type { Tags } from './tags.ts';

/** Something larger than a node, waiting for its position: nodes of its outline, or ways that have them. */
export interface Shape {
  id: string;
  tags: Tags;
  nodes?: number[];
  ways?: number[];
}

/** Not all of a building's corners are needed to find its middle, nor all pieces of a park's border. */
export const CORNERS = 8;

const BORDER_WAYS = 6;

/** A way or relation that may become a place, or why it does not; null if it has no tags of its own. */
export function shapeOf({ type, id, tags, refs, members }: Item): Shape | Reason | null {
  if (!tags || (!refs && !members)) return null;
  // Cheap: the country and the rest are looked up later.
  const judged = placeOfTags('', { lng: 0, lat: 0 }, tags);
  if (typeof judged === 'string') return judged;
  if (type === 'way' && refs) return { id: `osm:W${id}`, tags, nodes: evenly(refs, CORNERS) };
  if (type !== 'relation' || !members) return null;
  const outer = members.filter((member) => member.type === 'way' && member.role !== 'inner').map(({ ref }) => ref);
  return outer.length > 0 ? { id: `osm:R${id}`, tags, ways: evenly(outer, BORDER_WAYS) } : 'no-position';
}

export function evenly(refs: number[], count: number): number[] {
  // A closed way repeats its first node.
  const open = refs.length > 1 && refs[0] === refs.at(-1) ? refs.slice(0, -1) : refs;
  if (open.length <= count) return open;
  return Array.from({ length: count }, (_, i) => open[Math.floor((i * open.length) / count)] ?? 0);
}
