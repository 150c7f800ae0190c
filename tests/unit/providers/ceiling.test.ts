import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config.ts';
import { createMemoryLimiter } from '../../../lib/limits/memory.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { providerCeiling } from '../../../lib/runtime/provider-ceiling.ts';

const SIGNAL = new AbortController().signal;
const BERLIN = { lng: 13.4, lat: 52.52 };

/** Ports before public services that never answer usefully, and a count of requests by host. */
function ports(perDay: number, env: Record<string, string> = {}) {
  const clock = { now: Date.UTC(2026, 10, 30, 12) };
  const asked = new Map<string, number>();
  const refused: string[] = [];
  const { config } = readConfig(env);
  const limiter = createMemoryLimiter(() => clock.now);
  const made = createPorts({
    geo: config.geo,
    timeouts: config.timeouts,
    embedded: {},
    now: () => clock.now,
    admit: providerCeiling({ limiter, perDay, refused: (ceiling) => refused.push(ceiling) }),
    fetch: async (input) => {
      const { hostname } = new URL(String(input));
      asked.set(hostname, (asked.get(hostname) ?? 0) + 1);
      return Response.json({ us_aqi: 1, current: {} }, { status: 400 });
    },
  });
  /** A place that was not asked about before, so that no cache answers. */
  let at = 0;
  const ask = async () => {
    at += 1;
    await made.air({ ...BERLIN, lat: BERLIN.lat + at / 10 }, SIGNAL).catch(() => {});
  };
  return { ask, asked, refused, clock, health: made.health };
}

describe('the ceiling of a geo service', () => {
  it('R5: stops requests to a public service when its day is used up, until there is room again', async () => {
    const { ask, asked, refused, clock, health } = ports(3);
    for (let times = 0; times < 6; times += 1) await ask();
    const host = 'air-quality-api.open-meteo.com';
    expect(asked.get(host)).toBe(3);
    expect(refused).toEqual(['provider-requests-day']);
    const state = health()['air/open-meteo-air'];
    expect(state).toMatchObject({ state: 'open', lastFailure: 'quota' });
    clock.now = (state?.openUntil ?? 0) + 1_000;
    await ask();
    expect(asked.get(host)).toBe(4);
  });

  it('does not count requests to the operator’s own servers', async () => {
    const { ask, asked } = ports(1, { OPEN_METEO_AIR_URL: 'http://127.0.0.1:9' });
    for (let times = 0; times < 4; times += 1) await ask();
    expect(asked.get('127.0.0.1')).toBe(4);
  });
});
