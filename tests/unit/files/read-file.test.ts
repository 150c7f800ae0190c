import { describe, expect, it } from 'vitest';
import { statsOf } from '../../../lib/files/file-stats.ts';
import { MOST_BYTES, readFile } from '../../../lib/files/read-file.ts';
import { pngOf, webpOf } from './chunked-photos.ts';
import { bytesOf, fitOf, given, HIKE, photoAt, tiffAt, zipOf } from './fixtures.ts';
import { heicOf } from './heic.ts';

const codesOf = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);
const first = (shapes: { parts: number[][][] }[]) => shapes[0]?.parts[0]?.[0]?.slice(0, 2);

describe('a GPX file', () => {
  it('becomes its waypoint and its track, with heights, times and names', async () => {
    const { format, shapes, faults } = await readFile(given('hike.gpx', HIKE));
    expect(format).toBe('gpx');
    expect(faults).toEqual([]);
    expect(shapes.map(({ name, kind }) => [name, kind])).toEqual([
      ['灵隐寺 & 飞来峰', 'point'],
      ['北高峰', 'line'],
    ]);
    expect(statsOf(shapes)).toMatchObject({
      points: 1,
      lines: 1,
      ascentM: 80,
      descentM: 50,
      lowestM: 40,
      highestM: 300,
      fromMs: Date.parse('2026-05-01T08:00:00Z'),
      toMs: Date.parse('2026-05-01T09:30:00Z'),
    });
    // 0.01° and 0.0049° of latitude, without the pause between the segments.
    expect(statsOf(shapes).lengthM).toBeCloseTo(0.0149 * 111_195, -1);
  });

  it('that was cut while it was written is read as far as it goes', async () => {
    const { shapes, faults } = await readFile(given('cut.gpx', HIKE.slice(0, HIKE.indexOf('30.2550'))));
    expect(codesOf(faults)).toEqual(['cut_short']);
    expect(shapes.map(({ kind }) => kind)).toEqual(['point', 'line']);
  });

  it('of UTF-16 is read by its mark', async () => {
    const text = HIKE.replace('UTF-8', 'UTF-16');
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    expect((await readFile(given('a.gpx', bytes))).shapes[0]?.name).toBe('灵隐寺 & 飞来峰');
  });

  it('with entities of its own is refused before any of them grows', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><gpx><wpt lat="1" lon="2"><name>&b;</name></wpt></gpx>`;
    await expect(readFile(given('bomb.gpx', bomb))).rejects.toMatchObject({ code: 'entities' });
  });

  it('without a point is refused', async () => {
    await expect(readFile(given('a.gpx', '<gpx><metadata/></gpx>'))).rejects.toMatchObject({ code: 'no_features' });
  });
});

describe('a KML file', () => {
  const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Trip</name>
    <Placemark><name>Inn</name><Point><coordinates> 11.39 , 47.27 , 574 </coordinates></Point></Placemark>
    <Placemark><name>Lake</name><Polygon><outerBoundaryIs><LinearRing><coordinates>11,47 11.1,47 11.1,47.1 11,47</coordinates></LinearRing></outerBoundaryIs>
      <innerBoundaryIs><LinearRing><coordinates>11.05,47.02 11.06,47.02 11.06,47.03 11.05,47.02</coordinates></LinearRing></innerBoundaryIs></Polygon></Placemark>
    <Placemark><name>Ride</name><gx:Track><when>2026-06-01T10:00:00Z</when><when>2026-06-01T10:05:00Z</when><gx:coord>11 47 500</gx:coord><gx:coord>11.01 47 520</gx:coord></gx:Track></Placemark>
    <Placemark><name>Nowhere</name></Placemark>
    <NetworkLink><Link><href>http://example.com/more.kml</href></Link></NetworkLink>
  </Document></kml>`;

  it('becomes points, areas with holes and timed tracks; links are not followed, and that is said', async () => {
    const { shapes, faults } = await readFile(given('trip.kml', KML));
    expect(shapes.map(({ name, kind, parts }) => [name, kind, parts.length])).toEqual([
      ['Inn', 'point', 1],
      ['Lake', 'area', 2],
      ['Ride', 'line', 1],
    ]);
    expect(first(shapes)).toEqual([11.39, 47.27]);
    expect(statsOf(shapes)).toMatchObject({ ascentM: 20, toMs: Date.parse('2026-06-01T10:05:00Z') });
    // The hole counts off: 0.5 × 7.6 km × 11.1 km minus a hundredth of it.
    expect((statsOf(shapes).areaM2 ?? 0) / 1e6).toBeCloseTo(41.8, 0);
    expect(faults).toEqual([
      { code: 'no_position', count: 1, of: 4, detail: 'Placemark 4' },
      { code: 'network_link', count: 1 },
    ]);
  });

  it('is read out of a KMZ archive', async () => {
    const { format, shapes } = await readFile(given('trip.kmz', zipOf('doc.kml', bytesOf(KML))));
    expect([format, shapes.length]).toEqual(['kmz', 3]);
  });

  it('that unpacks to more than it may is refused, whatever the archive promises', async () => {
    const bomb = zipOf('doc.kml', new Uint8Array(110_000_000), 1000);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readFile(given('bomb.kmz', bomb))).rejects.toMatchObject({ code: 'inflated_too_large' });
  });

  it.each([
    ['an archive without a map', zipOf('a.txt', bytesOf('x')), 'archive_without_map'],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'damaged'],
  ])('is not found in %s', async (_, bytes, code) => {
    await expect(readFile(given('a.kmz', bytes))).rejects.toMatchObject({ code });
  });
});

