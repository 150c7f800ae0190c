import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellsIn } from '../../../components/map/layers/coast.ts';
import type { PlaceRow } from '../../../components/map/layers/place-labels.ts';
import { unitX, unitY } from '../../../components/map/layers/vector-geometry.ts';
import basemap from '../../../generated/basemap.json' with { type: 'json' };
import { isInside } from '../../../scripts/data/cells.mjs';
import { countryOnMaps } from '../../../scripts/data/provinces.mjs';
import { pointsOf } from '../../../scripts/data/steps.mjs';
import { readPn2 } from '../../../scripts/fetch-data/pn2.mjs';

type Points = [number, number][];
interface Cell {
  rivers: [number, number[]][];
  lakes: number[][][];
  urban: number[][][];
  provinces: [number, number[]][];
}

interface Ring {
  ring: Points;
}

const SITE = `public/basemap/${basemap.folder}`;
const read = (name: string) => readFileSync(`${SITE}/${name}`, 'utf8');
const kB = (name: string) => gzipSync(read(name)).length / 1000;
const rows = basemap.placesUpTo.flatMap((upTo): PlaceRow[] => JSON.parse(read(`places-${upTo}.json`)));
const points = (steps: number[]) => pointsOf(steps, 1000) as Points;

function cellAt(lng: number, lat: number): Cell {
  const at = [unitX(lng), unitY(lat)] as const;
  return JSON.parse(read(`parts/${cellsIn([...at, ...at])[0]}.json`));
}

const isIn = (rings: number[][], at: [number, number]) =>
  rings.filter((ring) => isInside(at, points(ring))).length % 2 === 1;

/** Tells of many points whether they are inside: each is compared with the edges of its own strip of latitude alone. */
function insideOf(rings: readonly Ring[]): (at: [number, number]) => boolean {
  const strips = new Map<number, [Points[number], Points[number]][]>();
  const stripOf = (lat: number) => Math.floor(lat * 10);
  for (const { ring } of rings)
    for (const [index, to] of ring.entries()) {
      const from = ring.at(index - 1) ?? to;
      const [low, high] = [stripOf(Math.min(from[1], to[1])), stripOf(Math.max(from[1], to[1]))];
      for (let strip = low; strip <= high; strip++) {
        const edges = strips.get(strip);
        if (edges) edges.push([from, to]);
        else strips.set(strip, [[from, to]]);
      }
    }
  return ([x, y]) => {
    const crossed = strips
      .get(stripOf(y))
      ?.filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax);
    return (crossed?.length ?? 0) % 2 === 1;
  };
}

/** Degrees from a point to a line. */
function awayFrom(line: Points, lng: number, lat: number): number {
  const away = line.map(([x, y], index) => {
    const [px, py] = line[index - 1] ?? [x, y];
    const [dx, dy] = [x - px, y - py];
    const share = ((lng - px) * dx + (lat - py) * dy) / (dx * dx + dy * dy || 1);
    const way = Math.max(0, Math.min(1, share));
    return Math.hypot(px + dx * way - lng, py + dy * way - lat);
  });
  return Math.min(...away);
}

/** Degrees from a point to the nearest of a cell's rivers. */
const riverNear = (lng: number, lat: number) =>
  Math.min(...cellAt(lng, lat).rivers.map(([, line]) => awayFrom(points(line), lng, lat)));

/** On the river, or within the box of places along it. */
const RIVERS: [name: string, nameEn: string, lng: number, lat: number][] = [
  ['长江', 'Yangtze', 117.05, 30.5],
  ['黄河', 'Yellow River', 111.15, 38.9],
  ['珠江', 'Pearl River', 113.3, 23.11],
  ['松花江', 'Songhua', 126.6, 45.8],
  ['黑龙江', 'Amur', 127.5, 50.2],
  ['淮河', 'Huai River', 117.4, 32.95],
  ['汉江', 'Han River', 112.15, 32.05],
  ['湘江', 'Xiang River', 112.96, 28.2],
  ['赣江', 'Gan River', 115.0, 27.1],
  ['钱塘江', 'Qiantang', 119.95, 30.05],
  ['闽江', 'Min River (Fujian)', 118.2, 26.6],
  ['雅鲁藏布江', 'Yarlung Tsangpo', 90.7, 29.3],
  ['澜沧江', 'Lancang (Mekong)', 100.6, 22.2],
  ['怒江', 'Nu (Salween)', 98.85, 25.9],
  ['塔里木河', 'Tarim', 84.0, 41.1],
  ['辽河', 'Liao River', 122.8, 41.3],
  ['海河', 'Hai River', 117.25, 39.1],
  ['多瑙河', 'Danube', 19.05, 47.5],
  ['尼罗河', 'Nile', 31.2, 29.9],
  ['亚马孙河', 'Amazon', -60.0, -3.2],
  ['密西西比河', 'Mississippi', -90.2, 38.6],
];
const LAKES: [name: string, nameEn: string, lng: number, lat: number][] = [
  ['青海湖', 'Qinghai Lake', 100.2, 36.9],
  ['鄱阳湖', 'Poyang Lake', 116.25, 29.15],
  ['洞庭湖', 'Dongting Lake', 112.95, 29.3],
  ['太湖', 'Tai Lake', 120.1, 31.2],
  ['洪泽湖', 'Hongze Lake', 118.6, 33.2],
  ['巢湖', 'Chao Lake', 117.5, 31.55],
  ['滇池', 'Dian Lake', 102.7, 24.8],
  ['洱海', 'Erhai Lake', 100.19, 25.77],
  ['纳木错', 'Nam Co', 90.6, 30.7],
  ['色林错', 'Siling Co', 89.0, 31.8],
  ['千岛湖', 'Qiandao Lake', 118.9, 29.55],
  ['贝加尔湖', 'Lake Baikal', 108.2, 53.6],
  ['苏必利尔湖', 'Lake Superior', -88, 47.7],
  ['维多利亚湖', 'Lake Victoria', 33, -1],
];

