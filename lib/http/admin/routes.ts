import { z } from 'zod';
import { isSecureRequest } from '../origin.ts';
import { readJson } from '../read-json.ts';
import type { RouteContext } from '../route.ts';
import { adminTokenOf, assertOperator, assertToken } from './operator.ts';
import { overviewOf } from './overview.ts';
import { signedIn, signedOut } from './session.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'who'>;

export const signInBody = z.strictObject({ token: z.string().min(1).max(500) });
export const blockBody = z.strictObject({
  kind: z.enum(['owner', 'address']),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  isBlocked: z.boolean(),
});

/** POST /api/admin/session: the token against a cookie. */
export async function signIn(request: Request, { server, who }: Context): Promise<Response> {
  const adminToken = adminTokenOf(server);
  const { token } = await readJson(request, signInBody);
  await assertToken(token, [adminToken], { server, who });
  server.log('info', 'operator.signed-in', { requestId: who.requestId });
  const isSecure = isSecureRequest(request, server.config.trustedProxies);
  const cookie = signedIn({ adminToken, cookieSecrets: server.cookieSecrets }, isSecure, server.clock());
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie } });
}

/** DELETE /api/admin/session. */
export async function signOut(request: Request, { server }: Context): Promise<Response> {
  adminTokenOf(server);
  const isSecure = isSecureRequest(request, server.config.trustedProxies);
  return new Response(null, { status: 204, headers: { 'set-cookie': signedOut(isSecure) } });
}

/** GET /api/admin/overview. */
export async function overview(request: Request, context: Context): Promise<Response> {
  await assertOperator(request, context);
  return Response.json(await overviewOf(context.server));
}

/** POST /api/admin/blocks: shuts an owner or an address out, or lets them in again. */
export async function setBlock(request: Request, context: Context): Promise<Response> {
  await assertOperator(request, context);
  const { kind, hash, isBlocked } = await readJson(request, blockBody);
  const { blocks, log } = context.server;
  await (isBlocked ? blocks.add(kind, hash) : blocks.remove(kind, hash));
  log('info', 'operator.block', { requestId: context.who.requestId, kind, hash, isBlocked });
  return Response.json({ blocks: await blocks.list() });
}
