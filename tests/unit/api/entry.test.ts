import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { watchEntry } from '../../../lib/http/entry.ts';
import { peerAddress } from '../../../lib/http/peer-address.ts';

let server: http.Server | undefined;
afterEach(() => void server?.closeAllConnections());

/** A watched server that reports how and from where it is called, after `work`. */
async function listen(work: () => Promise<void> = async () => {}, trustedProxies = 0): Promise<number> {
  class Answer extends http.ServerResponse {}
  const made = http.createServer({ ServerResponse: Answer }, async ({ url, headers }, response) => {
    await work();
    if (url === '/moved') response.writeHead(308, { location: '/' });
    else if (url === '/beyond.pmtiles') {
      // As the framework answers.
      response.setHeader('content-range', 'bytes */1000');
      response.statusCode = 500;
    } else if (url === '/own') response.setHeader('content-security-policy', "default-src 'self'");
    const said = ['x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port'].map((name) => headers[name] ?? '-');
    response.end(`${headers.range} ${headers['if-match']} ${said.join(' ')} ${String(peerAddress())}`);
  });
  // As the framework does, which then says nothing.
  made.on('upgrade', () => {});
  watchEntry({ trustedProxies }, made, Answer.prototype);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  server = made;
  return (made.address() as AddressInfo).port;
}

/** Sends the lines as they are; everything that comes back until the connection ends. */
function sent(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer)).on('error', () => {});
  });
}
const line = (start: string, headers = '') => `${start} HTTP/1.1\r\nhost: x\r\n${headers}connection: close\r\n\r\n`;

