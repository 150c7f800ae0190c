import { randomUUID } from 'node:crypto';
import type { Who } from '../chat/turn/used.ts';
import type { AppError } from '../errors/app-error.ts';
import { errorBody } from '../errors/error-body.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { clientAddress } from './client-address.ts';
import { assertSameOrigin, isFromElsewhere, isFromProgram, isRead, isSecureRequest } from './origin.ts';
import { ownerOf } from './owner-cookie.ts';
import { assertWireVersion } from './page-version.ts';
import { COST, chargeRequest } from './request-budget.ts';
import { INERT_POLICY, SECURITY_HEADERS, TRANSPORT_SECURITY } from './security-headers.ts';

export interface RouteContext<Params> {
  server: Server;
  owner: string;
  /** Whose budgets an answer is charged to, and the request's name in the log. */
  who: Who & { requestId: string };
  params: Params;
  /** For requests that cost more than their method suggests: charges the rest. Throws too_many_requests. */
  charge(cost: number): Promise<void>;
}

/** Tells a program what to send back as "Authorization: Bearer …" to continue its conversations. */
const TOKEN_HEADER = 'x-wentu-token';

/** The body of an error response. */
export type RefusalOf = (refused: { error: AppError; requestId: string; request: Request }) => object;

type Handler<Params> = (request: Request, context: RouteContext<Params>) => Promise<Response>;

/**
 * A route handler with what every route needs: same origin, owner, request id, typed errors, no caching. lookUp:
 * returns the server at the first request, so that a build opens nothing. refusalOf: the body of an error response.
 */
export function routeOf(lookUp: () => Server, refusalOf: RefusalOf = bilingualRefusal) {
  return <Params = Record<never, never>>(handler: Handler<Params>) =>
    async (request: Request, given?: { params: Promise<Params> }): Promise<Response> => {
      const requestId = randomUUID();
      const server = lookUp();
      const { trustedProxies } = server.config;
      const isSecure = isSecureRequest(request, trustedProxies);
      const [cookie, authorization] = [request.headers.get('cookie'), request.headers.get('authorization')];
      const owner = ownerOf(cookie, server.cookieSecrets, isSecure, server.clock(), authorization);
      const answer = async () => {
        assertSameOrigin(request);
        const caller = { owner: owner.id, isNewOwner: owner.isNew, ip: clientAddress(request, trustedProxies) };
        const base = isRead(request) ? COST.read : COST.write;
        const perMinute = server.config.limits.requestsPerMinute;
        await chargeRequest({ limiter: server.requestLimiter, perMinute }, caller, base);
        assertWireVersion(request);
        const params = ((await given?.params) ?? {}) as Params;
        const charge = (cost: number) =>
          chargeRequest({ limiter: server.requestLimiter, perMinute }, caller, Math.max(0, cost - base));
        const { owner: id, ip } = caller;
        return handler(request, { server, owner: id, who: { owner: id, ip, requestId }, params, charge });
      };
      const response = await answer().catch((error: unknown) => {
        const found = toAppError(error);
        const level = found.status >= 500 ? 'warn' : 'info';
        server.log(level, 'request.refused', { requestId, code: found.code, detail: found.detail ?? causeOf(found) });
        return errorResponse(found, refusalOf({ error: found, requestId, request }));
      });
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
      response.headers.set('content-security-policy', INERT_POLICY);
      if (isSecure) response.headers.set(...TRANSPORT_SECURITY);
      response.headers.set('x-request-id', requestId);
      // An error response sets no owner: another site could have sent the request, without the visitor's cookie.
      if (owner.setCookie && response.ok && !isFromElsewhere(request)) {
        response.headers.append('set-cookie', owner.setCookie);
      }
      if (isFromProgram(request)) response.headers.set(TOKEN_HEADER, owner.token);
      return response;
    };
}

const bilingualRefusal: RefusalOf = ({ error, requestId }) => ({ error: { ...errorBody(error), requestId } });

function errorResponse(error: AppError, body: object): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (error.retryAfterS !== undefined) headers.set('retry-after', String(error.retryAfterS));
  // The rest of an oversized body is not worth reading.
  if (error.code === 'payload_too_large') headers.set('connection', 'close');
  return Response.json(body, { status: error.status, headers });
}

/** Only for unforeseen errors: kind and place, not the message, which may contain what a user wrote. */
function causeOf({ code, cause }: AppError): string | undefined {
  if (code !== 'internal' || !(cause instanceof Error)) return undefined;
  return `${cause.name} ${
    cause.stack
      ?.split('\n')
      .find((line) => line.includes(' at '))
      ?.trim() ?? ''
  }`;
}
