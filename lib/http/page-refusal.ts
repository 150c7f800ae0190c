import type { NextRequest } from 'next/server';
import type { Config } from '../config.ts';
import { toAppError } from '../errors/to-app-error.ts';
import { negotiateLocale } from '../i18n/accepted-locale.ts';
import { isTheme, LOCALE_COOKIE, THEME_COOKIE } from '../i18n/index.ts';
import { requestLimiter } from '../runtime/request-limiter.ts';
import { clientAddress } from './client-address.ts';
import { refusalPage } from './refusal-page.ts';
import { COST, chargeRequest } from './request-budget.ts';

/**
 * Charges a page to the budget of its reader's address; returns the page to respond with if that is used up. The
 * framework does not let a page choose its status, so this happens before there is one.
 */
export async function pageRefusal(
  request: NextRequest,
  { trustedProxies, limits }: Pick<Config, 'trustedProxies' | 'limits'>,
  nonce: string,
): Promise<Response | null> {
  // The start page reads nothing. All others are shares, or would be under some spelling of their path.
  if (request.nextUrl.pathname === '/') return null;
  const caller = { owner: '', isNewOwner: true, ip: clientAddress(request, trustedProxies) };
  try {
    await chargeRequest({ limiter: requestLimiter(), perMinute: limits.requestsPerMinute }, caller, COST.page);
    return null;
  } catch (error) {
    const locale = negotiateLocale(request.cookies.get(LOCALE_COOKIE)?.value, request.headers.get('accept-language'));
    const theme = request.cookies.get(THEME_COOKIE)?.value;
    return refusalPage(toAppError(error), { locale, theme: isTheme(theme) ? theme : 'system', nonce });
  }
}
