import { describe, expect, it } from 'vitest';
import { placesOfZone } from '../../../components/chat/zone-places.ts';
import { isMiss } from '../../../lib/domain/miss.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const { view: _, ...unseen } = fakeContext();
const context: ToolContext = { ...unseen, ports: { ...unseen.ports, ...embeddedPorts(builtGazetteer(), () => 0) } };
const ZONES = Intl.supportedValuesOf('timeZone');

describe('the places that a new conversation suggests', () => {
  it.each(['zh', 'en'] as const)('are none that have to be asked back, in any time zone: %s', async (locale) => {
    const names = new Set(ZONES.map((zone) => placesOfZone(zone, locale)).flatMap(({ city, next }) => [city, next]));
    const unclear: string[] = [];
    for (const name of names) if (isMiss(await resolvePlace({ name }, context))) unclear.push(name);
    expect(names.size).toBeGreaterThan(80);
    expect(unclear).toEqual([]);
  });
});
