import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../lib/geo/distance.ts';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();
const isFact = ({ match }: { match: string }) => match === 'exact' || match === 'alias';

describe('an area said with a name', () => {
  it.each([
    ['Portland, ME', -70.26, 43.66],
    ['Vancouver, WA', -122.66, 45.64],
    ['Paris TX', -95.56, 33.66],
    ['paris, tx', -95.56, 33.66],
    ['Columbus, Georgia', -84.99, 32.46],
    ['Arlington VA', -77.1, 38.88],
    ['Birmingham AL', -86.8, 33.52],
    ['Birmingham, UK', -1.9, 52.48],
    ['London ON', -81.23, 42.98],
    ['Richmond, BC', -123.14, 49.17],
    ['Newcastle, NSW', 151.78, -32.93],
    ['Cambridge MA 02139', -71.11, 42.38],
    ['Athens, GA, USA', -83.38, 33.95],
    ['Perth (Scotland)', -3.43, 56.4],
    ['美国伯明翰', -86.8, 33.52],
    ['英国伯明翰', -1.9, 52.48],
    ['波特兰（缅因州）', -70.26, 43.66],
    ['德州巴黎', -95.56, 33.66],
    ['加州圣何塞', -121.89, 37.34],
    ['佐治亚州的雅典', -83.38, 33.95],
    ['朝阳区长春', 125.29, 43.83],
    ['长春朝阳区', 125.29, 43.83],
    ['鼓楼区, 福州', 119.3, 26.08],
    ['江苏省南京市鼓楼区', 118.77, 32.07],
    ['台湾, 高雄', 120.31, 22.62],
    ['Antalya, Turkey', 30.71, 36.9],
    ['Sarajevo, Bosnia', 18.41, 43.86],
    ['Central Park, New York', -73.97, 40.78],
  ])('settles which one %s is', (text, lng, lat) => {
    const [hit] = gazetteer.find(text);
    expect(hit && isFact(hit)).toBe(true);
    expect(hit ? distanceM(hit.at, { lng, lat }) : Number.POSITIVE_INFINITY).toBeLessThan(25_000);
  });

  it.each([
    ['Eiffel Tower, London', 'Eiffel Tower'],
    ['外滩, 广州', 'The Bund'],
    ['德国巴黎', 'Paris'],
    ['Rome, Sweden', 'Rome'],
    ['Kyoto Germany', 'Kyoto'],
    ['苏州西湖区', 'Xihu District'],
    ['西湖区苏州', 'Xihu District'],
    ['浦东新区杭州', 'Pudong New Area'],
    ['浙江省洛阳', 'Luoyang'],
  ])('makes %s a guess, and names what comes nearest', (text, nameEn) => {
    const found = gazetteer.find(text);
    expect(found.filter(isFact)).toEqual([]);
    expect(found[0]?.nameEn).toBe(nameEn);
  });

  it('may make a state of the name', () => {
    for (const text of ['Victoria, Australia', 'Victoria Australia']) {
      expect(gazetteer.find(text)[0]).toMatchObject({ nameEn: 'Victoria State', countryCode: 'AU' });
    }
  });

  it('may be given beside the name', () => {
    expect(gazetteer.find('Springfield', { inside: 'Missouri' })[0]).toMatchObject({
      adminEn: 'Missouri, United States',
      match: 'exact',
    });
    expect(gazetteer.find('西湖', { inside: '长沙' }).filter(isFact)).toEqual([]);
  });

  it('leaves a great city first beside a village of its name', () => {
    const nearParisTexas = { lng: -95.5, lat: 33.6 };
    expect(gazetteer.find('Paris', { near: nearParisTexas })[0]?.countryCode).toBe('FR');
    expect(gazetteer.find('Moscow', { near: { lng: -117, lat: 46.7 } })[0]?.countryCode).toBe('RU');
  });
});
