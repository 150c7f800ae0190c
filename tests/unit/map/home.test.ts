import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KNOWN_ZONES, placesOfZone } from '../../../components/chat/zone-places.ts';
import { homeView } from '../../../components/map/home.ts';
import { isMiss } from '../../../lib/domain/miss.ts';
import { openIndex } from '../../../lib/gazetteer/index-file.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

/** Pixels of a place from the middle of a view, in Web Mercator. */
function offsetOf(at: { lng: number; lat: number }, { center, zoom }: ReturnType<typeof homeView>) {
  const world = 256 * 2 ** zoom;
  const y = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * world) / (2 * Math.PI);
  const turn = ((((at.lng - center.lng + 180) % 360) + 360) % 360) - 180;
  return { x: Math.abs((turn * world) / 360), y: Math.abs(y(at.lat) - y(center.lat)) };
}

describe('the start view', () => {
  it('is the region of the time zone, whatever the language of the page', () => {
    for (const locale of ['zh', 'en'] as const) {
      for (const [zone, lng, lat] of [
        ['Europe/London', -0.1, 51.5],
        ['America/Los_Angeles', -118.2, 34.1],
        ['America/Buenos_Aires', -58.4, -34.6],
        ['Asia/Calcutta', 77.2, 28.6],
        ['Pacific/Auckland', 174.8, -36.9],
        ['Pacific/Fiji', 178.4, -18.1],
        ['Asia/Shanghai', 116.4, 39.9],
        ['Asia/Urumqi', 87.6, 43.8],
      ] as const) {
        const { x, y } = offsetOf({ lng, lat }, homeView(zone, locale));
        expect([x < 450, y < 400], `${zone}: ${x}, ${y}`).toEqual([true, true]);
      }
    }
  });

  it('is that of the language where the zone tells no place', () => {
    expect(homeView('UTC', 'zh')).toEqual(homeView('Asia/Shanghai', 'zh'));
    expect(homeView('UTC', 'en')).toEqual(homeView('Europe/London', 'en'));
    expect(homeView('', 'zh')).toEqual(homeView('PRC', 'en'));
  });

  it('knows where the city is that the first screen suggests, which is in view', async () => {
    const { view: _, ...unseen } = fakeContext();
    const context = { ...unseen, ports: { ...unseen.ports, ...embeddedPorts(builtGazetteer(), () => 0) } };
    for (const zone of KNOWN_ZONES) {
      const suggested = await resolvePlace({ name: placesOfZone(zone, 'en').city }, context);
      if (isMiss(suggested)) throw new Error(zone);
      const view = homeView(zone, 'en');
      expect.soft(distanceM(view.city ?? { lng: 0, lat: 0 }, suggested.at), zone).toBeLessThan(12_000);
      const { x, y } = offsetOf(view.city ?? { lng: 0, lat: 0 }, view);
      expect.soft([x < 450, y < 400], zone).toEqual([true, true]);
    }
    expect(homeView('PRC', 'en').city).toEqual(homeView('Asia/Shanghai', 'zh').city);
    expect(homeView('Asia/Harbin', 'zh').city).toBeUndefined();
  });

  it('shows the largest city of every time zone that the built-in places know', () => {
    const index = openIndex(readFileSync('generated/gazetteer.bin'));
    const largest = new Map<string, { population: number; lng: number; lat: number }>();
    for (let at = 0; at < index.count; at++) {
      const zone = index.zones[index.zone[at] ?? 0] ?? '';
      const population = index.population[at] ?? 0;
      if (index.kinds[index.kind[at] ?? 0] !== 'city' || population <= (largest.get(zone)?.population ?? 0)) continue;
      largest.set(zone, { population, lng: (index.lng[at] ?? 0) / 1e5, lat: (index.lat[at] ?? 0) / 1e5 });
    }
    expect(largest.size).toBeGreaterThan(300);
    const unseen = [...largest].filter(([zone, city]) => {
      const { x, y } = offsetOf(city, homeView(zone, 'en'));
      return zone !== '' && (x > 450 || y > 400);
    });
    expect(unseen).toEqual([]);
  });
});
