import { describe, expect, it } from 'vitest';
import { isInRings } from '../../../lib/geo/is-in-rings.ts';
import { allOf, withStore } from '../../fixtures/imported.ts';
import { osmPbf, type PbfNode, type PbfRelation, type PbfWay } from '../../fixtures/osm-pbf.ts';

const node = (id: number, lng: number, lat: number, tags?: Record<string, string>): PbfNode => ({
  id,
  lng: 10 + lng / 1_000,
  lat: 50 + lat / 1_000,
  ...(tags && { tags }),
});

async function read(nodes: PbfNode[], ways: PbfWay[], relations: PbfRelation[] = []) {
  return withStore(async (add, store) => {
    const report = await add('t.osm.pbf', osmPbf(nodes, ways, relations));
    const places = await allOf(store);
    const shapes = await Promise.all(places.map(async ({ id }) => [id, await store.shapeOf(id)] as const));
    return { report, places, shapes: new Map(shapes) };
  });
}

describe('areas of an extract', () => {
  const corners = [
    node(1, 0, 0),
    node(2, 10, 0),
    node(3, 10, 10),
    node(4, 0, 10),
    node(5, 4, 4),
    node(6, 6, 4),
    node(7, 5, 6),
  ];
  const tags = { type: 'boundary', boundary: 'administrative', admin_level: '9', name: 'Au' };

  it('have the border that their ways form, whatever their direction, with its holes', async () => {
    const { places, shapes } = await read(
      corners,
      [
        { id: 50, refs: [1, 2, 3], tags: {} },
        { id: 51, refs: [1, 4, 3], tags: {} },
        { id: 52, refs: [5, 6, 7, 5], tags: {} },
      ],
      [
        {
          id: 7,
          members: [
            { id: 50, role: 'outer' },
            { id: 52, role: 'inner' },
            { id: 51, role: 'outer' },
          ],
          tags,
        },
      ],
    );
    expect(places).toMatchObject([{ id: 'osm:R7', name: 'Au', kind: 'district', bbox: [10, 50, 10.01, 50.01] }]);
    expect(shapes.get('osm:R7')?.map((ring) => ring.length)).toEqual([4, 3]);
  });

  it.each([
    [
      'a town at its centre',
      '8',
      [
        ['label', 11],
        ['admin_centre', 12],
      ],
      [10.008, 50.002],
    ],
    ['a district without one where its name is written', '9', [['label', 11]], [10.002, 50.008]],
    [
      'a province where its name is written, not at its capital',
      '4',
      [
        ['admin_centre', 12],
        ['label', 11],
      ],
      [10.002, 50.008],
    ],
    ['a province of which only the capital is known in the middle', '4', [['admin_centre', 12]], [10.005, 50.005]],
    ['what lies beyond the border in the middle', '8', [['admin_centre', 13]], [10.005, 50.005]],
    ['what the extract does not hold in the middle', '8', [['admin_centre', 99]], [10.005, 50.005]],
  ] as const)('lie where their mappers say: %s', async (_, admin_level, named, [lng, lat]) => {
    const { places } = await read(
      [...corners, node(11, 2, 8), node(12, 8, 2), node(13, 90, 5)],
      [{ id: 50, refs: [1, 2, 3, 4, 1], tags: {} }],
      [
        {
          id: 7,
          members: [{ id: 50, role: 'outer' }, ...named.map(([role, id]) => ({ id, role, type: 'node' as const }))],
          tags: { ...tags, admin_level },
        },
      ],
    );
    expect(places.map(({ at }) => at)).toEqual([{ lng: expect.closeTo(lng, 5), lat: expect.closeTo(lat, 5) }]);
  });

  it('that the extract holds a part of are no places, since nobody knows their middle', async () => {
    const { places, report } = await read(
      [...corners, node(9, 0, 0, { name: 'Eck', amenity: 'cafe' })],
      [{ id: 50, refs: [1, 2, 3], tags: {} }],
      [
        {
          id: 7,
          members: [
            { id: 50, role: 'outer' },
            { id: 999, role: 'outer' },
          ],
          tags,
        },
      ],
    );
    expect(places.map(({ name }) => name)).toEqual(['Eck']);
    expect(report.leftOut).toMatchObject([{ reason: 'without coordinates', examples: ['relation 7'] }]);
  });

  /** Au surrounds Inn and has a further part; what it is made of is given. */
  const around = async (
    ways: PbfWay[],
    members: PbfRelation['members'],
    more: object = {},
    further: PbfNode[] = [],
  ) => {
    const inn = { id: 52, refs: [5, 6, 7, 5], tags: {} };
    const { places, shapes, report } = await read(
      [...corners, ...further],
      [...ways, inn],
      [
        { id: 7, members: [...members, { id: 52, role: 'inner' }], tags: { ...tags, ...more } },
        { id: 8, members: [{ id: 52, role: 'outer' }], tags: { ...tags, name: 'Inn' } },
      ],
    );
    const au = places.find(({ name }) => name === 'Au');
    return { au, inn: places.find(({ name }) => name === 'Inn'), shape: shapes.get('osm:R7'), report };
  };
  const OUTER = { id: 50, refs: [1, 2, 3, 4, 1], tags: {} };
  const FURTHER = [node(21, 20, 0), node(22, 30, 0), node(23, 30, 10)];

  it('are never the shape of what they surround: San Marino is not Italy', async () => {
    const found = await around([], [{ id: 999, role: 'outer' }]);
    expect(found.inn).toMatchObject({ id: 'osm:R8', bbox: [10.004, 50.004, 10.006, 50.006] });
    expect(found.au).toBeUndefined();
    expect(found.report.leftOut).toMatchObject([{ reason: 'without coordinates', examples: ['relation 7'] }]);
  });

  it.each([
    ['a ring of which a piece is missing', { id: 51, refs: [21, 22, 23], tags: {} }],
    ['a ring that is missing', { id: 51, refs: [], tags: {} }],
    ['a ring whose corner is missing', { id: 51, refs: [21, 22, 88, 21], tags: {} }],
  ])('have no border without %s', async (_, second) => {
    const members = [
      { id: 50, role: 'outer' },
      { id: 51, role: 'outer' },
    ];
    const ways = [OUTER, second].filter(({ refs }) => refs.length > 0);
    expect((await around(ways, members, {}, FURTHER)).au).toBeUndefined();
    // A park is somewhere in what is known of it; a town where its mappers say.
    const isPark = { type: 'multipolygon', boundary: 'no', leisure: 'park' };
    const park = await around(ways, members, isPark, FURTHER);
    expect(park.au).toMatchObject({ kind: 'park' });
    expect([park.au?.bbox, park.shape]).toEqual([undefined, null]);
    const named = [...members, { id: 12, role: 'admin_centre', type: 'node' as const }];
    const town = await around(ways, named, { admin_level: '8' }, [...FURTHER, node(12, 8, 2)]);
    expect(town.au).toMatchObject({ kind: 'city', at: { lng: 10.008, lat: 50.002 } });
    expect([town.au?.bbox, town.shape]).toEqual([undefined, null]);
  });

  it('lie beside what they surround, and have no corner from ways of another role', async () => {
    const { au, shape } = await around(
      [OUTER, { id: 53, refs: [21, 22, 23, 21], tags: {} }],
      [
        { id: 50, role: '' },
        { id: 53, role: 'subarea' },
      ],
      {},
      FURTHER,
    );
    expect(shape?.map((ring) => ring.length)).toEqual([4, 3]);
    expect(au?.bbox).toEqual([10, 50, 10.01, 50.01]);
    expect(isInRings(au?.at ?? { lng: 0, lat: 0 }, shape ?? [])).toBe(true);
  });

  it('keep their border where a hole is missing, or a way is named twice', async () => {
    const { au, shape } = await around(
      [OUTER],
      [
        { id: 50, role: 'outer' },
        { id: 50, role: 'outer' },
        { id: 998, role: 'inner' },
      ],
    );
    expect(au?.bbox).toEqual([10, 50, 10.01, 50.01]);
    expect(shape).toHaveLength(2);
  });

  it.each([
    ['2', 'country'],
    ['4', 'region'],
    ['6', 'county'],
    ['8', 'city'],
    ['10', 'district'],
  ])('are of a kind by the level of their border: %s', async (admin_level, kind) => {
    const { places } = await read(corners, [
      { id: 50, refs: [1, 2, 3, 4, 1], tags: { boundary: 'administrative', admin_level, name: 'Au' } },
    ]);
    expect(places).toMatchObject([{ name: 'Au', kind }]);
  });

  it('that are no larger than a house keep no border', async () => {
    const tiny = [node(1, 0, 0), node(2, 0.2, 0), node(3, 0.2, 0.2), node(4, 0, 0.2)];
    const { places, shapes } = await read(tiny, [
      { id: 50, refs: [1, 2, 3, 4, 1], tags: { building: 'yes', name: 'Haus Au' } },
    ]);
    expect(places).toMatchObject([{ name: 'Haus Au', kind: 'building' }]);
    expect(shapes.get('osm:W50')).toBeNull();
  });
});

