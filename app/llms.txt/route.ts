import { apiGuide } from '../../lib/http/api-guide.ts';
import { routeOf } from '../../lib/http/route.ts';
import { siteOrigin } from '../../lib/http/site-origin.ts';
import { server } from '../../lib/runtime/server.ts';

/** How to use the API, with samples: docs/api.md under the name where language models look for it. */
export const GET = routeOf(server)(
  async (request, { server: { config } }) =>
    new Response(apiGuide(siteOrigin(request.headers, config)), {
      headers: { 'content-type': 'text/markdown; charset=utf-8' },
    }),
);
