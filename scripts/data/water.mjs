import { boxOf } from './cells.mjs';
import { centroidOf } from './geometry.mjs';
import { readSource, readSourceRows } from './sources.mjs';
import { pointsOf } from './steps.mjs';

/** As natural-earth-50m counts: half a minute. */
export const NATURE_UNIT = 120;
/** A river without a name. */
const NAMELESS_ZOOM = 7;
/** How far the middle of a lake may be from where its name says, degrees. */
const NEAR_DEG = 0.6;

const rowsOf = (file) => readSourceRows(file).filter(([first]) => !first.startsWith('#'));
const pointOf = (text) => text.split(',').map(Number);
const named = (name, nameEn) => (name === '-' ? {} : { name, nameEn });

/** What is drawn by hand: { kind, zoom, points } with name and nameEn, where it has one. */
export const drawn = () =>
  rowsOf('drawn.tsv').map(([kind, name, nameEn, zoom, points]) => ({
    kind,
    ...named(name, nameEn),
    zoom: Number(zoom),
    points: points.split(' ').map(pointOf),
  }));

/**
 * Rivers: { zoom, line }, with name and nameEn where they have one; zoom is that of the name. Lines of one river that meet
 * are one.
 */
export function rivers(nature) {
  const lines = new Map();
  for (const [id, line] of nature.rivers) lines.set(id, [...(lines.get(id) ?? []), pointsOf(line, NATURE_UNIT)]);
  const found = [];
  const used = new Set();
  for (const [name, nameEn, zoom, features] of rowsOf('rivers.tsv')) {
    const own = features.split(',').flatMap((spec) => {
      const [, id, side, degrees] = /^(\d+)(?::([NSEW])(-?[\d.]+))?$/.exec(spec) ?? [];
      if (!lines.has(Number(id))) throw new Error(`rivers.tsv: ${name} has no feature ${spec}`);
      used.add(`${id}`);
      return lines.get(Number(id)).flatMap((line) => (side ? partsOf(line, side, Number(degrees)) : [line]));
    });
    for (const line of joined(own)) found.push({ name, nameEn, zoom: Number(zoom), line });
  }
  const nameless = [...lines]
    .filter(([id]) => !used.has(`${id}`))
    .flatMap(([, own]) => joined(own).map((line) => ({ zoom: NAMELESS_ZOOM, line })));
  const byHand = drawn()
    .filter(({ kind }) => kind === 'river')
    .map(({ points, kind: _, ...river }) => ({ ...river, line: rounded(points) }));
  return [...found, ...byHand, ...nameless];
}

/** The parts of a line on one side of a parallel (N, S) or meridian (E, W). */
function partsOf(line, side, degrees) {
  const axis = side === 'N' || side === 'S' ? 1 : 0;
  const sign = side === 'N' || side === 'E' ? 1 : -1;
  const parts = [[]];
  for (const point of line) {
    if ((point[axis] - degrees) * sign >= 0) parts.at(-1).push(point);
    else if (parts.at(-1).length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

/** Lines that begin where others end, as one each. */
function joined(lines) {
  const left = lines.map((line) => [...line]);
  const done = [];
  while (left.length > 0) {
    let line = left.shift();
    for (let i = 0; i < left.length; ) {
      const next = linked(line, left[i]);
      if (!next) {
        i += 1;
        continue;
      }
      line = next;
      left.splice(i, 1);
      i = 0;
    }
    done.push(line);
  }
  return done;
}

function linked(a, b) {
  const same = (p, q) => p[0] === q[0] && p[1] === q[1];
  if (same(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (same(b.at(-1), a[0])) return [...b, ...a.slice(1)];
  if (same(a.at(-1), b.at(-1))) return [...a, ...b.toReversed().slice(1)];
  return same(a[0], b[0]) ? [...a.toReversed(), ...b.slice(1)] : undefined;
}

/** Lakes: { rings, at, sizeDeg }, with name, nameEn and the name's zoom where they have one. Salt flats are left out. */
export function lakes(nature) {
  const names = rowsOf('lakes.tsv').map(([name, nameEn, zoom, at]) => ({
    name,
    nameEn,
    zoom: Number(zoom),
    at: pointOf(at),
  }));
  const found = nature.lakes.map((area) => {
    const rings = area.map((ring) => pointsOf(ring, NATURE_UNIT));
    return { rings, ...measured(rings[0]) };
  });
  const nearest = new Map(names.map((row) => [row, nearestTo(row.at, found)]));
  for (const [{ name, at }, lake] of nearest) if (!lake) throw new Error(`lakes.tsv: no lake at ${at} (${name})`);
  const nameOf = new Map([...nearest].map(([row, lake]) => [lake, row]));
  const natural = found.flatMap((lake) => {
    const row = nameOf.get(lake);
    if (!row) return [lake];
    return row.name === '-' ? [] : [{ ...lake, ...named(row.name, row.nameEn), zoom: row.zoom }];
  });
  const byHand = drawn()
    .filter(({ kind }) => kind === 'lake')
    .map(({ points, kind: _, ...lake }) => {
      const ring = rounded([...points, points[0]], true);
      return { ...lake, rings: [ring], ...measured(ring) };
    });
  return [...natural, ...byHand];
}

function nearestTo([lng, lat], all) {
  const awayFrom = ({ at }) => Math.hypot(at[0] - lng, at[1] - lat);
  const near = all.filter((lake) => awayFrom(lake) < NEAR_DEG);
  return near.sort((a, b) => awayFrom(a) - awayFrom(b))[0];
}

/** The middle of a ring and the longer side of its box. */
function measured(ring) {
  const [west, south, east, north] = boxOf(ring);
  const at = centroidOf({ type: 'Polygon', coordinates: [ring] });
  return { at, sizeDeg: Math.max(east - west, north - south) };
}

/** A line drawn by hand with its corners cut twice. Source: Chaikin. */
function rounded(points, isRing = false) {
  let line = points;
  for (let times = 0; times < 2; times++) {
    const cut = line.slice(1).flatMap(([x, y], index) => {
      const [px, py] = line[index];
      return [
        [px * 0.75 + x * 0.25, py * 0.75 + y * 0.25],
        [px * 0.25 + x * 0.75, py * 0.25 + y * 0.75],
      ];
    });
    line = isRing ? [...cut, cut[0]] : [line[0], ...cut, line.at(-1)];
  }
  return line;
}

/** Natural Earth's water, built-up areas and glaciers as kept. */
export const readNature = () => JSON.parse(readSource('natural-earth-50m.json.br'));
