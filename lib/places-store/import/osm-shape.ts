import type { Reason } from './left-out.ts';
import type { Item } from './osm-items.ts';
import { type Judged, judged } from './osm-judge.ts';
import type { Tags } from './tags.ts';

/** Something larger than a node, waiting for its position: the nodes of a way, or the ways of a relation. */
export interface Shape extends Judged {
  id: string;
  tags: Tags;
  nodes?: number[];
  /** Its outer border, in pieces. */
  ways?: number[];
  /** The borders of what it surrounds without having it, in pieces. */
  holes?: number[];
  /** The node at which a border's place is, as its mappers say. */
  centre?: number | undefined;
}

/** Not all of a building's corners are needed to find its middle, nor all points of a piece of a street. */
const CORNERS = 5;

const LINE_WAYS = 6;

/** A way or relation that may become a place or a house, or why it does not; null if it has no tags of its own. */
export function shapeOf({ type, id, tags, refs, members }: Item): Shape | Reason | null {
  if (!tags || (!refs && !members)) return null;
  if (type === 'way' && refs) {
    const isClosed = refs.length >= 4 && refs[0] === refs.at(-1);
    const found = judged(tags, isClosed ? 'ring' : 'line');
    if (found.reason && !found.isHouse) return found.reason;
    // A border is needed as it is; of everything else a few points.
    const nodes = isClosed && found.kind && !found.isLine ? refs : evenly(refs, CORNERS);
    return { id: `osm:W${id}`, tags, ...found, nodes };
  }
  if (type !== 'relation' || !members) return null;
  const found = judged(tags, isAreaRelation(tags) ? 'area' : 'group');
  if (found.reason && !found.isHouse) return found.reason;
  const waysAs = (isWanted: (role: string) => boolean) => [
    ...new Set(members.filter(({ type, role }) => type === 'way' && isWanted(role)).map(({ ref }) => ref)),
  ];
  const shape = { id: `osm:R${id}`, tags, ...found };
  if (found.isLine) {
    const ways = waysAs(() => true);
    return ways.length === 0 ? 'no-position' : { ...shape, ways: evenly(ways, LINE_WAYS) };
  }
  const [ways, holes, centre] = [waysAs(isOuter), waysAs(isInner), centreOf(members, found.kind)];
  if (ways.length === 0 && centre === undefined) return 'no-position';
  return { ...shape, ways, ...(holes.length > 0 && { holes }), centre };
}

/** Without a role as well: many were drawn before there were roles. Source: wiki.openstreetmap.org/wiki/Relation:boundary. */
const isOuter = (role: string) => role === '' || role === 'outer' || role === 'exclave';
const isInner = (role: string) => role === 'inner' || role === 'enclave';

/** People who go to a town go to its centre, not to the middle of its woods; a province is where its name is written. */
function centreOf(members: NonNullable<Item['members']>, kind: string | undefined): number | undefined {
  const nodeAs = (wanted: string) => members.find(({ type, role }) => type === 'node' && role === wanted)?.ref;
  if (kind === 'country' || kind === 'region') return nodeAs('label');
  return nodeAs('admin_centre') ?? nodeAs('label');
}

const isAreaRelation = ({ type }: Tags) => type === 'multipolygon' || type === 'boundary';

function evenly(refs: number[], count: number): number[] {
  // A closed way repeats its first node.
  const open = refs.length > 1 && refs[0] === refs.at(-1) ? refs.slice(0, -1) : refs;
  if (open.length <= count) return open;
  return Array.from({ length: count }, (_, i) => open[Math.floor((i * (open.length - 1)) / (count - 1))] ?? 0);
}
