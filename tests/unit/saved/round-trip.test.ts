import { describe, expect, it } from 'vitest';
import { placesInFile } from '../../../components/saved/places-in-file.ts';
import { savedLayers } from '../../../components/saved/saved-layers.ts';
import type { SavedPlace } from '../../../lib/domain/saved.ts';
import { WRITERS } from '../../../lib/map/export.ts';

const places: SavedPlace[] = [
  {
    id: '1',
    listId: null,
    name: '灵隐寺 & <飞来峰>',
    kind: 'temple',
    at: { lng: 120.0967, lat: 30.2408 },
    note: '早点去，"人少"',
    savedAt: 1,
  },
  { id: '2', listId: null, name: 'Colosseum', kind: 'landmark', at: { lng: 12.4922, lat: 41.8902 }, savedAt: 2 },
  {
    id: '3',
    listId: null,
    name: '妈妈家',
    kind: 'point',
    at: { lng: -179.99, lat: -16.5 },
    note: '门铃 3B',
    savedAt: 3,
  },
];

describe('saved places as a file', () => {
  it.each(['geojson', 'gpx', 'kml', 'csv'] as const)('come back from %s with name, position and note', async (id) => {
    const text = WRITERS[id]({ layers: savedLayers(places, []) });
    const { places: back } = await placesInFile(new File([text], `Trip to Rome.${id}`), 'list');
    expect(back.map(({ name, at, note, listId }) => ({ name, at, note, listId }))).toEqual(
      places.map(({ name, at, note }) => ({ name, at, note, listId: 'list' })),
    );
    expect(new Set(back.map(({ id: each }) => each)).size).toBe(3);
    expect(back.map(({ savedAt }) => savedAt)).toEqual(back.map(({ savedAt }) => savedAt).sort((a, b) => a - b));
  });

  it('is none if it has only lines, or is no map at all', async () => {
    const line = '<gpx><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk></gpx>';
    const none = { places: [], leftOut: 0 };
    expect(await placesInFile(new File([line], 'walk.gpx'), 'l')).toEqual(none);
    expect(await placesInFile(new File(['hello'], 'a.gpx'), 'l')).toEqual(none);
  });

  it('says how many a file has beyond the first 2000', async () => {
    const rows = Array.from({ length: 2_003 }, (_, at) => `stop ${at},30.${at},120.1`);
    const { places: taken, leftOut } = await placesInFile(
      new File([`name,lat,lon\n${rows.join('\n')}`], 'stops.csv'),
      'l',
    );
    expect([taken.length, taken.at(-1)?.name, leftOut]).toEqual([2_000, 'stop 1999', 3]);
  });
});
