import type { Label } from '../../domain/label.ts';
import { ofPair } from '../../domain/name-for.ts';
import { cutLine } from '../../geo/cut-at-antimeridian.ts';
import { cutRings } from '../../geo/cut-rings.ts';
import { type LngLat, rounded, wrapLng } from '../../geo/lng-lat.ts';
import type { Locale } from '../../i18n/index.ts';
import type { DrawnLayer, MapState } from '../state.ts';

/** How files are written: whether an answer drew what is in them (default), and the language of names where a format has room for one (default: that of the place). */
export interface WriteOptions {
  isGenerated?: boolean;
  locale?: Locale;
}

/** A layer as written to files: WGS-84, at most 7 decimals (a centimetre), nothing across the antimeridian. */
export interface Exported {
  ref: string;
  /** One line of text that XML, JSON and UTF-8 can hold; the ref if there is no name. */
  name: string;
  nameEn?: string;
  /** The name for formats that have room for one, in the language asked for. */
  title: string;
  /** Of a place: what is noted about it, as one line too. */
  note?: string;
  shape: Shape;
  /** Of a line that leads from one to the next. */
  stops?: { name: string; at: LngLat }[];
}

export type Shape =
  | { kind: 'points'; points: LngLat[]; isMarker: boolean }
  | { kind: 'lines'; lines: LngLat[][] }
  /** Polygons of closed rings: outer ring first, counterclockwise; then its holes, clockwise. */
  | { kind: 'areas'; polygons: LngLat[][][] };

const DECIMALS = 7;

/** A part of a line that is drawn as a whole: a ride within a route. */
const isPart = ({ kind, ref }: Single) => kind === 'path' && ref.includes(':');

/** Everything drawn and not hidden, in drawing order. */
export function exportedShapes({ layers }: Pick<MapState, 'layers'>, locale?: Locale): Exported[] {
  return layers.flatMap(partsOf).flatMap((layer) => {
    const shape = layer.hidden || isPart(layer) ? undefined : shapeOf(layer);
    if (!shape) return [];
    const nameEn = lineOf(layer.label.nameEn ?? '');
    const name = lineOf(layer.label.name) || layer.ref;
    const title = titleOf(layer.label, locale) || layer.ref;
    const note = layer.kind === 'marker' && layer.note ? titleOf(layer.note, locale) : '';
    const names = { ref: layer.ref, name, ...(nameEn && { nameEn }), title, ...(note && { note }) };
    return [{ ...names, shape, ...stopsOf(layer, layers, locale) }];
  });
}

type Single = Exclude<DrawnLayer, { kind: 'collection' }>;

/** Of a collection every line and area by itself, and its points together; any other layer as it is. */
function partsOf(layer: DrawnLayer): Single[] {
  if (layer.kind !== 'collection') return [layer];
  const { points, lines, areas, kind: _, count: _count, whole: _whole, ...base } = layer;
  return [
    ...(points.length > 0 ? [{ ...base, kind: 'heat' as const, points }] : []),
    ...lines.map((path): Single => ({ ...base, kind: 'path', path, style: 'line' })),
    ...areas.map((rings): Single => ({ ...base, kind: 'area', rings })),
  ];
}

/** Under the names they have on the map by now. */
function stopsOf(layer: Single, layers: readonly DrawnLayer[], locale: Locale | undefined): Pick<Exported, 'stops'> {
  if (layer.kind !== 'path' || !layer.stops) return {};
  const stops = layer.stops.map(({ ref, at, label }, index) => {
    const known = ref === undefined ? undefined : layers.find((each) => each.ref === ref)?.label;
    return { name: titleOf(known ?? label, locale) || String(index + 1), at: inRange(at) };
  });
  return { stops };
}

function titleOf({ name, nameEn, own }: Label, locale: Locale | undefined): string {
  return lineOf(locale === undefined ? name : (own?.[locale] ?? ofPair(name, nameEn, locale)));
}

function shapeOf(layer: Single): Shape | undefined {
  switch (layer.kind) {
    case 'marker':
      return { kind: 'points', points: [inRange(layer.at)], isMarker: true };
    case 'heat':
      return layer.points.length > 0
        ? { kind: 'points', points: layer.points.map(inRange), isMarker: false }
        : undefined;
    case 'path': {
      const lines = cutLine(layer.path).map((line) => line.map(inRange));
      return lines.length > 0 ? { kind: 'lines', lines } : undefined;
    }
    case 'area': {
      const polygons = cutRings(layer.rings.map((ring) => ring.map(fine))).flatMap((rings) => {
        const [outer = [], ...holes] = rings.map((ring) => ring.map(inRange).filter(isNoRepeat));
        return outer.length < 3 ? [] : [[outer, ...holes.filter(({ length }) => length >= 3)].map(closed)];
      });
      return polygons.length > 0 ? { kind: 'areas', polygons } : undefined;
    }
    default:
      return layer satisfies never;
  }
}

const fine = (point: LngLat) => rounded(point, DECIMALS);

function inRange(point: LngLat): LngLat {
  const { lng, lat } = fine(point);
  return { lng: Math.abs(lng) > 180 ? wrapLng(lng) : lng, lat };
}

function isNoRepeat({ lng, lat }: LngLat, index: number, ring: LngLat[]): boolean {
  const before = ring.at(index - 1);
  return ring.length === 1 || !before || before.lng !== lng || before.lat !== lat;
}

const closed = (ring: LngLat[]) => [...ring, ...ring.slice(0, 1)];

/** No name contains control characters, lone surrogates or non-characters; XML rejects most of them. */
function lineOf(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
