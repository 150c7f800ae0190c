import { AppError } from '../../../lib/errors/app-error.ts';
import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

/** No such URL: refused like everything else, as JSON rather than as a page. */
const handler = routeOf(server)(async () => {
  throw new AppError('not_found');
});

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
