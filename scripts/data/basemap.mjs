import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelOf } from './country-label.mjs';
import { cutAt180 } from './cut-at-180.mjs';
import { featuresOf } from './features-of.mjs';
import { readSource } from './sources.mjs';
import { steps, WORLD_UNIT } from './steps.mjs';
import { thinned } from './thinned.mjs';

/** About 6 km: invisible below zoom 6, where raster tiles take over. */
const TOLERANCE_DEG = 0.06;

/**
 * Writes for each language, in generated/basemap/, the countries for the vector basemap, the widest first: in
 * names-<language>.json rows [name, nameEn, x, y, width], where its name goes and how much room there is, in the unit
 * square of Web Mercator; in world-<language>.json the areas in the same order: polygons of rings of
 * [x, y, dx, dy, …] in fiftieths of a degree. Returns their sizes for the log.
 */
export function buildBasemaps(root) {
  const atlas = simplified(JSON.parse(readSource('countries-50m.json.br')));
  const chinese = JSON.parse(readSource('world-zh.json.br'));
  const codes = new Map(
    chinese.features
      .filter((f) => f.properties.iso_n3)
      .map((f) => [String(Number(f.properties.iso_n3)), f.properties.iso_a2]),
  );
  const zh = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });
  const en = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const nameIn = (names, code) => (/^[A-Z]{2}$/.test(code ?? '') ? names.of(code) : undefined);

  const english = featuresOf(atlas, atlas.objects.countries).map((f) => {
    const code = codes.get(String(Number(f.id)));
    const geometry = f.geometry && cutAt180(f.geometry);
    return slim({ geometry }, { name: nameIn(zh, code) ?? f.properties.name, nameEn: f.properties.name });
  });
  const han = chinese.features.map((f) => {
    return slim(f, { name: f.properties.name, nameEn: nameIn(en, f.properties.iso_a2) ?? f.properties.name });
  });
  return [
    ['en', english],
    ['zh', han],
  ]
    .map(([language, features]) => {
      const countries = features
        .filter(Boolean)
        .map(({ properties, geometry }) => ({ ...properties, ...labelOf(geometry), areas: areasOf(geometry) }))
        .sort((a, b) => b.width - a.width);
      const names = countries.map(({ name, nameEn, x, y, width }) => [name, nameEn, x, y, width]);
      writeFileSync(join(root, `generated/basemap/names-${language}.json`), JSON.stringify(names));
      const path = join(root, `generated/basemap/world-${language}.json`);
      writeFileSync(path, JSON.stringify(countries.map(({ areas }) => areas)));
      return `world-${language}.json ${Math.round(statSync(path).size / 1000)} kB`;
    })
    .join(', ');
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

const areasOf = (geometry) => polygonsOf(geometry).map((rings) => rings.map((ring) => steps(ring, WORLD_UNIT)));

/** The topology with fewer points: arcs are thinned, not rings, so that neighbours keep a common border. */
function simplified(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return thinned(points, TOLERANCE_DEG);
  });
  return { ...topology, transform: undefined, arcs };
}

function slim({ geometry }, properties) {
  if (!geometry) return undefined;
  const step = 0.02;
  const round = (value) => Math.round(value * 100) / 100;
  const closed = (points) => {
    const kept = [];
    for (const [lng, lat] of points) {
      const [x, y] = [round(lng), round(lat)];
      const last = kept.at(-1);
      if (!last || Math.abs(last[0] - x) > step || Math.abs(last[1] - y) > step) kept.push([x, y]);
    }
    const [first, last] = [kept[0], kept.at(-1)];
    if (first[0] !== last[0] || first[1] !== last[1]) kept.push(first);
    return kept.length >= 4 ? kept : undefined;
  };
  const area = (rings) => {
    const outer = closed(rings[0]);
    return outer
      ? [
          outer,
          ...rings
            .slice(1)
            .map((ring) => closed(ring))
            .filter(Boolean),
        ]
      : undefined;
  };
  const coordinates =
    geometry.type === 'Polygon'
      ? area(geometry.coordinates)
      : withoutIslets(geometry.coordinates.map(area).filter(Boolean));
  if (!coordinates || coordinates.length === 0) return undefined;
  return { type: 'Feature', properties, geometry: { type: geometry.type, coordinates } };
}

/** Without islands narrower than a quarter degree, unless the country has nothing larger. */
function withoutIslets(polygons) {
  const spanOf = ([ring], axis) => Math.max(...ring.map((p) => p[axis])) - Math.min(...ring.map((p) => p[axis]));
  const large = polygons.filter((polygon) => spanOf(polygon, 0) >= 0.25 || spanOf(polygon, 1) >= 0.25);
  return large.length > 0 ? large : polygons;
}
