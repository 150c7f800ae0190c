import { readTile, type TileParams } from '../../../../../../../../lib/http/region-tiles.ts';
import { COST } from '../../../../../../../../lib/http/request-budget.ts';
import { routeOf } from '../../../../../../../../lib/http/route.ts';
import { server } from '../../../../../../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';

/** A tile of the region's map. */
export const GET = routeOf(server, { cost: COST.tile })<TileParams>(async (request, context) =>
  readTile(request, context),
);
