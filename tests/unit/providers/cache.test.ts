import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import type { RouteQuery } from '../../../lib/domain/ports.ts';
import { Cache } from '../../../lib/providers/cache.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { NOW, never, replay } from './replay.ts';

const keep = () => 1000;

describe('the cache of answers', () => {
  it('shares one request between equal questions, and asks again once its time is over', async () => {
    let [now, asked] = [0, 0];
    const cache = new Cache<number>(10, () => now);
    const ask = () => Promise.resolve(++asked);
    expect(await Promise.all([cache.get('k', never, ask, keep), cache.get('k', never, ask, keep)])).toEqual([1, 1]);
    now = 999;
    expect(await cache.get('k', never, ask, keep)).toBe(1);
    now = 1001;
    expect(await cache.get('k', never, ask, keep)).toBe(2);
  });

  it('keeps sharing a request while one that everybody left settles late', async () => {
    const cache = new Cache<string>(10, () => 0);
    const [left, running] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const leaving = new AbortController();
    const first = cache.get('k', leaving.signal, () => left.promise, keep);
    leaving.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    const second = cache.get('k', never, () => running.promise, keep);
    left.reject(new Error('too late'));
    await left.promise.catch(() => undefined);
    const third = cache.get('k', never, () => Promise.resolve('asked once too often'), keep);
    running.resolve('shared');
    expect(await Promise.all([second, third])).toEqual(['shared', 'shared']);
  });
});

describe('questions that are equal to a metre', () => {
  const near = (lng: number) => ({ lng, lat: 39.909 });
  const portsOn = (name: string) => {
    const wire = replay(name);
    const { geo, timeouts } = readConfig({}).config;
    return { wire, ports: createPorts({ geo, timeouts, embedded: {}, fetch: wire.fetch, now: () => NOW }) };
  };

  it('ask for a route, a matrix and an area once', async () => {
    const route = (lng: number): RouteQuery => ({
      from: near(lng),
      to: near(116.42),
      via: [],
      mode: 'drive',
      avoid: [],
      alternatives: 1,
      locale: 'zh',
    });
    const routes = portsOn('osrm/route.json');
    await routes.ports.routes(route(116.397), never);
    await routes.ports.routes(route(116.397000004), never);
    expect(routes.wire.calls).toHaveLength(1);
    const matrix = portsOn('osrm/table.json');
    for (const lng of [116.397, 116.397000004])
      await matrix.ports.matrix({ from: near(lng), to: [near(116.42), near(116.5)], mode: 'drive' }, never);
    expect(matrix.wire.calls).toHaveLength(1);
    const reach = portsOn('valhalla/isochrone.json');
    for (const lng of [116.397, 116.397000004])
      await reach.ports.isochrone({ from: near(lng), minutes: [10, 20], mode: 'walk' }, never);
    expect(reach.wire.calls).toHaveLength(1);
  });

  it('ask again for another mode', async () => {
    const { wire, ports } = portsOn('osrm/table.json');
    const asked = { from: near(116.397), to: [near(116.42), near(116.5)] };
    await ports.matrix({ ...asked, mode: 'drive' }, never);
    await ports.matrix({ ...asked, mode: 'bike' }, never).catch(() => undefined);
    expect(wire.calls.length).toBeGreaterThan(1);
  });
});