describe('streets of an extract', () => {
  it('are one place as long as their pieces lie together, and two where they do not', async () => {
    const { places } = await read(
      [node(1, 0, 0), node(2, 1, 0), node(3, 2, 0), node(4, 3, 0), node(5, 90, 0), node(6, 91, 0)],
      [
        { id: 50, refs: [1, 2], tags: { highway: 'residential', name: 'Gasse' } },
        { id: 51, refs: [3, 4], tags: { highway: 'tertiary', name: 'Gasse', 'name:en': 'Lane' } },
        { id: 52, refs: [5, 6], tags: { highway: 'residential', name: 'Gasse' } },
        { id: 53, refs: [2, 3], tags: { highway: 'construction', name: 'Gasse' } },
      ],
    );
    expect(places.map(({ id, kind, nameEn }) => [id, kind, nameEn])).toEqual([
      ['osm:W51', 'street', 'Lane'],
      ['osm:W52', 'street', undefined],
    ]);
  });
});

describe('houses of an extract', () => {
  it('are there by street and number, one for each number, beside the shop in them', async () => {
    const { places } = await read(
      [
        node(1, 0, 0, { 'addr:street': '人民路', 'addr:housenumber': '8;10', 'addr:city': '某市' }),
        node(2, 1, 0, { 'addr:street': 'Hauptstraße', 'addr:housenumber': '3a', name: 'Eck', amenity: 'cafe' }),
        node(3, 2, 0, { 'addr:place': 'Weiler', 'addr:housenumber': '5' }),
        node(4, 3, 0, { 'addr:housenumber': '7' }),
      ],
      [],
    );
    expect(places.map(({ id, name, kind, address }) => [id, name, kind, address])).toEqual([
      ['osm:N2/house', '3a Hauptstraße', 'address', undefined],
      ['osm:N3', '5 Weiler', 'address', undefined],
      ['osm:N2', 'Eck', 'cafe', '3a Hauptstraße'],
      ['osm:N1/2', '人民路10号', 'address', '某市人民路10号'],
      ['osm:N1', '人民路8号', 'address', '某市人民路8号'],
    ]);
  });
});
