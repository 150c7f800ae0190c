import type { Config } from '../config.ts';
import { isLoopbackHost } from '../loopback.ts';
import { environment } from './live-env.ts';

const KEY = Symbol.for('wentu.listening');

/** Where this process accepts connections, once there was one: lib/http/entry.ts. undefined: none so far. */
export function noteListening(address: string | undefined): void {
  (globalThis as { [KEY]?: string | undefined })[KEY] = address;
}

/** What an operator is told of a site that costs money and that anybody may use. */
export const OPEN_TO_ALL =
  'this site has a model key and is open to everybody who can reach it; limits apply. Set ACCESS_CODE, ACCESS_HEADER or OIDC_ISSUER to say who may use it';

/**
 * Whether anybody elsewhere could use the key: there is no gate, and the site listens on more than this machine, or has
 * a proxy in front. host: where it listens, as far as that is known; undefined: everywhere.
 */
export function isOpenToAll(
  { gate, trustedProxies, isFunction }: Pick<Config, 'gate' | 'trustedProxies' | 'isFunction'>,
  hasKey: boolean,
  host: string | undefined = listeningOn(),
): boolean {
  if (gate.mode !== 'open' || !hasKey) return false;
  return isFunction || trustedProxies > 0 || !isLoopbackHost(host ?? '');
}

/** Before the first connection, what the server was told at the start: next start -H HOST, or HOSTNAME_BIND. */
function listeningOn(args: readonly string[] = process.argv): string | undefined {
  const noted = (globalThis as { [KEY]?: string | undefined })[KEY];
  if (noted !== undefined) return noted;
  const at = args.findIndex((arg) => arg === '-H' || arg === '--hostname');
  return at < 0 ? environment().HOSTNAME_BIND : args[at + 1];
}
