import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

/** Every route of this site, for programs that read such documents (OpenAPI 3.1). */
export const GET = routeOf(server)(async () => {
  // Rarely requested: loaded and built on demand.
  const { openApiDocument } = await import('../../../lib/http/openapi/index.ts');
  return Response.json(openApiDocument());
});
