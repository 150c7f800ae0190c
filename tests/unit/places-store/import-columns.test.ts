import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import { toCSV } from '../../../lib/map/export.ts';
import { imported } from '../../fixtures/imported.ts';

const HUT = { lng: 11.5, lat: 47.25 };

describe('columns as people have them', () => {
  it.each<[string, string]>([
    ['@lat/@lon (Overpass)', '@id\t@type\tname\t@lat\t@lon\n5\tnode\tHütte\t47.25\t11.5\n'],
    [
      'latitude_deg/longitude_deg (OurAirports)',
      '"id","type","name","latitude_deg","longitude_deg"\n1,"heliport","Hütte",47.25,11.5\n',
    ],
    ['stop_lat/stop_lon/stop_name (GTFS)', 'stop_id,stop_name,stop_lat,stop_lon\nS1,Hütte,47.25,11.5\n'],
    ['geo_lat/geo_lon', 'Name;GEO_LAT;GEO_LON\nHütte;47.25;11.5\n'],
    ['reclat/reclong', 'name,reclat,reclong\nHütte,47.25,11.5\n'],
    ['decimalLatitude/decimalLongitude', 'Name,decimalLatitude,decimalLongitude\nHütte,47.25,11.5\n'],
    ['capitals and blanks', ' NAME , Latitude , LONGITUDE \nHütte,47.25,11.5\n'],
    ['Location Lat and Location Lng', 'Title,Location Lat,Location Lng\nHütte,47.25,11.5\n'],
    ['latlng', 'name,latlng\nHütte,"47.25,11.5"\n'],
    ['Lat/Long in one', 'name,Lat/Long\nHütte,"47.25, 11.5"\n'],
    ['coordinates with latitude first', 'name,coordinates\nHütte,"47.25, 11.5"\n'],
    [
      'coordinates with decimal commas',
      'Name;Koordinaten;coordinates\nHütte;;47,25; 11,5\n'.replace('47,25; 11,5', '"47,25; 11,5"'),
    ],
    ['WKT', 'name,geom\nHütte,POINT(11.5 47.25)\n'],
    ['WKT with a system and height', 'name,wkt\nHütte,SRID=4326;POINT Z (11.5 47.25 900)\n'],
    ['a polygon in WKT', 'name,geometry\nHütte,"POLYGON((11 47, 12 47, 12 47.5, 11 47.5, 11 47))"\n'],
    ['several polygons in WKT', 'name,geometry\nHütte,"MULTIPOLYGON(((11 47,12 47,12 47.5,11 47.5,11 47)))"\n'],
    ['GeoJSON text', 'name,geojson\nHütte,"{""type"":""Point"",""coordinates"":[11.5,47.25]}"\n'],
    ['a list in brackets', 'name,location\nHütte,"[11.5, 47.25]"\n'],
    ['X/Y', 'X,Y,NAME\n11.5,47.25,Hütte\n'],
    ['经度/纬度/名称', '名称,经度,纬度\nHütte,11.5,47.25\n'],
    ['degrees, minutes and seconds', 'name,lat,lon\nHütte,"47°15\'0""N","11°30\'0""E"\n'],
    ['bars and decimal commas', 'name|lat|lon\nHütte|47,25|11,5\n'],
    ['tabs', 'name\tlat\tlon\nHütte\t47.25\t11.5\n'],
    ['a header with quoted commas between semicolons', '"name, local";name;lat;lon\nx;Hütte;47.25;11.5\n'],
    ['a mark and CRLF', '\ufeffname,lat,lon\r\nHütte,47.25,11.5\r\n'],
    ['lines that end with CR', 'name,lat,lon\rHütte,47.25,11.5\r'],
    ['a line break in a quoted cell', 'note,name,lat,lon\r\n"two\r\nlines",Hütte,47.25,11.5\r\n'],
    ['columns that say WGS-84 beside others', 'name,bd_lng,bd_lat,wgs_lng,wgs_lat\nHütte,1,2,11.5,47.25\n'],
  ])('reads %s', async (_, csv) => {
    const { places } = await imported('t.csv', csv);
    expect(places.map(({ name, at }) => ({ name, at }))).toEqual([{ name: 'Hütte', at: HUT }]);
  });

  it('reads address, phone, category and both names by whatever they are called', async () => {
    const { places } = await imported(
      'cn.csv',
      '序号,名称,英文名,类别,地址,电话,经度,纬度\n1,月亮茶馆,Moon Tea,咖啡馆,解放路8号,0571-1234,-70.5,-33.25\n',
    );
    expect(places).toMatchObject([
      {
        name: '月亮茶馆',
        nameEn: 'Moon Tea',
        kind: 'cafe',
        address: '解放路8号',
        phone: '0571-1234',
        at: { lng: -70.5, lat: -33.25 },
      },
    ]);
    const both = await imported('b.csv', 'name_en,name:zh,lat,lon\nClock Tower,钟楼,1,2\n');
    expect(both.places).toMatchObject([{ name: '钟楼', nameEn: 'Clock Tower' }]);
  });

  it('empty cells [], {}, null, N/A, - and \\N stand for nothing', async () => {
    const row = (name: string, ...cells: string[]) => [name, ...cells, '1', '2'].join(';');
    const csv = [
      'name;tel;address;website;lat;lon',
      row('A', '[]', '{}', 'null'),
      row('B', 'N/A', '-', '\\N'),
      row('-', '1', '2', '3'),
      row('C', '[ ]', 'None', '""'),
    ].join('\n');
    const { places, report } = await imported('empty.csv', csv);
    expect(places.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    for (const place of places) {
      expect(place).not.toHaveProperty('phone');
      expect(place).not.toHaveProperty('address');
      expect(place).not.toHaveProperty('web');
    }
    expect(report.leftOut).toMatchObject([{ reason: 'without a name', count: 1, examples: ['line 4'] }]);
    const json = JSON.stringify({
      type: 'Feature',
      properties: { name: 'D', amenity: 'cafe', tel: [], address: '[]', phone: ['12', '34'] },
      geometry: { type: 'Point', coordinates: [1, 2] },
    });
    const [place] = (await imported('empty.geojson', json)).places;
    expect(place).toMatchObject({ phone: '12; 34' });
    expect(place).not.toHaveProperty('address');
  });
});

describe('which of two numbers comes first', () => {
  it('is told for the whole column by the rows that allow one order only', async () => {
    const lngFirst = await imported('a.csv', 'name,coordinates\nA,"2.3,48.8"\nB,"121.5,31.2"\n');
    expect(lngFirst.places.map(({ at }) => at)).toEqual([
      { lng: 2.3, lat: 48.8 },
      { lng: 121.5, lat: 31.2 },
    ]);
    const latFirst = await imported('b.csv', 'name,location\nA,"48.8,2.3"\nB,"31.2,121.5"\n');
    expect(latFirst.places.map(({ at }) => at)).toEqual([
      { lng: 2.3, lat: 48.8 },
      { lng: 121.5, lat: 31.2 },
    ]);
    expect(latFirst.report.notes).toEqual([]);
  });

  it('is assumed aloud where no row tells', async () => {
    const { report } = await imported('c.csv', 'name,coords\nA,"48.8,2.3"\n');
    expect(report.notes.join()).toMatch(/taken as latitude, longitude/);
  });
});

describe('the datum of the columns', () => {
  // 天安门: the WGS-84 position, and the same in the two shifted systems.
  const WGS = { lng: 116.39121, lat: 39.90709 };
  it.each([
    ['lng_gcj02, lat_gcj02', '名称,lng_gcj02,lat_gcj02\n天安门,116.397455,39.908493\n'],
    ['gcj02_lng, gcj02_lat only', '名称,gcj02_lng,gcj02_lat\n天安门,116.397455,39.908493\n'],
    ['GCJ02_Longitude', 'name,GCJ02_Longitude,GCJ02_Latitude\n天安门,116.397455,39.908493\n'],
    ['高德经度', '名称,高德经度,高德纬度\n天安门,116.397455,39.908493\n'],
    ['bd09_lng', 'name,bd09_lng,bd09_lat\n天安门,116.403878,39.914788\n'],
    ['百度经度', '名称,百度经度,百度纬度\n天安门,116.403878,39.914788\n'],
    ['gcj02 in one column', 'name,location_gcj02\n天安门,"116.397455,39.908493"\n'],
  ])('%s is converted, and said', async (_, csv) => {
    const { places, report } = await imported('d.csv', csv);
    expect(distanceM(places[0]?.at ?? { lng: 0, lat: 0 }, WGS)).toBeLessThan(20);
    expect(report.notes.join()).toMatch(/brought from (gcj02|bd09) to WGS-84/);
  });

  it('contradicted by --datum is refused', async () => {
    const csv = 'name,gcj02_lng,gcj02_lat\n天安门,116.397455,39.908493\n';
    await expect(imported('e.csv', csv, { datum: 'bd09' })).rejects.toThrow(/--datum bd09, but the columns say gcj02/);
    await expect(imported('e.csv', csv, { datum: 'wgs84' })).rejects.toThrow(/the columns say gcj02/);
  });

  it('unsaid, of Chinese columns with places in China, is asked about once', async () => {
    const csv = '名称,经度,纬度\n甲,116.4,39.9\n乙,116.5,39.9\n';
    expect((await imported('f.csv', csv)).report.notes).toEqual([expect.stringMatching(/--datum gcj02/)]);
    expect((await imported('f.csv', csv, { datum: 'wgs84' })).report.notes).toEqual([]);
    expect((await imported('g.csv', '名称,经度,纬度\n丙,2.3,48.8\n')).report.notes).toEqual([]);
    expect((await imported('h.csv', 'name,lng,lat\nD,116.4,39.9\n')).report.notes).toEqual([]);
  });

  it('of OpenStreetMap is never another', async () => {
    const pbf = Buffer.concat([Buffer.from([0, 0, 0, 13, 10, 9]), Buffer.from('OSMHeader')]);
    await expect(imported('x.osm.pbf', pbf, { datum: 'gcj02' })).rejects.toThrow(/always WGS-84/);
  });
});

describe('apostrophes before a name', () => {
  it('A16: reads back the names of a map that was saved as a table, not the mark before a sign', async () => {
    const names = ['=1+1 茶馆', '@home', '-12.5', "'=quoted", '+49 Bar', '＝号', "'s-Hertogenbosch"];
    const layers = names.map((name, index) => ({
      messageId: 'm',
      callId: 'c',
      kind: 'marker' as const,
      ref: `p${index + 1}`,
      label: { name },
      at: { lng: 11.5 + index, lat: 47.25 },
    }));
    const { places } = await imported('wentu.csv', toCSV({ layers }));
    expect(places.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('leaves the apostrophe of another table alone', async () => {
    const { places } = await imported('t.csv', "name,lat,lng\n'@home',47.25,11.5\n");
    expect(places.map(({ name }) => name)).toEqual(["'@home'"]);
  });
});
