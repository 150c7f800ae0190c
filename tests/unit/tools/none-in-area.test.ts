import { describe, expect, it } from 'vitest';
import { boxOfArea } from '../../../lib/domain/box-of-area.ts';
import { isMiss, type Miss } from '../../../lib/domain/miss.ts';
import type { SearchArea } from '../../../lib/domain/ports.ts';
import { isInside } from '../../../lib/geo/bbox.ts';
import { distanceM } from '../../../lib/geo/distance.ts';
import type { BBox, LngLat } from '../../../lib/geo/lng-lat.ts';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { searchPlaces } from '../../../lib/tools/search-places/index.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const ports = embeddedPorts(builtGazetteer(), () => 0);
const { view: _, ...unseen } = fakeContext();
const offline: ToolContext = { ...unseen, ports: { ...unseen.ports, ...ports } };

const at = (lng: number, lat: number): LngLat => ({ lng, lat });

const mapAfter = (output: Miss) =>
  reduceMap(EMPTY_MAP, { messageId: 'm', callId: 'c', effects: searchPlaces.map?.(output) ?? [] });

async function missOf(input: Parameters<typeof searchPlaces.execute>[0], context = offline): Promise<Miss> {
  const found = await searchPlaces.execute(input, context);
  if (!isMiss(found)) throw new Error('found something');
  return found;
}

describe('a search that finds nothing', () => {
  it('says around what and how far it looked, and that offline data hold few such places', async () => {
    const input = { category: 'pharmacy', near: { name: '苏州' } };
    const output = await missOf(input);
    expect(output).toMatchObject({
      miss: 'not_found',
      searched: { name: '苏州市', nameEn: 'Suzhou', radiusM: 15_000 },
    });
    expect(searchPlaces.tell(output, 'en')).toMatch(/\nsearched: Suzhou within 15000 m\nfew known: .*may well be some/);
    const call = { name: 'search_places', input, output };
    expect(answerFrom([call], { message: '苏州的药店', locale: 'zh' })).toMatch(
      /^在苏州市周围 15 公里内没有找到“药店”。离线数据.*没找到不等于没有/,
    );
    expect(answerFrom([call], { message: 'pharmacies in Suzhou', locale: 'en' })).toMatch(
      /within 15 km of Suzhou\. The offline data hold few/,
    );
  });

  it('names the whole of an area that was searched', async () => {
    const output = await missOf({ category: 'pharmacy', near: { name: '克里特岛' } });
    expect(output.searched).toMatchObject({ name: '克里特岛', nameEn: 'Crete' });
    expect(output.searched).not.toHaveProperty('radiusM');
    const call = { name: 'search_places', input: {}, output };
    expect(answerFrom([call], { message: '克里特岛的药店', locale: 'zh' })).toMatch(/^在克里特岛没有找到/);
  });

  it('shows the area that it searched, draws nothing, and leaves the map where that is what it shows', async () => {
    const { camera, layers } = mapAfter(await missOf({ category: 'pharmacy', near: { name: '苏州' } }));
    expect(layers).toEqual([]);
    if (camera?.target.to !== 'bounds') throw new Error('no area');
    const { bbox } = camera.target;
    // The reach is told as 15 km around Suzhou (120.6 E, 31.3 N).
    expect(distanceM({ lng: bbox[0], lat: bbox[1] }, { lng: bbox[0], lat: bbox[3] })).toBeCloseTo(30_000, -3);
    expect(isInside({ lng: 120.6, lat: 31.3 }, bbox)).toBe(true);

    const view = { center: { lng: 120.6, lat: 31.3 }, zoom: 12, bbox: [120.5, 31.2, 120.7, 31.4] as BBox };
    for (const where of [{ within: 'view' as const }, {}])
      expect(mapAfter(await missOf({ category: 'pharmacy', ...where }, { ...offline, view })).camera).toBeNull();
  });

  it.each([
    [{ kind: 'around', center: { lng: 179.95, lat: 0 }, radiusM: 11_120 }, [179.85, -0.1, -179.95, 0.1]],
    [{ kind: 'bbox', bbox: [1, 2, 3, 4] }, [1, 2, 3, 4]],
    [{ kind: 'polygon', rings: [[at(1, 2), at(3, 2), at(3, 4)]] }, [1, 2, 3, 4]],
    [{ kind: 'along', path: [at(0, 0), at(1, 0)], distanceM: 11_120 }, [-0.1, -0.1, 1.1, 0.1]],
  ] satisfies [SearchArea, BBox][])('knows the box around an area: %#', (area, expected) => {
    const box = boxOfArea(area);
    for (const [side, value] of expected.entries()) expect(box?.[side]).toBeCloseTo(value, 2);
  });

  it('shows all of an area as wide as half the world, and not what lies beside it', () => {
    const bbox: BBox = [-100, -10, 110, 10];
    const { camera } = mapAfter({ miss: 'not_found', about: 'cafe', searched: { name: 'wide', bbox } });
    expect(camera?.target).toEqual({ to: 'bounds', bbox });
  });

  it('does not blame the data of a live source', async () => {
    const live = fakeContext();
    const source = { id: 'live', name: 'Live', attribution: '', fetchedAt: '2026-11-25T04:00:00Z' };
    live.ports.places = async () => ({ value: [], source });
    const output = await missOf({ category: 'pharmacy', near: { name: '北京' } }, live);
    expect(output.searched?.name).toBe('北京');
    expect(searchPlaces.tell(output, 'en')).not.toMatch(/few/);
  });
});
