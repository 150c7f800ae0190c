import type { RouteContext } from '../route.ts';
import { endOfLogin } from './login.ts';
import { passCookie } from './sign-in.ts';

/**
 * DELETE /api/access → { to }: takes the pass from this browser. to: where the provider ends its own session, else null.
 * What the browser stored anonymously stays its own.
 */
export async function signOut(request: Request, { server }: Pick<RouteContext<unknown>, 'server'>): Promise<Response> {
  const response = Response.json({ to: await endOfLogin(request, server) });
  response.headers.append('set-cookie', passCookie('', request, server));
  return response;
}
