import { STORED } from '../domain/file-report.ts';
import { encodePolyline } from '../geo/polyline.ts';
import { type FileShape, latOf, lngOf, type Position } from './file-shape.ts';
import { withinBudget } from './within-budget.ts';

/** Lines that stray less than this are as good as the file's own, at any zoom. */
const GOOD_M = 15;
/** Pieces of a line with a smaller gap are one line: a pause, or a fix that was lost for a moment. */
const GAP_DEG = 0.005;

interface Item {
  name: string;
  kind: FileShape['kind'];
  parts: string[];
}

interface Stored {
  items?: Item[];
  collection?: { points?: string; lines?: string[]; areas?: string[][] };
  toleranceM?: number;
  /** The conversation has less than the file: the browser keeps the whole. */
  isPart: boolean;
}

/**
 * A file's shapes as they are kept in the conversation: a few by themselves, with their names; many, or lines too long
 * to be kept well, as one collection within the budget.
 */
export function storedShapes(shapes: readonly FileShape[]): Stored {
  const pieces = shapes.flatMap(piecesOf);
  const { shapes: kept, toleranceM } = withinBudget(pieces, STORED.points);
  const tolerance = toleranceM > 0 && Number.isFinite(toleranceM) ? { toleranceM: Math.ceil(toleranceM) } : {};
  if (pieces.length <= STORED.items && toleranceM <= GOOD_M) {
    const items = kept.map(({ name, kind, parts }) => ({ name, kind, parts: parts.map(lineOf) }));
    return { items, ...tolerance, isPart: false };
  }
  const of = (kind: FileShape['kind']) => kept.filter((shape) => shape.kind === kind);
  const [points, lines, areas] = [of('point'), of('line'), of('area')];
  return {
    collection: {
      ...(points.length > 0 && { points: lineOf(points.flatMap(({ parts }) => parts.flat())) }),
      ...(lines.length > 0 && { lines: lines.flatMap(({ parts }) => parts.map(lineOf)) }),
      ...(areas.length > 0 && { areas: areas.map(({ parts }) => parts.map(lineOf)) }),
    },
    ...tolerance,
    isPart: kept.length < pieces.length || toleranceM > GOOD_M,
  };
}

/** The pieces of a line, joined where only a moment lies between them; anything else as it is. */
function piecesOf(shape: FileShape): FileShape[] {
  if (shape.kind !== 'line') return [shape];
  const joined: Position[][] = [];
  for (const part of shape.parts) {
    const before = joined.at(-1);
    if (before && isNear(before.at(-1), part[0])) for (const position of part) before.push(position);
    else joined.push([...part]);
  }
  return joined.map((part) => ({ ...shape, parts: [part] }));
}

const isNear = (a: Position | undefined, b: Position | undefined) =>
  Math.abs(lngOf(a) - lngOf(b)) < GAP_DEG && Math.abs(latOf(a) - latOf(b)) < GAP_DEG;

const lineOf = (part: readonly Position[]) =>
  encodePolyline(
    part.map((position) => ({ lng: lngOf(position), lat: latOf(position) })),
    STORED.decimals,
  );
