import { meshArcs } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { airportRows } from '../../../scripts/fetch-data/airports.mjs';
import { bordersOf } from '../../../scripts/fetch-data/borders.mjs';
import { climateSource } from '../../../scripts/fetch-data/climate.mjs';
import { geoNamesRows } from '../../../scripts/fetch-data/geonames.mjs';
import { traditionalRows } from '../../../scripts/fetch-data/traditional.mjs';

const place = (name: string, others: string, feature: string, population: number) =>
  ['1', name, name, others, '35.5', '139.25', 'P', feature, 'JP', '', '14', '', '', '', population, '', '9'].join('\t');
const toSimplified = (text: string) => text.replaceAll('橫', '横').replaceAll('濱', '滨').replaceAll('龍', '龙');

describe('what is taken over from large packages', () => {
  it('of the places of the world are the larger ones, seats and those wanted by name', () => {
    const text = [
      place('Zushi', 'ずし,逗子', 'PPL', 57_000),
      place('Hayama', '', 'PPL', 900),
      place('Oiso', '', 'PPL', 900),
      place('Kofu', '', 'PPLA', 900),
      place('Old Edo', '', 'PPLH', 900_000),
    ].map((line) => `${line}\tAsia/Tokyo\t`);
    const isWanted = (_country: string, _area: string, name: string) => name === 'Oiso';
    const rows = geoNamesRows(text.join('\n'), toSimplified, isWanted);
    expect(rows.map(([name]: unknown[]) => name)).toEqual(['Zushi', 'Oiso', 'Kofu']);
    expect(rows[0]?.slice(2)).toEqual([139.25, 35.5, 'PPL', 'JP', '14', 57_000, 'Asia/Tokyo', '逗子', 'ずし', '']);
  });

  it('of names in Han is the simplified form, those that were simplified first', () => {
    const [row] = geoNamesRows(
      `${place('Yokohama', '橫濱,横滨,Iokogama', 'PPL', 3_000_000)}\tAsia/Tokyo\t`,
      toSimplified,
      () => false,
    );
    expect(row?.slice(-3)).toEqual(['横滨', '', 'Iokogama']);
  });

  it('of airports are airfields with flights, the largest first', async () => {
    const field = {
      iata: 'LHR',
      icao: 'EGLL',
      airport: 'Heathrow',
      latitude: 51.47,
      longitude: -0.46,
      country_code: 'GB',
    };
    const all: Record<string, object[]> = {
      small_airport: [{ ...field, iata: 'SCS', scheduled_service: true, time: 'Europe/London' }],
      large_airport: [
        { ...field, scheduled_service: 'TRUE', time: 'Europe/London' },
        { ...field, iata: 'QQS', icao: '', scheduled_service: 'TRUE' },
        { ...field, iata: 'BQH', scheduled_service: 'FALSE' },
        { ...field, iata: 'ZLH', airport: 'London Heliport', scheduled_service: 'TRUE' },
      ],
    };
    const rows = await airportRows(async (size: string) => all[size] ?? []);
    expect(rows.map(([size, iata]) => `${size} ${iata}`)).toEqual(['large_airport LHR', 'small_airport SCS']);
  });

  it('of a map of countries are the borders that two share', () => {
    const coast = [
      [0, 0],
      [9, 1],
    ];
    const border = [
      [4, 0],
      [0, 4],
    ];
    const atlas = {
      type: 'Topology',
      transform: { scale: [1, 1], translate: [0, 0] },
      arcs: [coast, border, coast],
      objects: {
        countries: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', id: 'west', arcs: [[0, 1]] },
            { type: 'Polygon', id: 'east', arcs: [[~1, 2]] },
          ],
        },
      },
    };
    const { arcs, objects } = bordersOf(atlas);
    expect(arcs).toEqual([border]);
    expect(objects.borders.arcs).toEqual([[0]]);
    expect(objects.borders.arcs).toHaveLength(
      meshArcs(atlas as never, atlas.objects.countries as never, (a, b) => a !== b).arcs.length,
    );
  });

  it('of climates are runs of equal cells', () => {
    const source = climateSource((lat: number, lng: number) =>
      lat < -89 ? 'EF' : lng > 179 && lat > 0 ? 'Dfc' : undefined,
    );
    const rows = source.slice(source.indexOf('`') + 1, source.lastIndexOf('`')).split('\n');
    expect(rows).toHaveLength(360);
    expect([rows[0], rows[1], rows[2], rows[359]]).toEqual(['720EF', '720EF', '720.', '718.2Dfc']);
  });

  it('of traditional characters are the single ones that differ, 乾 not among them', () => {
    const rows = traditionalRows((char: string) => (char === '乾' ? '干' : toSimplified(char)));
    expect(rows).toEqual([
      ['橫', '横'],
      ['濱', '滨'],
      ['龍', '龙'],
    ]);
  });
});
