import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import { AppError, type ErrorCode, errorBody } from '../errors.ts';
import { INERT_POLICY, SECURITY_HEADERS } from './security-headers.ts';

const KEY = Symbol.for('wentu.peers');
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT'];

/** One for the process: pages, routes and instrumentation are bundled apart. */
function peers(): AsyncLocalStorage<string | undefined> {
  const holder = globalThis as { [KEY]?: AsyncLocalStorage<string | undefined> };
  holder[KEY] ??= new AsyncLocalStorage();
  return holder[KEY];
}

type Emit = (event: string | symbol, ...given: unknown[]) => boolean;

/**
 * What every request passes before the framework sees it. peerAddress() knows from here on who holds the other end of the
 * connection: the framework hands out no socket, and believes a client's own X-Forwarded-For. Paths and methods that it
 * would fail on are refused in our own words, and so is what a client says of proxies that are not there. A server that has stopped listening lets its connections go, so that its
 * process can end behind a proxy that keeps them open.
 */
export function watchEntry(trustedProxies: number, server: Pick<http.Server, 'emit'> = http.Server.prototype): void {
  const emit = server.emit as Emit;
  server.emit = function entered(this: http.Server, event: string | symbol, ...given: unknown[]) {
    if (event !== 'request') return emit.apply(this, [event, ...given]);
    const [request, response] = given as [http.IncomingMessage, http.ServerResponse];
    if (!this.listening) response.setHeader('connection', 'close');
    const code = refusalOf(request);
    if (code) return refuse(response, code);
    believe(request.headers, trustedProxies);
    return peers().run(request.socket.remoteAddress, () => emit.apply(this, [event, ...given]));
  };
}

/** The address at the other end of the present request's connection; undefined outside of a watched server. */
export const peerAddress = () => peers().getStore();

/** For tests: runs the function as if its requests came from this address. */
export const asPeer = <Result>(address: string, run: () => Result): Result => peers().run(address, run);

/**
 * The framework makes a request's own address of these headers, whoever wrote them. Without proxies they are the client's;
 * behind some, the nearest one wrote the last word of them.
 */
function believe(headers: http.IncomingHttpHeaders, trustedProxies: number): void {
  for (const name of ['x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port']) {
    const nearest = [headers[name]].flat().join(',').split(',').at(-1)?.trim().toLowerCase();
    if (trustedProxies > 0 && nearest) headers[name] = nearest;
    else delete headers[name];
  }
}

function refusalOf({ method = '', url = '' }: http.IncomingMessage): ErrorCode | null {
  if (!METHODS.includes(method)) return 'method_not_allowed';
  const [path = ''] = url.split('?');
  try {
    return path.startsWith('/') && !decodeURIComponent(path).includes('\0') ? null : 'bad_request';
  } catch {
    return 'bad_request';
  }
}

function refuse(response: http.ServerResponse, code: ErrorCode): true {
  const error = new AppError(code);
  response.writeHead(error.status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...SECURITY_HEADERS,
    'content-security-policy': INERT_POLICY,
    ...(code === 'method_not_allowed' && { allow: METHODS.join(', ') }),
  });
  response.end(JSON.stringify({ error: errorBody(error) }));
  return true;
}
