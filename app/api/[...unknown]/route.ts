import { AppError } from '../../../lib/errors.ts';
import { routeOf } from '../../../lib/server/route.ts';
import { server } from '../../../lib/server.ts';

/** No such address: said as every other refusal, not as a page. */
const handler = routeOf(server)(async () => {
  throw new AppError('not_found');
});

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
