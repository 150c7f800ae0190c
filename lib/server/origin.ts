import { AppError } from '../errors.ts';

/**
 * Refuses what another site's page sends with the visitor's cookie. Requests without browser headers (curl, servers)
 * pass: they carry no cookie that another site could ride on. Throws AppError('forbidden').
 */
export function assertSameOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new AppError('forbidden');
  const origin = request.headers.get('origin');
  if (origin === null) return;
  // A proxy that changes Host still sends Sec-Fetch-Site through, which has decided above.
  if (site === 'same-origin') return;
  const hosts = [request.headers.get('host'), request.headers.get('x-forwarded-host')];
  if (!URL.canParse(origin) || !hosts.includes(new URL(origin).host)) throw new AppError('forbidden');
}

/**
 * False for what a browser's page sends, which always carries one of these headers and cannot leave them out: no script
 * gets to see there what the httpOnly cookie holds.
 */
export function isFromProgram(request: Request): boolean {
  return !request.headers.has('sec-fetch-site') && !request.headers.has('origin') && !request.headers.has('cookie');
}

/** True when the visitor's own connection is encrypted, as far as can be trusted. */
export function isSecureRequest(request: Request, trustedProxies: number): boolean {
  if (URL.canParse(request.url) && new URL(request.url).protocol === 'https:') return true;
  return trustedProxies > 0 && request.headers.get('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https';
}

/**
 * The client's address: behind n trusted proxies the n-th entry of X-Forwarded-For from the right; without any the
 * last entry, which the server itself appends. undefined for loopback (this machine's own user) and when unknown.
 */
export function addressOf(request: Request, trustedProxies: number): string | undefined {
  const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  const entry = entries.at(-Math.max(1, trustedProxies))?.replace(/^::ffff:/, '');
  if (!entry || entry.length > 45 || /^(127\.|::1$)/.test(entry)) return undefined;
  return entry;
}
