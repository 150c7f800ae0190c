import { isIPv4, isIPv6 } from 'node:net';
import { peerAddress } from './peer-address.ts';

/**
 * The client's address as limits count it: IPv4 in full, IPv6 by its /64, which is what one connection has to itself.
 * Without trusted proxies it is the other end of the connection; behind n of them the n-th entry of X-Forwarded-For
 * from the right. undefined if unknown. peer: the other end of the connection.
 */
export function clientAddress(
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
