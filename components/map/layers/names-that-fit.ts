import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { type Box, overlap } from './boxes.ts';
import { unitX, unitY } from './vector-geometry.ts';

const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const WORLD = 256;
/** A pin above its point, as map.css draws it. */
const PIN = { half: 14, height: 36 };
const NAME = { gap: 3, height: 17, han: 13, other: 7.2, room: 4 };

/** Which names can stand under their markers at this zoom without touching another marker or name; the first ones win. */
export function namesThatFit(
  markers: readonly { ref: string; at: LngLat; name: string }[],
  zoom: number,
): ReadonlySet<string> {
  const scale = WORLD * 2 ** zoom;
  const placed = markers.map(({ ref, at, name }) => ({
    ref,
    name,
    x: unitX(at.lng) * scale,
    y: unitY(at.lat) * scale,
  }));
  const pins = placed.map(({ ref, x, y }) => ({ ref, box: [x - PIN.half, y - PIN.height, x + PIN.half, y] as Box }));
  const names: Box[] = [];
  const fitting = new Set<string>();
  for (const { ref, name, x, y } of placed) {
    const half = widthOf(name) / 2 + NAME.room;
    const box: Box = [x - half, y + NAME.gap, x + half, y + NAME.gap + NAME.height];
    if (names.some((other) => overlap(box, other))) continue;
    if (pins.some((pin) => pin.ref !== ref && overlap(box, pin.box))) continue;
    names.push(box);
    fitting.add(ref);
  }
  return fitting;
}

const widthOf = (name: string) => [...name].reduce((sum, char) => sum + (HAN.test(char) ? NAME.han : NAME.other), 0);
