import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { peerAddress, watchEntry } from '../../../lib/http/entry.ts';

let server: http.Server | undefined;
afterEach(() => void server?.closeAllConnections());

/** A watched server that says by what way and from where it is asked, after `work`. */
async function listen(work: () => Promise<void> = async () => {}, trustedProxies = 0): Promise<number> {
  const made = http.createServer(async ({ headers }, response) => {
    await work();
    const said = ['x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port'].map((name) => headers[name] ?? '-');
    response.end(`${said.join(' ')} ${String(peerAddress())}`);
  });
  watchEntry(trustedProxies, made);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  server = made;
  return (made.address() as AddressInfo).port;
}

/** Sends the lines as they are; everything that comes back until the connection ends, or for half a second. */
function sent(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer)).on('error', () => {});
    setTimeout(() => socket.destroy(), 500);
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
  ])('A16: believes of %j behind %i trusted proxies: %s', async (headers, proxies, believed) => {
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

  it('D06: lets connections go once it has stopped listening', async () => {
    const port = await listen(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      new Promise<http.IncomingMessage>((resolve, reject) => {
        http
          .get({ port, agent }, (response) => response.resume().on('end', () => resolve(response)))
          .on('error', reject);
      });
    expect((await ask()).headers.connection).toBe('keep-alive');
    const pending = ask();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closed = new Promise((resolve) => server?.close(resolve));
    const last = await pending;
    // It was under way before; what comes after it on the same connection is told to go.
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
