import { indexedRing } from '../../geo/indexed-ring.ts';
import type { BBox, LngLat } from '../../geo/lng-lat.ts';

/** Nodes of a coastline in its direction: land on the left, sea on the right. */
export type Coast = LngLat[];

/** A polygon: the outer ring clockwise, then its holes; all rings closed. */
export type SeaPolygon = LngLat[][];

/**
 * The sea of an extract, which has only its coast: what lies to the right of the coastlines, as far as the box. A coast
 * that ends within the box, where the extract does, is led straight to the nearest side. The box does not cross the
 * antimeridian. Source of the direction:
 * wiki.openstreetmap.org/wiki/Tag:natural=coastline.
 */
export function seaOf(coasts: readonly Coast[], box: BBox): SeaPolygon[] {
  const joined = joinedOf(coasts);
  const isWhole = (line: Coast) => isClosed(line) && line.every((point) => isIn(point, box));
  const rings = joined.filter(isWhole);
  const islands = rings.filter(hasLand);
  const open = joined.filter((line) => !isWhole(line)).flatMap((line) => piecesIn(fromOutside(line, box), box));
  const outlines = open.length > 0 ? closedAlong(open, box) : islands.length > 0 ? [cornersOf(box)] : [];
  // A ring with water inside is a piece of sea of its own.
  const all = [...outlines, ...rings.filter((ring) => !hasLand(ring))];
  const [only] = all;
  if (only && all.length === 1) return [[only, ...islands]];
  return all.map((outer) => {
    const isInside = indexedRing(outer);
    return [outer, ...islands.filter(([first]) => first && isInside(first))];
  });
}

const isSame = (a: LngLat | undefined, b: LngLat | undefined) => a?.lng === b?.lng && a?.lat === b?.lat;
const isClosed = (line: Coast) => line.length > 3 && isSame(line[0], line.at(-1));
const isIn = ({ lng, lat }: LngLat, [west, south, east, north]: BBox) =>
  lng >= west && lng <= east && lat >= south && lat <= north;

/** Whether land is inside: counterclockwise. */
function hasLand(ring: Coast): boolean {
  let twice = 0;
  for (const [at, { lng, lat }] of ring.entries()) {
    const next = ring[(at + 1) % ring.length] ?? { lng, lat };
    twice += lng * next.lat - next.lng * lat;
  }
  return twice > 0;
}

/** Lines that follow one another as one. */
function joinedOf(coasts: readonly Coast[]): Coast[] {
  const keyOf = ({ lng, lat }: LngLat) => `${lng} ${lat}`;
  const byStart = new Map<string, Coast[]>();
  const rest = new Set(coasts.filter(({ length }) => length > 1));
  for (const line of rest) {
    const start = keyOf(line[0] as LngLat);
    byStart.set(start, [...(byStart.get(start) ?? []), line]);
  }
  const ends = new Set([...rest].map((line) => keyOf(line.at(-1) as LngLat)));
  const take = (start: LngLat): Coast | undefined => {
    const found = byStart.get(keyOf(start))?.find((line) => rest.has(line));
    if (found) rest.delete(found);
    return found;
  };
  const followed = (first: Coast): Coast => {
    rest.delete(first);
    const whole = [...first];
    while (!isSame(whole[0], whole.at(-1))) {
      const next = take(whole.at(-1) as LngLat);
      if (!next) break;
      for (const point of next.slice(1)) whole.push(point);
    }
    return whole;
  };
  // From where nothing leads to; what is left then are rings.
  const begins = [...rest].filter((line) => !ends.has(keyOf(line[0] as LngLat)));
  const lines = begins.map(followed);
  for (const line of rest) lines.push(followed(line));
  return lines;
}

/** A ring that is partly in the box as a line that begins outside of it. */
function fromOutside(line: Coast, box: BBox): Coast {
  const at = line.findIndex((point) => !isIn(point, box));
  return isClosed(line) && at > 0 ? [...line.slice(at), ...line.slice(1, at + 1)] : line;
}

