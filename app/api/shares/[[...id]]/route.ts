import { isPublicShare } from '../../../../lib/http/access/public-shares.ts';
import { sessionId } from '../../../../lib/http/bodies.ts';
import { readId } from '../../../../lib/http/parameters.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import * as shares from '../../../../lib/http/shares.ts';
import { server } from '../../../../lib/runtime/server.ts';

const route = routeOf(server)<{ id?: string[] }>;

export const GET = routeOf(server, { isPublic: isPublicShare })<{ id?: string[] }>(async (request, context) => {
  const { id } = context.params;
  if (!id) return shares.listShares(request, context);
  return shares.readShare(request, context, readId(sessionId, id.join('/')));
});

export const POST = route(async (request, context) => shares.createShare(request, context));

export const DELETE = route(async (_request, context) =>
  shares.revokeShare(context, readId(sessionId, context.params.id?.join('/'))),
);
