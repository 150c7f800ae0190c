import { readBasemapFile } from '../../../lib/http/basemap-file.ts';
import { COST } from '../../../lib/http/request-budget.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

export const dynamic = 'force-dynamic';

/** The operator's file of vector tiles, by ranges. */
export const GET = routeOf(server, { cost: COST.tile })(readBasemapFile);
