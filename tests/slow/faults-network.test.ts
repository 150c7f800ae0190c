import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../lib/config.ts';
import { createPorts, type ProviderEvent } from '../../lib/providers/index.ts';
import type { Fault } from '../geo-server/faults.ts';
import { type GeoServer, startGeoServer } from '../geo-server/server.ts';
import { expectFallback, livePorts, QUESTIONS } from '../unit/providers/live-ports.ts';
import { NOW, never } from '../unit/providers/replay.ts';

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());
beforeEach(() => geo.reset());

describe.each(QUESTIONS)('the $port port', ({ ask, providers, offline }) => {
  it('answers live when all is well, asking one provider after the other until one knows', async () => {
    const { source } = await ask(livePorts(geo).ports);
    expect(source).not.toHaveProperty('offline');
    expect(source).not.toHaveProperty('degraded');
    const asked = geo.requests.map(({ provider }) => provider);
    expect([...new Set(asked)]).toEqual(providers.slice(0, new Set(asked).size));
  });

  it('G01 answers offline where the host refuses or has no address', async () => {
    const refusing = `http://127.0.0.1:${await closedPort()}`;
    for (const base of [refusing, 'http://no-such-host.invalid']) {
      const env = Object.fromEntries(Object.keys(geo.env).map((name) => [name, base]));
      const { ports, events } = livePorts(geo, env);
      await expectFallback(ask(ports), offline, 'network');
      expect(events).toHaveLength(providers.length * 2);
    }
  });

  it.each([
    ['error', 'unavailable', 2],
    ['overloaded', 'unavailable', 2],
    ['rate-limit', 'rate_limited', 2],
    ['rate-limit-7s', 'rate_limited', 1],
  ] as [Fault, string, number][])('G02 goes on to offline data after %s', async (fault, reason, tries) => {
    geo.set('all', fault);
    await expectFallback(ask(livePorts(geo).ports), offline, reason);
    expect(providers.map((provider) => geo.hits(provider))).toEqual(providers.map(() => tries));
  });

  it('G02 leaves a provider alone for 30 seconds once it failed three times, and then asks one question', async () => {
    geo.set('all', 'error');
    const { ports, pass } = livePorts(geo);
    const settle = () => ask(ports).catch(() => undefined);
    for (let time = 0; time < 3; time++) await settle();
    const before = geo.hits();
    pass(29_000);
    await settle();
    expect(geo.hits()).toBe(before);
    pass(2_000);
    geo.set('all', 'error');
    await Promise.all([settle(), settle()]);
    expect(providers.map((provider) => geo.hits(provider))).toEqual(providers.map(() => 3 * 2 + 2));
    geo.reset();
    pass(31_000);
    expect((await ask(ports)).source).not.toHaveProperty('offline');
  });
});

const SILENCES: [Fault, string][] = [
  ['stall', 'timeout'],
  ['stall-in-body', 'timeout'],
  ['reset', 'network'],
  ['cut', 'network'],
];

describe('silent providers', () => {
  // They are waited for side by side, each on a server of its own.
  it.concurrent.each(
    QUESTIONS.flatMap((question) => SILENCES.map(([fault, reason]) => ({ ...question, fault, reason }))),
  )('G01 the $port port tries each twice on $fault, then answers offline', async (question) => {
    const { ask, providers, offline, fault, reason } = question;
    const own = await startGeoServer();
    own.set('all', fault);
    const env: Record<string, string> = reason === 'timeout' ? { TIMEOUT_PROVIDER_MS: '300' } : {};
    await expectFallback(ask(livePorts(own, env).ports), offline, reason);
    expect(providers.map((provider) => own.hits(provider))).toEqual(providers.map(() => 2));
    await own.close();
  });
});

describe('with the timers as they are shipped', () => {
  afterEach(() => vi.useRealTimers());

  it.each(QUESTIONS)(
    'G01 the $port port has asked everyone twice and settled within 8 s',
    async ({ ask, providers }) => {
      vi.useFakeTimers({ now: NOW });
      const asked: string[] = [];
      const events: ProviderEvent[] = [];
      const stalling = ((url: URL, init: RequestInit) => {
        asked.push(url.hostname);
        return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
      }) as typeof globalThis.fetch;
      const { geo: settings, timeouts } = readConfig({}).config;
      const ports = createPorts({ geo: settings, timeouts, embedded: {}, fetch: stalling, log: (e) => events.push(e) });
      const settled = expect(ask(ports)).rejects.toMatchObject({ code: 'provider_unavailable' });
      await vi.advanceTimersByTimeAsync(8_000);
      await settled;
      expect(asked).toHaveLength(providers.length * 2);
      expect(events.map(({ kind }) => kind)).toEqual(asked.map(() => 'timeout'));
    },
  );

  it('G02 leaves a provider alone for 30 seconds after a 429 that says nothing', async () => {
    const { ports, pass } = livePorts(geo);
    const ask = () => ports.reverse({ at: { lng: -0.1276, lat: 51.5033 }, locale: 'zh' }, never);
    geo.set('photon', 'rate-limit');
    await ask();
    expect(geo.hits()).toBe(2);
    geo.reset();
    pass(29_000);
    expect((await ask()).source).toMatchObject({ offline: true, degraded: expect.arrayContaining(['rate_limited']) });
    pass(2_000);
    expect((await ask()).source).toMatchObject({ id: 'photon' });
  });

  it.each([429, 503])('G02 waits as long as a %i says before it asks again', async (status) => {
    const { ports, pass } = livePorts(geo);
    const ask = () => ports.reverse({ at: { lng: -0.1276, lat: 51.5033 }, locale: 'zh' }, never);
    geo.set('photon', { status, headers: { 'retry-after': '100' }, body: '' });
    await ask();
    pass(99_000);
    expect((await ask()).source).toMatchObject({ offline: true });
    expect(geo.hits()).toBe(1);
    pass(2_000);
    geo.reset();
    expect((await ask()).source).toMatchObject({ id: 'photon' });
  });
});

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 1;
}
