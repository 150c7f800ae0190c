import { isIPv4, isIPv6 } from 'node:net';
import { AppError } from '../errors/app-error.ts';
import { peerAddress } from './entry.ts';

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

/**
 * The client's address as limits count it: IPv4 in full, IPv6 by its /64, which is what one connection has to itself.
 * Without trusted proxies it is the other end of the connection; behind n of them the n-th entry of X-Forwarded-For
 * from the right. undefined if unknown. peer: the other end of the connection.
 */
export function addressOf(
  request: Pick<Request, 'headers'>,
  trustedProxies: number,
  peer: string | undefined = peerAddress(),
): string | undefined {
  if (trustedProxies === 0) return networkOf(peer);
  const entries = (request.headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  // If a proxy adds nothing, its own address is used for what it forwards.
  return networkOf(entries.at(-trustedProxies)) ?? networkOf(peer);
}

function networkOf(text: string | undefined): string | undefined {
  const bare = text?.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const address = bare?.replace(/%.*$/, '') ?? '';
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const groups = expanded(address);
  return mappedIn(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The IPv4 address mapped into an IPv6 address, in whichever notation: all of them share one /64. */
function mappedIn(groups: string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  return bytes.join('.');
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  // The URL parser writes the canonical form, including an embedded IPv4 address.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const [first, last] = [groups(head), groups(tail)];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last];
}
