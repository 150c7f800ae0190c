import { plainSigns } from '../../geo/coordinates/plain-signs.ts';

const PAIR = /^[(（]?\s*([-+]?\d{1,3}(?:\.\d+)?)\s*[,，]\s*([-+]?\d{1,3}(?:\.\d+)?)\s*[)）]?$/;

/** " (hotel)", " 500 m" */
const BEHIND = /[\s(（]+[^\s\d(（+-].*$|[\s,，;]+\d[\d.]*\s*\p{L}+$/u;

const MAX_TEXT = 80;

/** The two numbers of a text in the form that models are asked for, "lat,lng"; they may be out of range. */
export function offeredPair(text: string): [number, number] | undefined {
  const [, first, second] = (text.length > MAX_TEXT ? null : PAIR.exec(plainSigns(text).trim())) ?? [];
  return first === undefined || second === undefined ? undefined : [Number(first), Number(second)];
}

/** Whether a text starts with such a pair, perhaps with a label or a radius behind it, that is nowhere on the Earth. */
export function isOffEarth(text: string): boolean {
  const bare = text.length > MAX_TEXT ? '' : text.replace(BEHIND, '');
  const [first, second] = offeredPair(bare) ?? [];
  return first !== undefined && second !== undefined && !isPoint(second, first) && !isPoint(first, second);
}

export const isPoint = (lng: number, lat: number) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** What to write instead. */
export const ON_EARTH =
  '"lat,lng" with a latitude from -90 to 90 and a longitude from -180 to 180: these numbers are out of range';
