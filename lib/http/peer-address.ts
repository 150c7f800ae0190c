import { AsyncLocalStorage } from 'node:async_hooks';

const KEY = Symbol.for('wentu.peers');

/** One per process: pages, routes and instrumentation are bundled separately. */
export function peers(): AsyncLocalStorage<string | undefined> {
  const holder = globalThis as { [KEY]?: AsyncLocalStorage<string | undefined> };
  holder[KEY] ??= new AsyncLocalStorage();
  return holder[KEY];
}

/** The remote address of the current request's connection; undefined outside a watched server. */
export const peerAddress = () => peers().getStore();

/** For tests: runs the function as if its requests came from this address. */
export const asPeer = <Result>(address: string, run: () => Result): Result => peers().run(address, run);
