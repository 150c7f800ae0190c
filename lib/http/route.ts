import { randomUUID } from 'node:crypto';
import type { Access } from '../access/access.ts';
import type { Who } from '../chat/turn/used.ts';
import { AppError } from '../errors/app-error.ts';
import { errorBody } from '../errors/error-body.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { type Identity, identityOf, type Sent } from './access/identity.ts';
import { takeOver } from './access/take-over.ts';
import { clientAddress } from './client-address.ts';
import { assertSameOrigin, isFromElsewhere, isFromProgram, isRead, isSecureRequest } from './origin.ts';
import { ownerOf } from './owner-cookie.ts';
import { assertWireVersion } from './page-version.ts';
import { COST, chargeRequest } from './request-budget.ts';
import { INERT_POLICY, SECURITY_HEADERS, TRANSPORT_SECURITY } from './security-headers.ts';

export interface RouteContext<Params> {
  server: Server;
  /** Who is asking, as the gate knows them. */
  access: Access;
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

interface RouteSettings {
  refusalOf?: RefusalOf;
  /** For whom the gate does not count: strangers reach the handler. tests/unit/access/every-route.test.ts names all of these. */
  isPublic?(request: Request, server: Server): boolean;
  /** Of the budget of requests; default: by the method. */
  cost?: number;
}

/**
 * A route handler with what every route needs: the gate, same origin, owner, request id, typed errors, no caching.
 * lookUp: returns the server at the first request, so that a build opens nothing.
 */
export function routeOf(lookUp: () => Server, { refusalOf = bilingualRefusal, isPublic, cost }: RouteSettings = {}) {
  return <Params = Record<never, never>>(handler: Handler<Params>) =>
    async (request: Request, given?: { params: Promise<Params> }): Promise<Response> => {
      const requestId = randomUUID();
      const server = lookUp();
      const identity = identityOf(sentBy(request, server), server.gate);
      const answer = async () => {
        const { owner } = identity;
        const ip = clientAddress(request, server.config.trustedProxies);
        assertSameOrigin(request);
        const base = cost ?? (isRead(request) ? COST.read : COST.write);
        const charge = (cost: number) => chargeRequest(budgetOf(server), { ...identity, ip }, cost);
        await charge(base);
        const access = await admitted(identity, ip, isPublic?.(request, server) ?? false);
        if (isForTheFree(request)) await server.blocks.assertFree({ owner, ip });
        assertWireVersion(request);
        const params = ((await given?.params) ?? {}) as Params;
        await takeOver(server, identity);
        return handler(request, {
          server,
          access,
          owner,
          who: { owner, ip, requestId },
          params,
          charge: (cost) => charge(Math.max(0, cost - base)),
        });
      };
      const response = await answer().catch((error: unknown) => {
        const found = toAppError(error);
        const level = found.status >= 500 ? 'warn' : 'info';
        server.log(level, 'request.refused', { requestId, code: found.code, detail: found.detail ?? causeOf(found) });
        return errorResponse(found, refusalOf({ error: found, requestId, request }));
      });
      return finished(response, identity, requestId);
    };
}

function sentBy(request: Request, { config, cookieSecrets, clock }: Server): Sent {
  const { headers } = request;
  const isSecure = isSecureRequest(request, config.trustedProxies);
  return {
    headers,
    isSecure,
    isForeign: isFromElsewhere(request),
    isFromProgram: isFromProgram(request),
    ownerBy: (bearer) => ownerOf(headers.get('cookie'), cookieSecrets, isSecure, clock(), bearer),
  };
}

const budgetOf = ({ requestLimiter, config }: Server) => ({
  limiter: requestLimiter,
  perMinute: config.limits.requestsPerMinute,
});

/** Who comes in; throws sign_in_required for a stranger, unless the route is for them too. */
async function admitted(identity: Identity, ip: string | undefined, isPublic: boolean): Promise<Access> {
  if (identity.access) return identity.access;
  if (isPublic) return { kind: 'anonymous' };
  const access = await identity.withCode(ip);
  if (access === null) throw new AppError('sign_in_required');
  return access;
}

/** With the headers that every response has. */
function finished(response: Response, identity: Identity, requestId: string): Response {
  const { headers } = response;
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
  headers.set('content-security-policy', INERT_POLICY);
  if (identity.isSecure) headers.set(...TRANSPORT_SECURITY);
  headers.set('x-request-id', requestId);
  // An error sets no owner: another site could have sent the request, without the visitor's cookie.
  if (response.ok) for (const cookie of identity.cookies()) headers.append('set-cookie', cookie);
  const token = response.status === 401 ? null : identity.token();
  if (token !== null) headers.set(TOKEN_HEADER, token);
  return response;
}

/** Where the operator signs in, who may have blocked their own address. */
const OPERATORS = /(?:^|\/)api\/admin\//;

/**
 * What somebody whom the operator has shut out may not do: ask, store, share. They may read and export what they have,
 * and delete it.
 */
const isForTheFree = (request: Request) =>
  !isRead(request) && request.method !== 'DELETE' && !OPERATORS.test(new URL(request.url).pathname);

const bilingualRefusal: RefusalOf = ({ error, requestId }) => ({ error: { ...errorBody(error), requestId } });

function errorResponse(error: AppError, body: object): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (error.retryAfterS !== undefined) headers.set('retry-after', String(error.retryAfterS));
  // The rest of an oversized body is not worth reading.
  if (error.code === 'payload_too_large') headers.set('connection', 'close');
  if (error.status === 401) headers.set('www-authenticate', 'Bearer');
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
