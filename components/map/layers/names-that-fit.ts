import { type LngLat, nearLng } from '../../../lib/geo/lng-lat.ts';
import { type Box, overlap } from './boxes.ts';
import { unitX, unitY } from './vector-geometry.ts';

const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const WORLD = 256;
/** A pin is above its point, the end of a route (a disc) on it, as drawn in map.css. */
const PIN = { half: 14, above: 36, below: 0 };
const STOP = { half: 12, above: 12, below: 12 };
const NAME = { gap: 3, height: 17, han: 13, other: 7.2, room: 4 };

/** Which names fit under their markers at this zoom without touching another marker or name; the first ones win. */
export function namesThatFit(
  markers: readonly { ref: string; at: LngLat; name: string; isStop?: boolean }[],
  zoom: number,
): ReadonlySet<string> {
  const scale = WORLD * 2 ** zoom;
  const anchor = markers[0]?.at.lng ?? 0;
  const placed = markers.map(({ ref, at, name, isStop }) => ({
    body: isStop ? STOP : PIN,
    ref,
    name,
    x: unitX(nearLng(at.lng, anchor)) * scale,
    y: unitY(at.lat) * scale,
  }));
  const bodies = placed.map(({ ref, x, y, body: { half, above, below } }) => ({
    ref,
    box: [x - half, y - above, x + half, y + below] as Box,
  }));
  const names: Box[] = [];
  const fitting = new Set<string>();
  for (const { ref, name, x, y, body } of placed) {
    const half = widthOf(name) / 2 + NAME.room;
    const top = y + body.below + NAME.gap;
    const box: Box = [x - half, top, x + half, top + NAME.height];
    if (names.some((other) => overlap(box, other))) continue;
    if (bodies.some((other) => other.ref !== ref && overlap(box, other.box))) continue;
    names.push(box);
    fitting.add(ref);
  }
  return fitting;
}

const widthOf = (name: string) => [...name].reduce((sum, char) => sum + (HAN.test(char) ? NAME.han : NAME.other), 0);
