import { describe, expect, it } from 'vitest';
import { isInside } from '../../../lib/geo/bbox.ts';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();

describe('an island', () => {
  it.each([
    ['海南岛', '海南省'],
    ['Hainan Island', '海南省'],
    ['台湾岛', '台湾'],
    ['island of Taiwan', '台湾'],
    ['崇明岛', '崇明区'],
    ['香港岛', '香港岛'],
    ['普吉岛', '普吉府'],
    ['Bali Island', '巴厘岛'],
    ['爪哇岛', '爪哇岛'],
    ['Borneo', '婆罗洲'],
    ['吕宋岛', '吕宋岛'],
    ['本州', '本州'],
    ['九州岛', '九州'],
    ['冰岛', '冰岛'],
    ['爱尔兰岛', '爱尔兰岛'],
    ['马达加斯加岛', '马达加斯加'],
    ['斯里兰卡岛', '斯里兰卡'],
    ['曼哈顿岛', '曼哈顿'],
    ['Isla de Mallorca', '马略卡岛'],
    ['Isola di Capri', '卡普里岛'],
    ['Pulau Langkawi', '兰卡威'],
    ['Koh Phi Phi', '皮皮岛'],
    ['Isle of Wight', '怀特岛'],
    ['Madeira', '马德拉岛'],
    ['Vancouver Island', '温哥华岛'],
    ['塔斯马尼亚岛', '塔斯马尼亚州'],
    ['North Island', '北岛'],
    ['复活节岛', '复活节岛'],
  ])('is found as such, and not asked back: %s', (text, name) => {
    const [first] = gazetteer.find(text);
    expect(first?.name).toBe(name);
    expect(['exact', 'alias']).toContain(first?.match);
  });

  it.each([
    ['海南岛', 110.35, 20.02],
    ['海南岛', 109.51, 18.25],
    ['台湾岛', 120.3, 22.6],
    ['Crete', 25.14, 35.34],
    ['北岛', 174.78, -41.29],
    ['本州岛', 139.7, 35.69],
    ['香港岛', 114.16, 22.28],
    ['Oahu', -157.86, 21.31],
  ])('reaches as far as its shores: %s', (text, lng, lat) => {
    const [first] = gazetteer.find(text);
    const box = first && gazetteer.extentOf(first.id);
    expect(box && isInside({ lng, lat }, box)).toBe(true);
    expect(box && isInside({ lng: lng + 20, lat }, box)).toBe(false);
  });
});