it('a TCX activity keeps its track; points without a fix are left', async () => {
  const tcx = `<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Biking"><Id>2026-03-01T07:00:00Z</Id><Lap><Track>
    <Trackpoint><Time>2026-03-01T07:00:00Z</Time></Trackpoint>
    <Trackpoint><Time>2026-03-01T07:00:05Z</Time><Position><LatitudeDegrees>46.5</LatitudeDegrees><LongitudeDegrees>7.5</LongitudeDegrees></Position><AltitudeMeters>900</AltitudeMeters></Trackpoint>
    <Trackpoint><Time>2026-03-01T07:01:05Z</Time><Position><LatitudeDegrees>46.51</LatitudeDegrees><LongitudeDegrees>7.5</LongitudeDegrees></Position><AltitudeMeters>910</AltitudeMeters></Trackpoint>
  </Track></Lap></Activity></Activities></TrainingCenterDatabase>`;
  const { format, shapes } = await readFile(given('ride.tcx', tcx));
  expect(format).toBe('tcx');
  expect(statsOf(shapes)).toMatchObject({ lines: 1, vertices: 2, ascentM: 10, lengthM: 1112 });
});

describe('a FIT file', () => {
  const ride = [[7.5, 46.5, 900], null, [7.51, 46.5, 930], [7.52, 46.5, 880]] as const;

  it.each([false, true])(
    'keeps its track with heights and times, without records that have no fix (big-endian: %s)',
    async (isBig) => {
      const { format, shapes, faults } = await readFile(given('ride.fit', fitOf([...ride], isBig)));
      expect([format, faults]).toEqual(['fit', []]);
      expect(shapes[0]?.parts[0]?.map(([lng = 0, lat = 0]) => [lng.toFixed(5), lat.toFixed(5)])).toEqual([
        ['7.50000', '46.50000'],
        ['7.51000', '46.50000'],
        ['7.52000', '46.50000'],
      ]);
      const fromMs = Date.UTC(1989, 11, 31) + 1_000_000_000_000;
      expect(statsOf(shapes)).toMatchObject({ ascentM: 30, descentM: 50, fromMs, toMs: fromMs + 30_000 });
    },
  );

  it('that was cut is read as far as it goes', async () => {
    const bytes = fitOf([...ride]);
    const { shapes, faults } = await readFile(given('cut.fit', bytes.slice(0, bytes.length - 12)));
    expect(shapes[0]?.parts[0]).toHaveLength(2);
    expect(codesOf(faults)).toEqual(['cut_short']);
  });

  it('without a position is refused', async () => {
    await expect(readFile(given('indoor.fit', fitOf([null, null])))).rejects.toMatchObject({ code: 'no_position' });
  });
});