/** The parts of a line within the box, each from one side of it to another. */
function piecesIn(line: Coast, box: BBox): Coast[] {
  const pieces: Coast[] = [];
  let piece: Coast = [];
  for (const [at, to] of line.entries()) {
    const from = line[at - 1];
    if (!from) {
      if (isIn(to, box)) piece = [toSide(to, box), to];
      continue;
    }
    const part = partIn(from, to, box);
    if (!part) continue;
    if (piece.length === 0) piece = [part[0]];
    piece.push(part[1]);
    if (isIn(to, box)) continue;
    pieces.push(piece);
    piece = [];
  }
  const last = piece.at(-1);
  return last ? [...pieces, [...piece, toSide(last, box)]] : pieces;
}

/** The part of a straight line within the box; undefined if it passes by. Source: Liang and Barsky, 1984. */
function partIn(from: LngLat, to: LngLat, [west, south, east, north]: BBox): [LngLat, LngLat] | undefined {
  const [dx, dy] = [to.lng - from.lng, to.lat - from.lat];
  let [first, last] = [0, 1];
  for (const [step, room] of [
    [-dx, from.lng - west],
    [dx, east - from.lng],
    [-dy, from.lat - south],
    [dy, north - from.lat],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  if (first > last) return undefined;
  const at = (share: number): LngLat => ({
    lng: clamped(from.lng + share * dx, west, east),
    lat: clamped(from.lat + share * dy, south, north),
  });
  // Rounding may leave a point a hair beside the side that it is on.
  const onSide = (share: number) => toSide(at(share), [west, south, east, north]);
  return [first === 0 ? from : onSide(first), last === 1 ? to : onSide(last)];
}

const clamped = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function toSide({ lng, lat }: LngLat, [west, south, east, north]: BBox): LngLat {
  const sides: [number, LngLat][] = [
    [lng - west, { lng: west, lat }],
    [east - lng, { lng: east, lat }],
    [lat - south, { lng, lat: south }],
    [north - lat, { lng, lat: north }],
  ];
  return sides.reduce((nearest, side) => (side[0] < nearest[0] ? side : nearest))[1];
}

const cornersOf = ([west, south, east, north]: BBox): Coast => [
  { lng: west, lat: north },
  { lng: east, lat: north },
  { lng: east, lat: south },
  { lng: west, lat: south },
  { lng: west, lat: north },
];

/** Goes from the end of each piece clockwise along the box to the next beginning, until it is round. */
function closedAlong(pieces: readonly Coast[], box: BBox): Coast[] {
  const corners = cornersOf(box).slice(0, 4);
  const byStart = pieces
    .map((piece) => ({ piece, start: alongOf(piece[0] as LngLat, box) }))
    .toSorted((a, b) => a.start - b.start);
  const rest = new Set(pieces);
  const rings: Coast[] = [];
  for (const first of pieces) {
    if (!rest.has(first)) continue;
    const ring: Coast = [];
    for (let piece = first; rest.has(piece); ) {
      rest.delete(piece);
      for (const point of piece) ring.push(point);
      const end = alongOf(piece.at(-1) as LngLat, box);
      const next = byStart[firstFrom(end, byStart)] ?? byStart[0];
      if (!next) break;
      const passed = corners.filter((_, corner) => round(corner - end) < round(next.start - end));
      ring.push(...passed.sort((a, b) => round(alongOf(a, box) - end) - round(alongOf(b, box) - end)));
      piece = next.piece;
    }
    rings.push([...ring, ring[0] as LngLat]);
  }
  return rings;
}

/** Where the first is that begins there or later; their number if none does. */
function firstFrom(along: number, sorted: readonly { start: number }[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) < along) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The way round the box has a length of 4. */
const round = (along: number) => ((along % 4) + 4) % 4;

/** How far along the box a point of it lies: clockwise from its northwest corner, 1 a side. */
function alongOf({ lng, lat }: LngLat, [west, south, east, north]: BBox): number {
  if (lat === north && lng < east) return (lng - west) / (east - west);
  if (lng === east && lat > south) return 1 + (north - lat) / (north - south);
  if (lat === south && lng > west) return 2 + (east - lng) / (east - west);
  return 3 + (lat - south) / (north - south);
}
