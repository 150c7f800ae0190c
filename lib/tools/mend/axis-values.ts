import { type Axis, axisOf, BODY, degreesOf, isNegativeSide, SIDE, SIDE_BEHIND } from '../../geo/coordinates/angle.ts';
import { plainSigns } from '../../geo/coordinates/plain-signs.ts';

export interface AxisValue {
  degrees: number;
  /** Set when a letter says which axis it is. */
  axis?: Axis;
}

const WRITTEN = new RegExp(`^(?<before>${SIDE})?\\s*(?<body>${BODY})\\s*(?<behind>${SIDE_BEHIND})?$`, 'iu');
const MAX_TEXT = 40;

/** A latitude or longitude on its own: 39.9, "39.9", "39.9° N", "东经116度24分". undefined if it is neither. */
export function parseAxisValue(value: unknown): AxisValue | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { degrees: value } : undefined;
  if (typeof value !== 'string' || value.length > MAX_TEXT) return undefined;
  const text = plainSigns(value).trim();
  const { before, body = '', behind } = WRITTEN.exec(text)?.groups ?? {};
  const degrees = degreesOf(body);
  if (degrees === null) return undefined;
  const side = before ?? behind;
  if (side === undefined) return { degrees };
  // A side before and after, or a side and a sign, contradict each other.
  if (degrees < 0 || (before !== undefined && behind !== undefined)) return undefined;
  return { degrees: isNegativeSide(side) ? -degrees : degrees, axis: axisOf(side) };
}
