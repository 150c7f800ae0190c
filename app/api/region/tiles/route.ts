import { describeTiles } from '../../../../lib/http/region-tiles.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';

/** The map of the region, as vector tiles. */
export const GET = routeOf(server)(async (request, context) => describeTiles(request, context));
