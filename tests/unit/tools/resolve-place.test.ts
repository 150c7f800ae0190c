import { describe, expect, it } from 'vitest';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import type { Place } from '../../../lib/tools/place.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const NOW = new Date('2026-11-25T06:00:00Z');
const ports = embeddedPorts(builtGazetteer(), () => NOW.getTime());
const resolved = (name: string, geocode: Pick<typeof ports, 'geocode'> = ports) =>
  resolvePlace({ name }, {
    ports: geocode,
    locale: 'zh',
    signal: new AbortController().signal,
  } as Partial<ToolContext> as ToolContext);

describe('a name in the arguments of a tool', () => {
  it('means the well-known landmark, though villages and districts bear the name too', async () => {
    expect(await resolved('西湖')).toMatchObject({ name: '西湖', admin: '浙江省 杭州市' });
  });

  it('stays open between cities of one name', async () => {
    expect(await resolved('Springfield')).toMatchObject({ miss: 'ambiguous', about: 'Springfield' });
  });

  it('stays open between a street, approximate as it is, and a village of its name', async () => {
    const street: Place = { name: '新街', kind: 'street', at: { lng: 120, lat: 30 }, precision: 'approximate' };
    const village: Place = { name: '新街', kind: 'city', at: { lng: 110, lat: 30 }, population: 900 };
    const source = { id: 'x', name: 'x', attribution: 'x', fetchedAt: NOW.toISOString() };
    const geocode = async () => ({ value: [street, village], source });
    expect(await resolved('新街', { geocode })).toMatchObject({ miss: 'ambiguous' });
  });
});
