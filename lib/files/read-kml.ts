import type { AnyGeometry } from '../geo/point-of-geometry.ts';
import type { RawFeature } from './raw-feature.ts';
import { scanXml } from './scan-xml.ts';

interface Read {
  features: RawFeature[];
  isWhole: boolean;
  /** How many links to other files there are, which are not followed. */
  links: number;
}

/** Placemarks of a KML file, with Google's tracks; styles, pictures and models are left. Source: OGC 12-007r2. */
export function readKml(text: string): Read {
  const features: RawFeature[] = [];
  let name = '';
  let note = '';
  let geometries: AnyGeometry[] = [];
  let rings: number[][][] = [];
  let whens: number[] = [];
  let coords: number[][] = [];
  let isTimed = false;
  let line: number[][] = [];
  let links = 0;
  const open: string[] = [];

  const closed: Record<string, (value: string) => void> = {
    name(value) {
      if (open.at(-1) === 'placemark') name = value.trim();
    },
    description(value) {
      if (open.at(-1) === 'placemark') note = value.trim();
    },
    coordinates(value) {
      line = positionsOf(value);
    },
    point: () => geometries.push({ type: 'Point', coordinates: line[0] }),
    linestring: () => geometries.push({ type: 'LineString', coordinates: line }),
    linearring() {
      if (open.includes('polygon')) rings.push(line);
      else geometries.push({ type: 'LineString', coordinates: line });
    },
    polygon() {
      geometries.push({ type: 'Polygon', coordinates: rings });
      rings = [];
    },
    when: (value) => whens.push(Date.parse(value.trim())),
    coord: (value) => coords.push(value.trim().split(/\s+/).map(Number)),
    track() {
      const coordinates = coords.map(([lng, lat, height], at) => [
        lng,
        lat,
        height ?? Number.NaN,
        whens[at] ?? Number.NaN,
      ]);
      geometries.push({ type: 'LineString', coordinates });
      [whens, coords, isTimed] = [[], [], true];
    },
    networklink: () => links++,
    placemark() {
      const [only] = geometries;
      const geometry = geometries.length > 1 ? { type: 'GeometryCollection', geometries } : (only ?? null);
      const where = `Placemark ${features.length + 1}`;
      features.push({ name, ...(note && { note }), geometry, ...(isTimed && { isTimed }), where });
    },
  };
  const { isWhole } = scanXml(text, {
    open(tag) {
      if (tag === 'placemark') [name, note, geometries, isTimed, whens, coords] = ['', '', [], false, [], []];
      open.push(tag);
    },
    close(tag, value) {
      open.pop();
      closed[tag]?.(value);
    },
  });
  return { features, isWhole, links };
}

/** "116.4,39.9,0 116.5,39.8": spaces between positions, none inside them, except in files that people wrote. */
function positionsOf(text: string): number[][] {
  return text
    .trim()
    .replace(/\s*,\s*/g, ',')
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').slice(0, 3).map(Number));
}
