import { isSameText } from '../../access/same-text.ts';
import { AppError } from '../../errors/app-error.ts';
import type { Server } from '../../runtime/compose.ts';
import { bearerTokenOf } from '../bearer.ts';
import { isSecureRequest } from '../origin.ts';
import type { RouteContext } from '../route.ts';
import { isSignedIn } from './session.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'who'>;

/** ADMIN_TOKEN. Throws not_found without one: then there is nothing here. */
export function adminTokenOf({ config }: Pick<Server, 'config'>): string {
  if (config.adminToken === undefined) throw new AppError('not_found');
  return config.adminToken;
}

/** Throws operator_only unless the request brings the cookie of a sign-in, or ADMIN_TOKEN as a bearer token. */
export async function assertOperator(request: Request, { server, who }: Context): Promise<void> {
  const adminToken = adminTokenOf(server);
  const isSecure = isSecureRequest(request, server.config.trustedProxies);
  const keys = { adminToken, cookieSecrets: server.cookieSecrets };
  if (isSignedIn(request.headers.get('cookie'), keys, isSecure, server.clock())) return;
  await assertBearer(request, [adminToken], { server, who });
}

/** Throws operator_only unless one of the tokens comes as a bearer token. */
export async function assertBearer(request: Request, tokens: string[], context: Context): Promise<void> {
  const given = bearerTokenOf(request);
  if (given === undefined) throw new AppError('operator_only');
  await assertToken(given, tokens, context);
}

/**
 * Throws operator_only for a wrong token, and too_many_requests after five of them in a quarter of an hour from one
 * address, counted for all instances.
 */
export async function assertToken(given: string, tokens: string[], { server, who }: Context): Promise<void> {
  const isRight = () => tokens.map((token) => isSameText(given, token)).includes(true) || null;
  if (!(await server.tries(`operator-tries:${who.ip ?? ''}`, isRight))) throw new AppError('operator_only');
}
