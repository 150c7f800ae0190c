import { thinned } from './thinned.mjs';

/** At these zooms places for a river's name are looked for anew: what is straight from afar is not so close up. */
const BANDS = [6, 8];
const LAST_ZOOM = 9;
/** Pixels from one place to the next; the page leaves some of them free, as cities may take the others. */
const EVERY_PX = 240;
/** Letters of the size in which rivers are written, and the room at both ends. */
const WIDTH = { han: 12.5, latin: 6.3, room: 10 };
/** The beeline over the way: below it a name laid straight leaves its river. The second will do for its first name. */
const STRAIGHT = [0.94, 0.8];
/** Bends that a name laid beside the line may pass over, pixels. */
const BEND_PX = 3;
/** A step in which places are looked for, as a share of the name. */
const STEP = 0.34;
/** Names steeper than this are hard to read, and are left to where there is no flatter place. */
const STEEP_DEG = 50;

/**
 * Where the name of a river may stand along it: { at, angle, zoom, upTo }, the turn in whole degrees clockwise, from and up to
 * which zoom.
 */
export function placesAlong({ name, nameEn, zoom, line }) {
  const length = Math.max(name.length * WIDTH.han, nameEn.length * WIDTH.latin) + WIDTH.room;
  const starts = [zoom, ...BANDS.filter((start) => start > zoom)];
  return starts.flatMap((start, index) => {
    const upTo = starts[index + 1] === undefined ? undefined : starts[index + 1] - 1;
    const found = [];
    for (let level = start; level <= (upTo ?? LAST_ZOOM); level++)
      found.push(...placesAt({ line, length, level, isFirst: level === zoom }, found));
    return found.map((place) => ({ ...place, upTo }));
  });
}

/** Further places at a zoom, beside those that were found. */
function placesAt({ line, length, level, isFirst }, found) {
  const scale = 256 * 2 ** level;
  const px = thinned(
    line.map((at) => pixelOf(at, scale)),
    BEND_PX,
  );
  const taken = found.map(({ at }) => pixelOf(at, scale));
  const more = [];
  const [straight, bent] = STRAIGHT.map((least) => stretchesOf(px, length, least));
  for (const { x, y, angle } of straight.length > 0 || !isFirst ? straight : bent) {
    if (taken.some(([ox, oy]) => Math.hypot(x - ox, y - oy) < EVERY_PX)) continue;
    taken.push([x, y]);
    more.push({ at: degreesOf([x, y], scale), angle: Math.round(angle), zoom: level });
  }
  return more;
}

/** The places along a line in pixels, the best first: flat ones, near the middle. */
function stretchesOf(px, length, least) {
  const marks = [0];
  for (let i = 1; i < px.length; i++)
    marks.push(marks[i - 1] + Math.hypot(px[i][0] - px[i - 1][0], px[i][1] - px[i - 1][1]));
  const all = marks.at(-1);
  const places = [];
  for (let start = 0; start + length <= all; start += length * STEP) {
    const [from, to] = [pointAt(px, marks, start), pointAt(px, marks, start + length)];
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) < least * length) continue;
    const [x, y] = pointAt(px, marks, start + length / 2);
    const angle = readable(to[0] - from[0], to[1] - from[1]);
    const offMiddle = Math.abs(start + length / 2 - all / 2) / all;
    places.push({ x, y, angle, cost: offMiddle + (Math.abs(angle) > STEEP_DEG ? 1 : 0) });
  }
  return places.sort((a, b) => a.cost - b.cost);
}

/** The slope in degrees from which a text is not upside down. */
function readable(dx, dy) {
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  if (angle > 90) return angle - 180;
  return angle <= -90 ? angle + 180 : angle;
}

function pointAt(px, marks, way) {
  const index = Math.max(
    1,
    marks.findIndex((mark) => mark >= way),
  );
  const share = (way - marks[index - 1]) / (marks[index] - marks[index - 1] || 1);
  return [0, 1].map((axis) => px[index - 1][axis] + (px[index][axis] - px[index - 1][axis]) * share);
}

function pixelOf([lng, lat], scale) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lng / 360 + 0.5) * scale, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale];
}

function degreesOf([x, y], scale) {
  return [(x / scale - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI];
}
