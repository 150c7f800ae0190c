import type { NextRequest } from 'next/server';
import type { Config } from '../config.ts';
import { toAppError } from '../errors/to-app-error.ts';
import { negotiateLocale } from '../i18n/accepted-locale.ts';
import { isTheme, LOCALE_COOKIE, THEME_COOKIE } from '../i18n/index.ts';
import { requestLimiter } from '../runtime/request-limiter.ts';
import { siteGate } from '../runtime/site-gate.ts';
import { sitePath } from '../site-path.ts';
import { recognised } from './access/admission.ts';
import { localPath, refusalIn } from './access/local-path.ts';
import { isSharePage } from './access/public-shares.ts';
import { signInPage } from './access/sign-in-page.ts';
import { clientAddress } from './client-address.ts';
import { isSecureRequest } from './origin.ts';
import type { PageLook } from './plain-page.ts';
import { refusalPage } from './refusal-page.ts';
import { COST, chargeRequest } from './request-budget.ts';

/**
 * The page to respond with instead of the one asked for: the sign-in page for strangers; a refusal if the budget of the
 * reader's address, to which every page but the start page is charged, is used up. null: neither. The framework does
 * not let a page choose its status, so this happens before there is one. Pages ask the gate again: lib/http/access/page-access.ts.
 */
export async function pageRefusal(
  request: NextRequest,
  { trustedProxies, limits }: Pick<Config, 'trustedProxies' | 'limits'>,
  nonce: string,
): Promise<Response | null> {
  const gate = siteGate();
  const { pathname, search, searchParams } = request.nextUrl;
  const isOpen = gate.config.areSharesPublic && isSharePage(pathname);
  if (!isOpen && recognised(request.headers, gate, isSecureRequest(request, trustedProxies)) === null) {
    const to = localPath(sitePath(`${pathname}${search}`));
    return signInPage(gate.config, { to, refusal: refusalIn(searchParams) }, lookOf(request, nonce));
  }
  // The start page reads nothing. All others are shares, or would be under some spelling of their path.
  if (pathname === '/') return null;
  const caller = { owner: '', isNewOwner: true, ip: clientAddress(request, trustedProxies) };
  try {
    await chargeRequest({ limiter: requestLimiter(), perMinute: limits.requestsPerMinute }, caller, COST.page);
    return null;
  } catch (error) {
    return refusalPage(toAppError(error), lookOf(request, nonce));
  }
}

/** How a page of ours looks to this reader. */
export function lookOf(request: NextRequest, nonce: string): PageLook {
  const theme = request.cookies.get(THEME_COOKIE)?.value;
  return {
    locale: negotiateLocale(request.cookies.get(LOCALE_COOKIE)?.value, request.headers.get('accept-language')),
    theme: isTheme(theme) ? theme : 'system',
    nonce,
  };
}
