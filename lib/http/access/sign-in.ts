import { z } from 'zod';
import { AppError } from '../../errors/app-error.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import { cookieText } from '../cookies.ts';
import { isSecureRequest } from '../origin.ts';
import { readJson, readText } from '../read-json.ts';
import type { RouteContext } from '../route.ts';
import { PASS_COOKIE } from './admission.ts';
import { localPath, refusedPath } from './local-path.ts';

type Context = Pick<RouteContext<unknown>, 'server' | 'who'>;

const MOST_FORM_BYTES = 8 * 1024;
export const codeBody = z.strictObject({ code: z.string().min(1).max(200) });

/**
 * POST /api/access { code } → { isSignedIn: true } with the cookie; wrong_code, or too_many_requests after five of them.
 * The sign-in page sends a form { code, to } instead and is sent on to where its reader wanted to go.
 */
export async function signIn(request: Request, context: Context): Promise<Response> {
  if (context.server.gate.config.mode !== 'code') throw new AppError('not_found');
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '');
  if (isForm) return signInByForm(request, context);
  const { code } = await readJson(request, codeBody);
  const response = Response.json({ isSignedIn: true });
  response.headers.append('set-cookie', await cookieFor(code, request, context));
  return response;
}

async function signInByForm(request: Request, context: Context): Promise<Response> {
  const form = new URLSearchParams(await readText(request, MOST_FORM_BYTES));
  const to = localPath(form.get('to'));
  try {
    return goTo(to, [await cookieFor(form.get('code') ?? '', request, context)]);
  } catch (error) {
    const { code, retryAfterS = 60 } = toAppError(error);
    if (code === 'wrong_code') return goTo(refusedPath(to, 'wrong'));
    if (code !== 'too_many_requests') throw error;
    return goTo(refusedPath(to, { waitMinutes: Math.ceil(retryAfterS / 60) }));
  }
}

/** Throws wrong_code or too_many_requests. */
async function cookieFor(code: string, request: Request, { server, who }: Context): Promise<string> {
  const pass = await server.gate.passForCode(code, who.ip);
  server.log(pass ? 'info' : 'warn', 'access.code', { isRight: pass !== null, requestId: who.requestId });
  if (pass === null) throw new AppError('wrong_code');
  return passCookie(pass, request, server);
}

/** The cookie with a pass; '' removes it. */
export function passCookie(pass: string, request: Request, { gate, config }: RouteContext<unknown>['server']): string {
  const isSecure = isSecureRequest(request, config.trustedProxies);
  const maxAgeS = pass === '' ? 0 : gate.config.sessionHours * 3600;
  return cookieText(PASS_COOKIE, pass, { isSecure, maxAgeS });
}

/** Sends the browser on with a GET. */
export function goTo(location: string, cookies: string[] = []): Response {
  const response = new Response(null, { status: 303, headers: { location } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
