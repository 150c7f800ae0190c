import { describe, expect, it } from 'vitest';
import { imported } from '../../fixtures/imported.ts';

const ring = (...xs: [number, number][]) => [...xs, ...xs.slice(0, 1)];
const box = (w: number, s: number, e: number, n: number) => ring([w, s], [e, s], [e, n], [w, n]);
const park = (geometry: unknown, more: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: [{ type: 'Feature', properties: { name: 'Park', leisure: 'park' }, geometry }],
  });
const pointOf = async (text: string) => (await imported('p.geojson', text)).places[0]?.at;

describe('the point of an area', () => {
  it.each([
    ['split at 180°', { type: 'MultiPolygon', coordinates: [[box(177, 1, 180, 3)], [box(-180, 1, -178, 3)]] }],
    ['ring 177 → -178', { type: 'Polygon', coordinates: [box(177, 1, -178, 3)] }],
    ['ring 177 → 182', { type: 'Polygon', coordinates: [box(177, 1, 182, 3)] }],
  ])('GeoJSON park over 180°, %s, is at 179.5°', async (_, geometry) => {
    expect(await pointOf(park(geometry))).toEqual({ lng: 179.5, lat: 2 });
  });

  it('lies inside a horseshoe, and beside a hole', async () => {
    const shoe = ring([0, 10], [9, 10], [9, 11], [1, 11], [1, 19], [9, 19], [9, 20], [0, 20]);
    const at = await pointOf(park({ type: 'Polygon', coordinates: [shoe] }));
    expect(at?.lng).toBeLessThan(1);
    const holed = await pointOf(park({ type: 'Polygon', coordinates: [box(0, 10, 9, 19), box(1, 11, 8, 18)] }));
    expect((holed?.lng ?? 0) < 1 || (holed?.lng ?? 0) > 8).toBe(true);
  });

  it('knows the old crs member: Web Mercator is converted with a word, another system refused', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    const at = { type: 'Point', coordinates: [1113194.9079327357, 6446275.841017158] };
    const { places, report } = await imported('m.geojson', park(at, crs('urn:ogc:def:crs:EPSG::3857')));
    expect(places[0]?.at).toEqual({ lng: 10, lat: 50 });
    expect(report.notes.join()).toMatch(/Web Mercator/);
    await expect(imported('x.geojson', park(at, crs('urn:ogc:def:crs:EPSG::31256')))).rejects.toThrow(/31256/);
  });
});

describe('GPX and KML', () => {
  it('gives waypoints as places and leaves tracks out', async () => {
    const gpx = `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="47" lon="11"><name>Hütte &amp; Alm</name></wpt><trk><name>Weg</name><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk></gpx>`;
    const { places, report } = await imported('t.gpx', gpx);
    expect(places).toMatchObject([{ name: 'Hütte & Alm', at: { lng: 11, lat: 47 } }]);
    expect(report.leftOut).toMatchObject([{ reason: 'lines, tracks and routes', count: 1 }]);
  });

  it('gives placemarks as places, and refuses XML that is cut short', async () => {
    const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><Placemark><name>寺</name><Point><coordinates>135.7,35,0</coordinates></Point></Placemark></Folder></Document></kml>`;
    expect((await imported('t.kml', kml)).places).toMatchObject([{ name: '寺', at: { lng: 135.7, lat: 35 } }]);
    await expect(imported('t.kml', kml.slice(0, -30))).rejects.toThrow(/damaged or cut short/);
  });
});
