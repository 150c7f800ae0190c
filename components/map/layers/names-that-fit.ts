import { type LngLat, nearLng } from '../../../lib/geo/lng-lat.ts';
import { type Box, overlap } from './boxes.ts';
import { unitX, unitY } from './vector-geometry.ts';

const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const WORLD = 256;
export type MarkerShape = 'pin' | 'weather' | 'stop' | 'label' | 'saved';
/** A marker of an older answer may be only a dot. */
export type BodyShape = MarkerShape | 'dot';
/** What each shape covers around its point, as drawn in map.css. */
const BODIES: Record<BodyShape, { half: number; above: number; below: number }> = {
  pin: { half: 14, above: 36, below: 0 },
  stop: { half: 12, above: 12, below: 12 },
  saved: { half: 12, above: 12, below: 12 },
  weather: { half: 36, above: 17, below: 17 },
  label: { half: 36, above: 14, below: 14 },
  dot: { half: 7, above: 11, below: 3 },
};
const NAME = { gap: 3, height: 17, han: 13, other: 7.2, room: 4, most: 176 };
/** A lifted marker is larger, and its name stands in a box. */
const LIFTED = { scale: 1.2, room: 8 };

interface Body {
  ref: string;
  at: LngLat;
  shape: BodyShape;
}

interface Named extends Body {
  name: string;
  isLifted?: boolean;
}

/**
 * Where names are that fit under their markers at this zoom without touching another marker or name; the first ones win, and
 * those of lifted markers are there in any case. `bodies`: all markers, those without a name too.
 */
export function namesThatFit(
  markers: readonly Named[],
  zoom: number,
  bodies: readonly Body[] = markers,
): ReadonlyMap<string, Box> {
  const anchor = markers[0]?.at.lng ?? 0;
  const taken = [...bodiesAt(bodies, zoom, anchor).entries()].map(([ref, { box }]) => ({ ref, box }));
  const names = new Map<string, Box>();
  for (const { ref, name, at, shape, isLifted = false } of markers) {
    // Its text is the marker itself.
    if (shape === 'label') continue;
    const { x, y } = pixelOf(at, zoom, anchor);
    const text = textOf(name);
    const half = text.half + (isLifted ? LIFTED.room : NAME.room);
    const top = y + BODIES[shape].below * (isLifted ? LIFTED.scale : 1) + NAME.gap;
    const box: Box = [x - half, top, x + half, top + text.height + (isLifted ? LIFTED.room : 0)];
    const isFree =
      !names.values().some((other) => overlap(box, other)) &&
      !taken.some((other) => other.ref !== ref && overlap(box, other.box));
    if (!isFree && !isLifted) continue;
    names.set(ref, box);
  }
  return names;
}

/** A point with the pixels around it that are taken. */
export interface Pin {
  at: LngLat;
  half: number;
  above: number;
  below: number;
}

/** What a marker takes, with its name if it has one. */
export function roomOf(shape: MarkerShape, name: string | undefined): Omit<Pin, 'at'> {
  const body = BODIES[shape];
  if (name === undefined || shape === 'label') return body;
  const text = textOf(name);
  return {
    half: Math.max(body.half, text.half + NAME.room),
    above: body.above,
    below: body.below + NAME.gap + text.height,
  };
}

/** Where each marker is in pixels of the world at this zoom, and what it covers. anchor: the world next to this longitude. */
export function bodiesAt(
  markers: readonly Body[],
  zoom: number,
  anchor = markers[0]?.at.lng ?? 0,
): ReadonlyMap<string, { x: number; y: number; box: Box }> {
  return new Map(
    markers.map(({ ref, at, shape }) => {
      const { x, y } = pixelOf(at, zoom, anchor);
      const { half, above, below } = BODIES[shape];
      return [ref, { x, y, box: [x - half, y - above, x + half, y + below] as const }];
    }),
  );
}

function pixelOf({ lng, lat }: LngLat, zoom: number, anchor: number): { x: number; y: number } {
  const scale = WORLD * 2 ** zoom;
  return { x: unitX(nearLng(lng, anchor)) * scale, y: unitY(lat) * scale };
}

/** A name below its marker, in two lines if it is long. */
function textOf(name: string): { half: number; height: number } {
  const width = widthOf(name);
  return { half: Math.min(width, NAME.most) / 2, height: NAME.height * (width > NAME.most ? 2 : 1) };
}

const widthOf = (name: string) => [...name].reduce((sum, char) => sum + (HAN.test(char) ? NAME.han : NAME.other), 0);
