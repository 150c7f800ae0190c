import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

interface Watch {
  onCreate(): void;
  onConnected(): void;
}

const current = new AsyncLocalStorage<Watch>();
const watches = new WeakMap<object, Watch>();
let isSubscribed = false;

/**
 * Runs `send` (a fetch) and reports when its request exists and when a connection has taken it. Node's own fetch has no
 * connect timeout to set; its HTTP client publishes these moments on diagnostics channels. Any other fetch reports
 * nothing.
 */
export function watchConnect<Result>(watch: Watch, send: () => Promise<Result>): Promise<Result> {
  if (!isSubscribed) {
    isSubscribed = true;
    subscribe('undici:request:create', (message) => {
      const watching = current.getStore();
      if (!watching) return;
      const { request } = message as { request: object };
      watches.set(request, watching);
      watching.onCreate();
    });
    subscribe('undici:client:sendHeaders', (message) => {
      watches.get((message as { request: object }).request)?.onConnected();
    });
  }
  return current.run(watch, send);
}