describe('water of the embedded basemap', () => {
  it.each(RIVERS)('%s (%s) runs where it should, and bears its names there', (name, nameEn, lng, lat) => {
    expect(riverNear(lng, lat)).toBeLessThan(0.2);
    const own = rows.filter(([, , , sort, zh]) => sort === 'r' && zh === name);
    expect(new Set(own.map(([, , , , , en]) => en))).toEqual(new Set([nameEn]));
    expect(Math.min(...own.map(([x, y]) => Math.hypot(x - lng, y - lat)))).toBeLessThan(3);
    for (const [x, y, , , , , slope = 999] of own) {
      expect(riverNear(x, y)).toBeLessThan(0.25);
      expect(Math.abs(slope)).toBeLessThanOrEqual(90);
    }
  });

  it.each(LAKES)('%s (%s) is water, and bears its names', (name, nameEn, lng, lat) => {
    expect(cellAt(lng, lat).lakes.some((rings) => isIn(rings, [lng, lat]))).toBe(true);
    const own = rows.filter(([, , , sort, zh]) => sort === 'w' && zh === name);
    expect(own.map(([, , , , , en]) => en)).toEqual([nameEn]);
    expect(Math.hypot((own[0]?.[0] ?? 0) - lng, (own[0]?.[1] ?? 0) - lat)).toBeLessThan(2);
  });

  it('leaves cities and a dry salt lake dry', () => {
    for (const at of [
      [112.98, 28.2],
      [120.6, 31.3],
      [90.3, 40.5],
    ] as [number, number][])
      expect(cellAt(...at).lakes.some((rings) => isIn(rings, at))).toBe(false);
  });

  it('shows where a city is built up', () => {
    expect(cellAt(121.45, 31.2).urban.some((rings) => isIn(rings, [121.45, 31.2]))).toBe(true);
    expect(cellAt(103, 36.9).urban.some((rings) => isIn(rings, [100.2, 36.9]))).toBe(false);
  });

  it('is light', () => {
    expect(kB('wide.json')).toBeLessThan(50);
    const cells = readdirSync(`${SITE}/parts`).map((file) => kB(`parts/${file}`));
    expect(Math.max(...cells)).toBeLessThan(13);
    expect(cells.length).toBeGreaterThan(300);
  });
});

describe('borders of provinces', () => {
  const lines = readdirSync(`${SITE}/parts`).flatMap((file) =>
    (JSON.parse(read(`parts/${file}`)) as Cell).provinces.map(([, steps]) => points(steps)),
  );
  const isNear = (lng: number, lat: number) => lines.some((line) => awayFrom(line, lng, lat) < 0.2);

  it('run where provinces meet', () => {
    for (const [lng, lat] of [
      [117.3, 34.4],
      [110.3, 34.6],
      [-104, 41],
      [-120, 39.5],
      [141, -29],
      [78.1, 15.9],
    ] as const)
      expect(isNear(lng, lat)).toBe(true);
  });

  it('stay within their countries, on the English map and on the Chinese one', () => {
    const numbers = [156, 840, 124, 36, 76, 356, 484, 643, 32, 276, 392];
    const countries = numbers.map((number) => (countryOnMaps(number) as Ring[][]).map(insideOf));
    // What rounding and the cut at a cell's edge may move a point by.
    const slack = 0.012;
    const about = ([x, y]: [number, number]): Points => [
      [x, y],
      [x + slack, y],
      [x - slack, y],
      [x, y + slack],
      [x, y - slack],
    ];
    const outside = lines
      .flat()
      .filter((at) => !countries.some((maps) => maps.every((isWithin) => about(at).some(isWithin))));
    expect(outside).toEqual([]);
  });

  it('leave alone what more than one country claims', () => {
    const claimed = [
      [92, 27.4, 96.8, 29],
      [74, 33.2, 78.9, 36],
      [33, 44.5, 36.5, 46],
    ] as const;
    const within = lines
      .flat()
      .filter(([x, y]) => claimed.some(([west, south, east, north]) => x > west && x < east && y > south && y < north));
    expect(within).toEqual([]);
  });
});

describe('files of lines and areas of Marble', () => {
  it('are read to the last byte: groups, holes, offsets to both sides', () => {
    const bytes = Buffer.from(
      '02 00000003 00 04 00000001 02 02 00000001 00000001 0078 00f0 0001 0c f4 03 00000001 00000001 0000 0000 0000'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    );
    expect(readPn2(bytes)).toEqual([
      {
        id: 1,
        isHole: false,
        points: [
          [2, 1],
          [1.9, 1.1],
        ],
      },
      { id: 1, isHole: true, points: [[0, 0]] },
    ]);
    expect(() => readPn2(Buffer.from([1, 0, 0, 0, 0, 0]))).toThrow('.pn2');
  });
});
