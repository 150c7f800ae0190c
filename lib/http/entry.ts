import http from 'node:http';
import type { Socket } from 'node:net';
import { AppError } from '../errors/app-error.ts';
import { errorBody } from '../errors/error-body.ts';
import { noteListening } from '../runtime/open-site.ts';
import { peers } from './peer-address.ts';
import { type Refused, refusalOf } from './refusal-of.ts';
import { INERT_POLICY, SECURITY_HEADERS } from './security-headers.ts';

/** A server may ignore each of these. The framework fails if a file has no such part or version. */
const OF_PARTS = ['range', 'if-range', 'if-match', 'if-unmodified-since'];
/** Files of which only parts are read. The whole of one may be larger than a browser's memory. */
const IN_PARTS = /^[^?]*\.pmtiles(?:\?|$)/;
const ALL_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'content-security-policy': INERT_POLICY,
};

interface EntrySettings {
  trustedProxies: number;
  /** The framework's development server has methods and protocols of its own. */
  isDevelopment?: boolean;
}

type Emit = (event: string | symbol, ...given: unknown[]) => boolean;

/**
 * Everything that happens to a request before the framework sees it. From here on peerAddress() knows the other end of
 * the connection: the framework exposes no socket, and trusts a client's own X-Forwarded-For. Paths and methods that
 * would make the framework fail are refused in our own words, and forwarding headers from clients without a proxy are
 * dropped. No response goes out without our headers, whoever wrote it. A server that has stopped listening closes its
 * connections, so that its process can end behind a proxy that keeps them open.
 */
export function watchEntry(
  { trustedProxies, isDevelopment = false }: EntrySettings,
  server: Pick<http.Server, 'emit'> = http.Server.prototype,
  answers: Pick<http.ServerResponse, 'writeHead'> = http.ServerResponse.prototype,
): void {
  const emit = server.emit as Emit;
  server.emit = function entered(this: http.Server, event: string | symbol, ...given: unknown[]) {
    if (event === 'connection') noteListening(addressOf(this));
    if (event === 'connection' && !isDevelopment) refuseUpgrades(this);
    if (event === 'clientError' && this.listenerCount(event) === 0) return refuseUnread(given);
    if (event !== 'request') return emit.apply(this, [event, ...given]);
    const [request, response] = given as [http.IncomingMessage, http.ServerResponse];
    if (!this.listening) response.setHeader('connection', 'close');
    const refused = refusalOf(request, isDevelopment);
    if (refused) return refuse(response, refused);
    for (const name of OF_PARTS)
      if (name !== 'range' || !IN_PARTS.test(request.url ?? '')) delete request.headers[name];
    settleForwarded(request.headers, trustedProxies);
    return peers().run(request.socket.remoteAddress, () => emit.apply(this, [event, ...given]));
  };
  const writeHead = answers.writeHead as (...given: unknown[]) => http.ServerResponse;
  answers.writeHead = function written(this: http.ServerResponse, ...given: unknown[]) {
    for (const [name, value] of Object.entries(ALL_HEADERS)) if (!this.hasHeader(name)) this.setHeader(name, value);
    // A part beyond the end, which the framework takes for its own failure.
    const isBeyond = given[0] === 500 && String(this.getHeader('content-range')).startsWith('bytes */');
    return writeHead.apply(this, isBeyond ? [416] : given);
  };
}

/** A socket in the file system is as good as this machine. */
function addressOf(server: http.Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.address : 'localhost';
}

/**
 * A request to switch protocols is answered in HTTP, as if it had not been made: some programs always make it. The
 * framework would close the connection without a word, or keep it open for good.
 */
function refuseUpgrades(server: http.Server): void {
  server.removeAllListeners('upgrade');
}

/**
 * The framework derives a request's own URL from these headers, whoever wrote them. Without proxies they are the
 * client's; behind proxies, the last value was written by the nearest one.
 */
function settleForwarded(headers: http.IncomingHttpHeaders, trustedProxies: number): void {
  for (const name of ['x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port']) {
    const nearest = [headers[name]].flat().join(',').split(',').at(-1)?.trim().toLowerCase();
    if (trustedProxies > 0 && nearest) headers[name] = nearest;
    else delete headers[name];
  }
}

function refuse(response: http.ServerResponse, { code, allow }: Refused): true {
  const error = new AppError(code);
  response.writeHead(error.status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(allow && { allow: allow.join(', ') }),
  });
  response.end(JSON.stringify({ error: errorBody(error) }));
  return true;
}

/** Requests too long or too slow, by Node's error codes; the rest is not HTTP. */
const UNREAD: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what could not be read as a request, unless a response has already begun, and closes the connection. */
function refuseUnread([error, socket]: unknown[]): true {
  const { code = '' } = error as NodeJS.ErrnoException;
  const connection = socket as Socket & { _httpMessage?: http.ServerResponse | null };
  if (connection.writable && !connection._httpMessage?.headersSent) {
    const status = UNREAD[code] ?? 400;
    const body = JSON.stringify({ error: errorBody(new AppError('bad_request')) });
    const headers = {
      ...ALL_HEADERS,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    connection.write([`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  }
  connection.destroy(error as Error);
  return true;
}