describe('photos', () => {
  it('stand where their cameras noted it; those without a position are counted', async () => {
    const files = [
      { name: 'IMG_1.JPG', bytes: photoAt({ lat: [48, 51.5], lng: [2, 17.67] }) },
      { name: 'IMG_2.JPG', bytes: photoAt(null) },
    ];
    const { format, shapes, faults } = await readFile(files);
    expect(format).toBe('photos');
    expect(shapes.map(({ name }) => name)).toEqual(['IMG_1']);
    expect(first(shapes)?.map((each) => each.toFixed(4))).toEqual(['2.2945', '48.8583']);
    expect(faults).toEqual([{ code: 'no_position', count: 1, of: 2, detail: 'IMG_2.JPG' }]);
  });

  const EIFFEL = tiffAt({ lat: [48, 51.5], lng: [2, 17.67] });
  it.each([
    ['of a phone', {}],
    // 52 bytes of brands, as since iOS 18.
    ['with more brands', { brands: ['heic', 'mif1', 'miaf', 'MiHB', 'tmap', 'heic', 'hevc', 'unif', 'MiPr', 'MiHA'] }],
    ['of another brand', { brands: ['mif1', 'tmap', 'heix'] }],
    ['of ten bits', { brands: ['heix', 'mif1'] }],
    ['with long numbers of its parts', { isLong: true }],
    ['with what was noted in two pieces beside the picture', { isInMeta: true }],
    ['with a box in between', { isLate: true }],
    ['of AVIF', { brands: ['avif', 'mif1', 'miaf'] }],
  ])('of HEIC have their position: %s', async (_, options) => {
    const { format, shapes } = await readFile([{ name: 'IMG_3.HEIC', bytes: heicOf(EIFFEL, options) }]);
    expect(format).toBe('photos');
    expect(first(shapes)?.map((each) => each.toFixed(4))).toEqual(['2.2945', '48.8583']);
  });

  it('of HEIC that are cut, or have none, have no position', async () => {
    const whole = heicOf(EIFFEL);
    for (const bytes of [heicOf(null), heicOf(tiffAt(null)), whole.slice(0, whole.length - 40), whole.slice(0, 60)])
      await expect(readFile([{ name: 'a.heic', bytes }])).rejects.toMatchObject({ code: 'no_photo_position' });
  });

  it.each([
    ['PNG', pngOf(EIFFEL)],
    ['WebP', webpOf(EIFFEL)],
    ['WebP with a name before what was noted', webpOf(Buffer.concat([Buffer.from('Exif\0\0'), EIFFEL]))],
  ])('of %s have their position', async (_, bytes) => {
    const { format, shapes } = await readFile([{ name: 'saved.webp', bytes }]);
    expect(format).toBe('photos');
    expect(first(shapes)?.map((each) => each.toFixed(4))).toEqual(['2.2945', '48.8583']);
  });

  it('of PNG and WebP that are cut, or have none, have no position', async () => {
    for (const bytes of [pngOf(null), webpOf(null), pngOf(EIFFEL).slice(0, 60), webpOf(EIFFEL).slice(0, 80)])
      await expect(readFile([{ name: 'shot.png', bytes }])).rejects.toMatchObject({ code: 'no_photo_position' });
  });

  it('without any position are refused', async () => {
    await expect(readFile(given('a.jpg', photoAt(null)))).rejects.toMatchObject({ code: 'no_photo_position' });
  });
});

describe('what is no file of places', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['only spaces', ' \n ', 'empty'],
    ['a saved web page', '<!DOCTYPE html><html><body>', 'web_page'],
    ['a PDF', '%PDF-1.7', 'other_kind'],
    ['another XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'other_kind'],
    ['plain words', 'hello there', 'unknown_kind'],
  ])('is refused: %s', async (_, content, code) => {
    await expect(readFile(given('file', content))).rejects.toMatchObject({ code });
  });

  it('is named where its beginning says what it is', async () => {
    const gzip = Uint8Array.from([0x1f, 0x8b, 8, 0]);
    await expect(readFile(given('a.gpx.gz', gzip))).rejects.toMatchObject({ code: 'other_kind', detail: 'gzip' });
  });

  it('is refused if it is larger than 50 MB', async () => {
    const huge = new Uint8Array(MOST_BYTES + 1);
    await expect(readFile(given('a.gpx', huge))).rejects.toMatchObject({ code: 'too_large' });
  });
});
