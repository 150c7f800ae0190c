import { describe, expect, it } from 'vitest';
import { isMiss, type Miss } from '../../../lib/domain/miss.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { ToolContext } from '../../../lib/tools/context.ts';
import { searchPlaces } from '../../../lib/tools/search-places/index.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

const ports = embeddedPorts(builtGazetteer(), () => 0);
const { view: _, ...unseen } = fakeContext();
const offline: ToolContext = { ...unseen, ports: { ...unseen.ports, ...ports } };

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
      /^在苏州市周围 15 公里内没有找到「药店」。离线数据.*没找到不等于没有/,
    );
    expect(answerFrom([call], { message: 'pharmacies in Suzhou', locale: 'en' })).toMatch(
      /within 15 km of Suzhou\. The offline data hold few/,
    );
  });

  it('names the whole of an area that was searched', async () => {
    const output = await missOf({ category: 'pharmacy', near: { name: '克里特岛' } });
    expect(output.searched).toEqual({ name: '克里特岛', nameEn: 'Crete' });
    const call = { name: 'search_places', input: {}, output };
    expect(answerFrom([call], { message: '克里特岛的药店', locale: 'zh' })).toMatch(/^在克里特岛没有找到/);
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
