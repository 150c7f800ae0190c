import { type NextRequest, NextResponse } from 'next/server';
import { readConfig } from './lib/config.ts';
import { isSecureRequest } from './lib/http/origin.ts';
import { lookOf, pageRefusal } from './lib/http/page-refusal.ts';
import { privacyPage } from './lib/http/privacy-page.ts';
import { INERT_POLICY, SECURITY_HEADERS, TRANSPORT_SECURITY } from './lib/http/security-headers.ts';
import { basemapsOf, type TileSources, tileSourcesOf } from './lib/map/basemaps.ts';
import { environment } from './lib/runtime/live-env.ts';
import { databaseOn, isInMemory } from './lib/runtime/usable-disk.ts';
import { sitePath } from './lib/site-path.ts';

/**
 * Everything except what answers for itself, named exactly: the API, where a body passing through here would be cut at
 * 10 MB and every path is a route, and the files of public/ and of the build. tests/unit/proxy.test.ts compares it with
 * what exists.
 */
export const config = {
  matcher: [
    // Below a BASE_PATH, the pattern after it requires one slash more than the start page has.
    '/',
    '/((?!api/|_next/static/|basemap/[\\w./-]+\\.json$|tiles/[\\w.-]+\\.pmtiles$|(?:favicon\\.ico|sw\\.js|llms\\.txt|apple-touch-icon\\.png|icon\\.svg|icon-(?:maskable-)?(?:192|512)\\.png|manifest\\.webmanifest)$).*)',
  ],
};

/**
 * Answers what no page answers, the privacy notice included, shows strangers the sign-in page, and gives every page its
 * nonce and headers. Pages and routes ask the gate again: what is only turned away here is not protected.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  // There are no server actions: requests for one are refused before the framework parses them.
  if (!isRead || request.headers.has('next-action')) {
    const headers = { ...SECURITY_HEADERS, allow: 'GET, HEAD', 'content-security-policy': INERT_POLICY };
    return new Response(null, { status: 405, headers });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const isDev = process.env.NODE_ENV === 'development';
  const { config: settings } = readConfig(environment());
  const policy = policyOf(nonce, tileSourcesOf(basemapsOf(settings.tiles)), isDev);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response =
    request.nextUrl.pathname === '/privacy'
      ? privacyPage(settings, !isInMemory(databaseOn(settings)), lookOf(request, nonce))
      : ((await pageRefusal(request, settings, nonce)) ?? NextResponse.next({ request: { headers } }));
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (isSecureRequest(request, settings.trustedProxies)) response.headers.set(...TRANSPORT_SECURITY);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function policyOf(nonce: string, tiles: TileSources, isDev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // Development injects its styles without a nonce.
    `style-src 'self' ${isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Positions of map panes and resizable panels are style attributes; they cannot contain scripts.
    "style-src-attr 'unsafe-inline'",
    ['img-src', "'self'", 'data:', 'blob:', ...tiles.images].join(' '),
    ['connect-src', "'self'", ...(isDev ? ['ws:'] : []), ...tiles.data].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${sitePath('/api/csp-report')}`,
  ].join('; ');
}
