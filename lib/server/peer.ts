import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';

const KEY = Symbol.for('wentu.peers');

/** One for the process: pages, routes and instrumentation are bundled apart. */
function peers(): AsyncLocalStorage<string | undefined> {
  const holder = globalThis as { [KEY]?: AsyncLocalStorage<string | undefined> };
  holder[KEY] ??= new AsyncLocalStorage();
  return holder[KEY];
}

/**
 * From now on peerAddress() knows who holds the other end of the connection. The framework hands out no socket, and fills
 * X-Forwarded-For only where the client did not: a client's own words would be believed.
 */
export function watchPeers(server: Pick<http.Server, 'emit'> = http.Server.prototype): void {
  const emit = server.emit as (event: string | symbol, ...given: unknown[]) => boolean;
  server.emit = function withPeer(this: http.Server, event: string | symbol, ...given: unknown[]) {
    if (event !== 'request') return emit.apply(this, [event, ...given]);
    const { socket } = given[0] as http.IncomingMessage;
    return peers().run(socket.remoteAddress, () => emit.apply(this, [event, ...given]));
  };
}

/** The address at the other end of the present request's connection; undefined outside of a watched server. */
export const peerAddress = () => peers().getStore();

/** For tests: runs the function as if its requests came from this address. */
export const asPeer = <Result>(address: string, run: () => Result): Result => peers().run(address, run);
