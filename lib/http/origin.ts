import { AppError } from '../errors/app-error.ts';

/**
 * Rejects what another site's page sends with the visitor's cookie. Requests without browser headers (curl, servers)
 * pass: they carry no cookie that another site could exploit. Throws AppError('forbidden').
 */
export function assertSameOrigin(request: Request): void {
  if (isRead(request)) return;
  if (isFromElsewhere(request)) throw new AppError('forbidden');
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (origin === null) return;
  // A proxy that changes Host still forwards Sec-Fetch-Site, which was decisive above.
  if (site === 'same-origin') return;
  const hosts = [request.headers.get('host'), request.headers.get('x-forwarded-host')];
  if (!URL.canParse(origin) || !hosts.includes(new URL(origin).host)) throw new AppError('forbidden');
}

export const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD';

/**
 * True when the browser's headers say that another site's page sent the request, with or without the visitor's cookie.
 */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/**
 * False for requests from a browser's page, which always carries one of these headers and cannot omit them: its scripts
 * must not learn what the httpOnly cookie holds.
 */
export function isFromProgram(request: Request): boolean {
  return !request.headers.has('sec-fetch-site') && !request.headers.has('origin') && !request.headers.has('cookie');
}

/** True when the visitor's own connection is encrypted, as far as that can be trusted. */
export function isSecureRequest(request: Request, trustedProxies: number): boolean {
  if (URL.canParse(request.url) && new URL(request.url).protocol === 'https:') return true;
  return trustedProxies > 0 && request.headers.get('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https';
}
