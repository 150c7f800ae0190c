import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTiles } from '../../../components/map/vector-tiles/tile-source.ts';
import type { VectorTiles } from '../../../lib/map/tiles.ts';
import { mvtOf, pmtilesOf } from '../../fixtures/vector-tiles.ts';

const TILE = { x: 13_637, y: 6_774, z: 14 };
const BYTES = mvtOf([{ layer: 'water', shape: 'point', at: [[119.65, 30.2]], properties: { name: '西湖' } }], TILE);
const tiles = (url: string, format: VectorTiles['format']): VectorTiles => ({
  kind: 'vector',
  url,
  format,
  attribution: '',
  maxZoom: 13,
});

/** Answers by URL, as a server would: null is 404. Returns the requests. */
function serve(answers: Record<string, BodyInit | null | number>) {
  const asked: string[] = [];
  vi.stubGlobal('location', { href: 'https://wentu.example/map' });
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const answer = answers[url];
    if (typeof answer === 'number') return new Response(answer === 204 ? null : 'x', { status: answer });
    if (answer === null || answer === undefined) return new Response('none', { status: 404 });
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '');
    if (!range || !(answer instanceof Uint8Array)) return new Response(answer);
    const part = answer.slice(Number(range[1]), Number(range[2]) + 1);
    return new Response(part, { status: 206, headers: { 'content-length': String(part.length) } });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

const bytesOf = async (got: Promise<{ data: ArrayBuffer } | undefined>) => {
  const { data } = (await got) ?? {};
  return data && [...new Uint8Array(data)];
};

describe('vector tiles', () => {
  it('come from a template, each from its address', async () => {
    const asked = serve({ 'https://v.example/14/13637/6774.pbf': BYTES });
    const source = await openTiles(tiles('https://v.example/{z}/{x}/{y}.pbf', 'mvt'));
    expect([source.maxZoom, source.cover]).toEqual([13, null]);
    expect(await bytesOf(source.getZxy(14, 13_637, 6_774))).toEqual([...BYTES]);
    expect(asked).toEqual(['https://v.example/14/13637/6774.pbf']);
  });

  it('are unpacked where a host does not say that they are compressed', async () => {
    serve({ 'https://v.example/14/1/2': new Uint8Array(gzipSync(BYTES)) });
    const source = await openTiles(tiles('https://v.example/{z}/{x}/{y}', 'mvt'));
    expect(await bytesOf(source.getZxy(14, 1, 2))).toEqual([...BYTES]);
  });

  it('may be empty, and fail only where something is wrong', async () => {
    serve({ 'https://v.example/1/0/0': null, 'https://v.example/1/0/1': 204, 'https://v.example/1/1/1': 503 });
    const source = await openTiles(tiles('https://v.example/{z}/{x}/{y}', 'mvt'));
    expect(await source.getZxy(1, 0, 0)).toBeUndefined();
    expect(await source.getZxy(1, 0, 1)).toBeUndefined();
    await expect(source.getZxy(1, 1, 1)).rejects.toThrow('HTTP 503');
  });

  it('come as a TileJSON document says, with its zooms and its bounds', async () => {
    const document = { tiles: ['https://v.example/t/{z}/{x}/{y}'], maxzoom: 12, bounds: [119, 30, 121, 31] };
    serve({ 'https://v.example/planet': JSON.stringify(document), 'https://v.example/t/3/1/2': BYTES });
    const source = await openTiles(tiles('https://v.example/planet', 'tilejson'));
    expect([source.maxZoom, source.cover]).toEqual([12, [119, 30, 121, 31]]);
    expect(await bytesOf(source.getZxy(3, 1, 2))).toEqual([...BYTES]);
  });

  it('cover the world if the document says so or nothing', async () => {
    serve({
      'https://v.example/a': JSON.stringify({ tiles: ['/t/{z}/{x}/{y}'], bounds: [-180, -85, 180, 85] }),
      'https://v.example/t/0/0/0': BYTES,
    });
    const source = await openTiles(tiles('https://v.example/a', 'tilejson'));
    expect(source.cover).toBeNull();
    // A path of the document's own host.
    expect(await bytesOf(source.getZxy(0, 0, 0))).toEqual([...BYTES]);
  });

  it('come out of a file, of which only the parts needed are read', async () => {
    const file = pmtilesOf([{ ...TILE, bytes: BYTES }], [119.6, 30.1, 119.7, 30.3]);
    serve({ 'https://wentu.example/city.pmtiles': file });
    const source = await openTiles(tiles('/city.pmtiles', 'pmtiles'));
    expect([source.maxZoom, source.cover]).toEqual([14, [119.6, 30.1, 119.7, 30.3]]);
    expect(await bytesOf(source.getZxy(14, 13_637, 6_774))).toEqual([...BYTES]);
    expect(await source.getZxy(14, 0, 0)).toBeUndefined();
  });

  it.each(['tilejson', 'pmtiles'] as const)('cannot be opened where there are none: %s', async (format) => {
    serve({});
    await expect(openTiles(tiles('https://v.example/none', format))).rejects.toThrow();
  });
});
