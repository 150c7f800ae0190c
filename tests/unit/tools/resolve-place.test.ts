import { describe, expect, it } from 'vitest';
import type { Place } from '../../../lib/domain/place.ts';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { refBookOf } from '../../../lib/tools/refs.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const NOW = new Date('2026-11-25T06:00:00Z');
const ports = embeddedPorts(builtGazetteer(), () => NOW.getTime());
const resolved = (name: string, geocode: Pick<typeof ports, 'geocode'> = ports, view?: ToolContext['view']) =>
  resolvePlace({ name }, {
    ports: geocode as ToolContext['ports'],
    refs: refBookOf([]),
    locale: 'zh',
    signal: new AbortController().signal,
    ...(view && { view }),
  } as Partial<ToolContext> as ToolContext);

describe('a name in the arguments of a tool', () => {
  it('means the well-known landmark, though villages and districts bear the name too', async () => {
    expect(await resolved('西湖')).toMatchObject({ name: '西湖', admin: '浙江省 杭州市' });
  });

  it('stays open between cities of one name', async () => {
    expect(await resolved('Springfield')).toMatchObject({ miss: 'ambiguous', about: 'Springfield' });
  });

  it.each(['南山区', '鼓楼区', '和平区'])(
    'stays open between districts of one name whose people nobody counted: %s',
    async (name) => {
      expect(await resolved(name)).toMatchObject({ miss: 'ambiguous', about: name });
    },
  );

  it('means the district that the map shows', async () => {
    const over = (lng: number, lat: number, zoom: number) => ({
      center: { lng, lat },
      zoom,
      bbox: [lng, lat, lng, lat] as BBox,
    });
    expect(await resolved('南山区', ports, over(114.06, 22.54, 11))).toMatchObject({ admin: '广东省 深圳市' });
    expect(await resolved('南山区', ports, over(130.29, 47.35, 11))).toMatchObject({ admin: '黑龙江省 鹤岗市' });
    expect(await resolved('南山区', ports, over(114.06, 22.54, 4))).toMatchObject({ miss: 'ambiguous' });
    expect(await resolved('南山区', ports, over(116.4, 39.9, 11))).toMatchObject({ miss: 'ambiguous' });
  });

  it('means the gate, though a snack bar far away is called after it, and not one of two parks of a name', async () => {
    const source = { id: 'x', name: 'x', attribution: 'x', fetchedAt: NOW.toISOString() };
    const gate: Place = { name: '正阳门', kind: 'attraction', at: { lng: 116.39, lat: 39.9 } };
    const bar: Place = { name: '正阳门', kind: 'restaurant', at: { lng: 104.07, lat: 30.66 } };
    const geocode = (places: Place[]) => ({ geocode: async () => ({ value: places, source }) });
    expect(await resolved('正阳门', geocode([gate, bar]))).toMatchObject({ kind: 'attraction' });
    expect(await resolved('正阳门', geocode([gate, { ...bar, kind: 'attraction' }]))).toMatchObject({
      miss: 'ambiguous',
    });
  });

  it('stays open between a street, approximate as it is, and a village of its name', async () => {
    const street: Place = { name: '新街', kind: 'street', at: { lng: 120, lat: 30 }, precision: 'approximate' };
    const village: Place = { name: '新街', kind: 'city', at: { lng: 110, lat: 30 }, population: 900 };
    const source = { id: 'x', name: 'x', attribution: 'x', fetchedAt: NOW.toISOString() };
    const geocode = async () => ({ value: [street, village], source });
    expect(await resolved('新街', { geocode })).toMatchObject({ miss: 'ambiguous' });
  });
});
