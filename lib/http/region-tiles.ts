import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { uncrossed } from '../geo/bbox.ts';
import { sitePath } from '../site-path.ts';
import type { RouteContext } from './route.ts';

type Context = Pick<RouteContext<unknown>, 'server'>;

const DAY_S = 86_400;

/** Of a region's map: where its tiles are. Source: github.com/mapbox/tilejson-spec, 3.0.0. */
export const tileJson = z.strictObject({
  tilejson: z.literal('3.0.0'),
  tiles: z.array(z.string()).length(1),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  minzoom: z.int(),
  maxzoom: z.int(),
  attribution: z.string(),
});

/**
 * In the query of the page, which unpacks tiles itself: they come as they are kept, in gzip. Next removes the header that
 * would say so, and therefore everybody else gets them unpacked.
 */
const PACKED = 'packed';

const isPacked = ({ url }: Request) => new URL(url).searchParams.has(PACKED);
const unpacked = promisify(gunzip);

/** GET /api/region/tiles → TileJSON. Throws not_found where no map of a region was made. */
export async function describeTiles(request: Request, { server }: Context): Promise<Response> {
  const map = server.regionTiles.current();
  if (!map) throw new AppError('not_found');
  const found: z.infer<typeof tileJson> = {
    tilejson: '3.0.0',
    // Tiles of another build are others: their address may be kept for ever.
    tiles: [sitePath(`/api/region/tiles/${map.id}/{z}/{x}/{y}`) + (isPacked(request) ? `?${PACKED}` : '')],
    // The form has none across the antimeridian.
    bounds: uncrossed(map.bbox),
    minzoom: map.minZoom,
    maxzoom: map.maxZoom,
    attribution: map.attribution,
  };
  return Response.json(found, { headers: { 'cache-control': 'no-cache' } });
}

export interface TileParams {
  id: string;
  z: string;
  x: string;
  y: string;
}

/** GET /api/region/tiles/ID/Z/X/Y → a vector tile (MVT), y from the north; 204 where nothing is. Throws not_found for no address of a tile, and for a build that there is not. */
export async function readTile(
  request: Request,
  { server, params }: Pick<RouteContext<TileParams>, 'server' | 'params'>,
): Promise<Response> {
  const [zoom, x, y] = [params.z, params.x, params.y].map(wholeNumber);
  if (zoom === undefined || x === undefined || y === undefined || zoom > 22 || x >= 2 ** zoom || y >= 2 ** zoom) {
    throw new AppError('not_found');
  }
  const bytes = server.regionTiles.tile(params.id, zoom, x, y);
  // Not to be kept: the build may be on its way to this instance.
  if (!bytes) throw new AppError('not_found');
  // Behind a gate, and with a visitor's cookie: for their browser to keep, for no cache between.
  const headers = { 'cache-control': `private, max-age=${30 * DAY_S}, immutable` };
  if (bytes === 'empty') return new Response(null, { status: 204, headers });
  const tile = isPacked(request) ? bytes : new Uint8Array(await unpacked(bytes));
  return new Response(tile, { headers: { ...headers, 'content-type': 'application/vnd.mapbox-vector-tile' } });
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,7}$/.test(text) ? Number(text) : undefined);
