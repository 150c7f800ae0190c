import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const gazetteer = builtGazetteer();
const NOW = Date.parse('2026-11-25T04:00:00Z');
const PLACE = { ref: 'p1', name: '天安门', kind: 'landmark', at: { lng: 116.391, lat: 39.907 }, providerId: 'osm:N1' };
const gate = { name: '天安门' };
const palace = { name: '颐和园' };

/** A question to every tool that queries a provider, and what an answer without one looks like. */
const QUESTIONS: [GeoToolName, object, object][] = [
  ['get_weather', { place: gate, span: 'hours', air_quality: true }, { climate: { koppen: expect.any(String) } }],
  ['search_places', { category: 'museum', near: gate }, { source: { offline: true } }],
  ['locate', { query: '天安门' }, { source: { offline: true } }],
  ['locate', { point: { lng: 116.39, lat: 39.9 } }, { source: { offline: true } }],
  ['plan_route', { from: gate, to: palace, mode: 'drive' }, { options: [{ estimate: true }] }],
  ['plan_route', { from: gate, to: palace, mode: 'transit' }, { options: [{ isFromTable: true }] }],
  ['travel_times', { from: gate, to: [palace] }, { estimate: true }],
  ['travel_times', { from: gate, minutes: [15] }, { estimate: true }],
  ['plan_trip', { area: { name: '北京' }, days: 2, interests: ['museum'] }, { source: { offline: true } }],
  ['outing_advice', { place: { name: '杭州' }, activity: 'running' }, {}],
];

describe('with every provider stalled, at the timers as they are shipped', () => {
  beforeAll(async () => {
    // The climate table is read from disk on first use, which fake timers would not wait for.
    const now = new Date(NOW);
    await embeddedPorts(gazetteer).weather(
      { at: PLACE.at, want: 'now', days: 1, locale: 'zh', now },
      new AbortController().signal,
    );
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => vi.useRealTimers());

  const { geo, timeouts } = readConfig({}).config;
  const stalling = ((_url: URL, init: RequestInit) =>
    new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    })) as typeof globalThis.fetch;

  it.each(QUESTIONS)('G01 %s %j answers within its 8 s, from offline data', async (name, input, expected) => {
    const embedded = embeddedPorts(gazetteer, Date.now);
    const ports = createPorts({ geo, timeouts, embedded, fetch: stalling });
    const context = fakeContext({ ports, now: new Date(NOW) });
    const settled = geoTools[name].execute(input as never, context).then(
      (output: unknown) => ({ output, tookMs: Date.now() - NOW }),
      (error: unknown) => ({ output: error, tookMs: Date.now() - NOW }),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    const { output, tookMs } = await settled;
    expect(output).toMatchObject(expected);
    expect(output).not.toBeInstanceOf(Error);
    expect(tookMs).toBeLessThanOrEqual(timeouts.toolMs);
  });

  it('G01 get_place gives what is known, and why no more, within its 8 s', async () => {
    const ports = createPorts({ geo, timeouts, embedded: embeddedPorts(gazetteer, Date.now), fetch: stalling });
    const context = fakeContext({ ports, now: new Date(NOW) });
    context.refs.add({ kind: 'place', ref: 'p1', place: PLACE });
    const asked = expect(geoTools.get_place.execute({ ref: 'p1' }, context)).resolves.toMatchObject({
      place: PLACE,
      source: { id: 'osm', degraded: ['timeout'] },
    });
    await vi.advanceTimersByTimeAsync(timeouts.toolMs);
    await asked;
  });
});