describe('the entry of a server', () => {
  it('knows the other end of the connection, whatever the headers say', async () => {
    const port = await listen();
    expect(await sent(port, line('GET /', 'x-forwarded-for: 198.51.100.7\r\nforwarded: for=198.51.100.7\r\n'))).toMatch(
      /127\.0\.0\.1$/,
    );
  });

  it.each([
    ['x-forwarded-proto: https\r\n', 0, '- - -'],
    ['X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 443\r\n', 0, '- - -'],
    ['x-forwarded-proto: https, http\r\n', 0, '- - -'],
    ['x-forwarded-proto: https\r\nx-forwarded-host: map.example\r\n', 1, 'https map.example -'],
    ['x-forwarded-proto: https, http\r\n', 1, 'http - -'],
    ['x-forwarded-proto: https\r\nx-forwarded-proto: http\r\n', 2, 'http - -'],
    ['x-forwarded-proto: HTTPS\r\nx-forwarded-host: evil.example, map.example\r\n', 1, 'https map.example -'],
    ['x-forwarded-proto: ,\r\n', 1, '- - -'],
  ])('A16: trusts %j behind %i proxies as %s', async (headers, proxies, believed) => {
    const port = await listen(async () => {}, proxies);
    expect((await sent(port, line('GET /', headers))).split('\r\n\r\n').at(-1)).toContain(`${believed} 127.0.0.1`);
  });

  it('knows it after other work too, and apart for each request', async () => {
    const port = await listen(() => new Promise((resolve) => setTimeout(resolve, 20)));
    const answers = await Promise.all([1, 2, 3].map(() => sent(port, line('GET /'))));
    for (const answer of answers) expect(answer).toMatch(/127\.0\.0\.1$/);
    expect(peerAddress()).toBeUndefined();
  });

  it.each([
    ['GET /share/%E0%A4%A', 400],
    ['GET /%', 400],
    ['GET /%C0%AE%C0%AE/', 400],
    ['GET /a%00b', 400],
    ['GET /api/sessions/%ZZ', 400],
    ['GET //%ff', 400],
    ['TRACE /', 405],
    ['PROPFIND /', 405],
    ['PURGE /share/x', 405],
    ['GET /share/%E9%97%AE?q=%E0%A4%A', 200],
    ['HEAD /', 200],
  ])('A13: %s gives %i', async (start, status) => {
    const answer = await sent(await listen(), line(start));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status === 200) return;
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
    expect(answer).toMatch(status === 405 ? /"code":"method_not_allowed"/ : /"code":"bad_request"/);
  });

  const HEADERS = ['content-security-policy: ', 'x-content-type-options: nosniff', 'referrer-policy: same-origin'];

  it.each([
    ['a redirection', 'GET /moved HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 308],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['an unknown method', 'BREW /tea HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a path with a space', 'GET /a b HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['two lengths', 'POST /api/x HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n', 400],
    ['a broken piece', 'POST /api/x HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nqq\r\n', 400],
    ['headers of 40 kB', `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(40_000)}\r\n\r\n`, 431],
    ['an expectation', 'GET / HTTP/1.1\r\nhost: x\r\nexpect: wonders\r\nconnection: close\r\n\r\n', 417],
  ])('A14: %s is answered with all headers', async (_, text, status) => {
    const port = await listen(() => new Promise((resolve) => setTimeout(resolve, text.includes('chunked') ? 50 : 0)));
    const answer = await sent(port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of HEADERS) expect(answer.toLowerCase()).toContain(`\r\n${header}`);
  });

  it('keeps a policy that was already set', async () => {
    const answer = await sent(await listen(), line('GET /own'));
    expect(answer.match(/content-security-policy: .*/gi)).toEqual(["content-security-policy: default-src 'self'"]);
  });

  it.each(['POST /icon.svg', 'PUT /', 'OPTIONS /basemap/a/b.json', 'DELETE /_next/static/a.js', 'POST /apix'])(
    'A13: %s cannot be used to read a page or a file',
    async (start) => {
      const answer = await sent(await listen(), line(start, 'content-length: 0\r\n'));
      expect(answer).toMatch(/^HTTP\/1.1 405 /);
      expect(answer).toContain('allow: GET, HEAD\r\n');
    },
  );

  it('A13: never requests a part or a version of a file from the framework', async () => {
    const answer = await sent(await listen(), line('GET /icon.svg', 'range: bytes=999999-\r\nif-match: "x"\r\n'));
    expect(answer).toMatch(/undefined undefined - - - 127\.0\.0\.1$/);
  });

  it('lets parts of a file of tiles be requested, but no version of it, and says where it has none', async () => {
    const headers = 'range: bytes=0-9\r\nif-match: "x"\r\n';
    const answer = await sent(await listen(), line('GET /tiles/city.pmtiles?v=1', headers));
    expect(answer).toMatch(/bytes=0-9 undefined - - - 127\.0\.0\.1$/);
    expect(await sent(await listen(), line('GET /icon.svg?a.pmtiles', headers))).toMatch(/undefined undefined - - -/);
    expect(await sent(await listen(), line('GET /beyond.pmtiles', headers))).toMatch(/^HTTP\/1\.1 416 /);
  });

  it.each([
    ['websocket', ''],
    ['h2c', 'http2-settings: AAMAAABkAAQAAP__\r\n'],
  ])('answers a request to switch to %s in HTTP/1.1', async (protocol, more) => {
    const text = `GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: ${protocol}\r\n${more}\r\n`;
    expect(await sent(await listen(), text)).toMatch(/^HTTP\/1.1 200 [\s\S]*127\.0\.0\.1$/);
  });

  it('D06: closes connections once it has stopped listening', async () => {
    const requests = new EventEmitter();
    const port = await listen(() => new Promise((answer) => requests.emit('request', answer)));
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<http.IncomingMessage>((resolve, reject) => {
        http
          .get({ port, agent }, (response) => response.resume().on('end', () => resolve(response)))
          .on('error', reject);
      });
    /** Asks, and gives what answers the request once it is under way. */
    const begin = async () => {
      const begun = once(requests, 'request') as Promise<[answer: () => void]>;
      const response = ask();
      return { response, answer: (await begun)[0] };
    };
    const first = await begin();
    first.answer();
    expect((await first.response).headers.connection).toBe('keep-alive');
    const pending = await begin();
    const closed = new Promise((resolve) => server?.close(resolve));
    requests.on('request', (answer) => answer());
    pending.answer();
    const last = await pending.response;
    // It was already in progress; what follows on the same connection is told to leave.
    expect(last.statusCode).toBe(200);
    await Promise.race([
      closed,
      ask().then(
        (response) => expect(response.headers.connection).toBe('close'),
        () => {},
      ),
    ]);
    await closed;
    agent.destroy();
  });
});
