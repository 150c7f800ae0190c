import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { portAt } from '../e2e/servers.ts';
import { placeAlone, untilServing } from './alone.ts';

const [APP, PROXY] = [portAt(41), portAt(42)];
const HOST = `http://127.0.0.1:${APP}`;
const TINYPROXY = '/usr/bin/tinyproxy';

/** The status with which a proxy answers the wish for a tunnel. */
async function tunnelTo(host: string): Promise<number | undefined> {
  const asking = request({ port: PROXY, host: '127.0.0.1', method: 'CONNECT', path: host }).end();
  const { promise, resolve: settle, reject } = Promise.withResolvers<number | undefined>();
  asking.once('connect', ({ statusCode }, socket) => {
    socket.destroy();
    settle(statusCode);
  });
  asking.once('response', (response) => settle(response.resume().statusCode)).once('error', reject);
  return promise;
}

test('R18 the app goes out through the proxy that compose.yaml names, and no other way', async () => {
  const wanted: string[] = [];
  const proxy = createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', ({ url = '' }, socket) => {
    wanted.push(url);
    socket.end('HTTP/1.1 403 Filtered\r\n\r\n');
  });
  await once(proxy.listen(PROXY, '127.0.0.1'), 'listening');
  const alone = placeAlone();
  const address = `http://127.0.0.1:${PROXY}`;
  const through = {
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: address,
    HTTPS_PROXY: address,
    NO_PROXY: 'localhost,127.0.0.1',
  };
  // Names that do not exist: whoever looks them up without the proxy finds nothing, and would not appear here.
  const elsewhere = { DASHSCOPE_BASE_URL: 'https://model.invalid/v1', OPEN_METEO_URL: 'https://weather.invalid' };
  const env = { PORT: String(APP), OFFLINE: '', DASHSCOPE_API_KEY: 'sk-mock-0000000000', ...elsewhere, ...through };
  const started = alone.start(env);
  try {
    await untilServing(started, HOST);
    const json = { 'content-type': 'application/json' };
    await (await fetch(`${HOST}/api/stream`, { method: 'POST', headers: json, body: '{"message":"你好"}' })).text();
    const input = { place: '39.9,116.4', span: 'now' };
    const weather = { method: 'POST', headers: json, body: JSON.stringify({ input }) };
    await (await fetch(`${HOST}/api/tools/get_weather`, weather)).text();
    expect(wanted).toEqual(expect.arrayContaining(['model.invalid:443', 'weather.invalid:443']));
  } finally {
    await started.stop();
    alone.remove();
    proxy.close();
  }
});

test('R18 tinyproxy passes on the hosts of the list, by HTTPS, and nothing else', async () => {
  if (process.env.REQUIRE_ENGINES !== '1') test.skip(!existsSync(TINYPROXY), 'tinyproxy is not installed');
  const dir = mkdtempSync(join(tmpdir(), 'wentu-egress-'));
  const file = join(dir, 'tinyproxy.conf');
  const sample = readFileSync('deploy/egress/tinyproxy.conf', 'utf8');
  const hosts = resolve('deploy/egress/hosts');
  const here = sample.replace('Port 8888', `Port ${PROXY}\nListen 127.0.0.1`).replace('/etc/tinyproxy/hosts', hosts);
  writeFileSync(file, here);
  const proxy = spawn(TINYPROXY, ['-d', '-c', file], { stdio: 'ignore' });
  const ended = once(proxy, 'exit');
  try {
    await expect.poll(() => tunnelTo('example.com:443').catch(() => 0), { timeout: 20_000 }).toBe(403);
    for (const host of ['169.254.169.254:443', 'dashscope.aliyuncs.com.example.com:443', 'api.met.no:80']) {
      expect(await tunnelTo(host), host).toBe(403);
    }
    // Without a network it cannot reach them, and says so in another way.
    for (const host of ['dashscope.aliyuncs.com:443', 'llm-1.cn-beijing.maas.aliyuncs.com:443']) {
      expect(await tunnelTo(host), host).not.toBe(403);
    }
  } finally {
    proxy.kill('SIGTERM');
    await ended;
    rmSync(dir, { recursive: true });
  }
});
