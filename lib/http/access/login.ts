import { NotAllowed } from '../../access/not-allowed.ts';
import type { Oidc } from '../../access/oidc.ts';
import { AppError } from '../../errors/app-error.ts';
import { sitePath } from '../../site-path.ts';
import { cookieName, cookieNamed, cookieText } from '../cookies.ts';
import { isSecureRequest } from '../origin.ts';
import { COST } from '../request-budget.ts';
import type { RouteContext } from '../route.ts';
import { siteOrigin } from '../site-origin.ts';
import { localPath, refusedPath } from './local-path.ts';
import { goTo, passCookie } from './sign-in.ts';

/** The attempt to sign in: SEED.TO, the path in base64url. */
const ATTEMPT_COOKIE = 'wentu_login';
const ATTEMPT_S = 10 * 60;

type Context = Pick<RouteContext<unknown>, 'server' | 'who' | 'charge'>;

/** GET /api/access/login?to: sends the browser to the provider. */
export async function startLogin(request: Request, { server, charge, who }: Context): Promise<Response> {
  const oidc = await oidcOf(server);
  await charge(COST.search);
  const to = localPath(new URL(request.url).searchParams.get('to'));
  try {
    const { url, seed } = await oidc.start(ownUrl(request, server, '/api/access/callback'));
    const value = `${seed}.${Buffer.from(to).toString('base64url')}`;
    return goTo(url.href, [attemptCookie(value, request, server)]);
  } catch (error) {
    return failed(error, to, { server, who });
  }
}

/**
 * GET /api/access/callback: the browser comes back from the provider. Without the cookie of an attempt nothing is read
 * of what it brings, so that nobody can be signed in as somebody else.
 */
export async function finishLogin(request: Request, { server, charge, who }: Context): Promise<Response> {
  const oidc = await oidcOf(server);
  await charge(COST.search);
  const isSecure = isSecureRequest(request, server.config.trustedProxies);
  const kept = cookieNamed(request.headers.get('cookie'), cookieName(ATTEMPT_COOKIE, isSecure));
  const [, seed, path = ''] = /^([\w-]{43})\.([\w-]*)$/.exec(kept ?? '') ?? [];
  const to = localPath(Buffer.from(path, 'base64url').toString());
  const over = attemptCookie('', request, server);
  try {
    if (seed === undefined) throw new Error('no attempt to sign in');
    const returned = ownUrl(request, server, '/api/access/callback');
    returned.search = new URL(request.url).search;
    const login = await oidc.finish(seed, returned);
    return goTo(to, [over, passCookie(server.gate.passForLogin(login), request, server)]);
  } catch (error) {
    return failed(error, to, { server, who }, [over]);
  }
}

/** Where the provider ends its own session, to come back here. */
export async function endOfLogin(request: Request, server: Context['server']): Promise<string | null> {
  if (server.gate.config.mode !== 'oidc') return null;
  const url = await (await oidcOf(server)).endUrl(ownUrl(request, server, '/')).catch(() => null);
  return url?.href ?? null;
}

/** Back to the sign-in page with the reason. The log names the kind of error; its message could hold a code or token. */
function failed(error: unknown, to: string, { server, who }: Pick<Context, 'server' | 'who'>, cookies: string[] = []) {
  const why = error instanceof NotAllowed ? 'unknown' : 'login';
  const { name = '', code = '' } = Object(error) as { name?: string; code?: string };
  server.log('warn', 'access.login', { why, error: String(name), code: String(code), requestId: who.requestId });
  return goTo(refusedPath(to, why), cookies);
}

/** This address as the visitor's browser has it. */
function ownUrl(request: Request, { config }: Context['server'], path: string): URL {
  const origin = siteOrigin(request.headers, config);
  if (!origin) throw new AppError('bad_request');
  return new URL(sitePath(path), origin);
}

const attemptCookie = (value: string, request: Request, { config }: Context['server']) =>
  cookieText(ATTEMPT_COOKIE, value, {
    isSecure: isSecureRequest(request, config.trustedProxies),
    maxAgeS: value === '' ? 0 : ATTEMPT_S,
  });

const made = new WeakMap<object, Promise<Oidc>>();

/** Loaded at the first sign-in: most sites have none. Throws not_found where the provider is not asked. */
function oidcOf({ gate, clock }: Context['server']): Promise<Oidc> {
  const { oidc } = gate.config;
  if (!oidc) throw new AppError('not_found');
  const known = made.get(gate) ?? import('../../access/oidc.ts').then(({ createOidc }) => createOidc(oidc, clock));
  made.set(gate, known);
  return known;
}
