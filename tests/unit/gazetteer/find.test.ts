import { describe, expect, it } from 'vitest';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();
const first = (text: string) => gazetteer.find(text)[0];

describe('find', () => {
  it.each([
    ['杭州', '杭州市', 'Hangzhou', 'city', 'CN'],
    ['hangzhou', '杭州市', 'Hangzhou', 'city', 'CN'],
    ['紐約', '纽约', 'New York', 'city', 'US'],
    ['旧金山', '旧金山', 'San Francisco', 'city', 'US'],
    ['三藩市', '旧金山', 'San Francisco', 'city', 'US'],
    ['加州', '加利福尼亚州', 'California', 'region', 'US'],
    ['广东', '广东省', 'Guangdong', 'region', 'CN'],
    ['内蒙', '内蒙古自治区', 'Inner Mongolia', 'region', 'CN'],
    ['法国', '法国', 'France', 'country', 'FR'],
    ['UAE', '阿联酋', 'United Arab Emirates', 'country', 'AE'],
    ['台湾', '台湾', 'Taiwan', 'region', 'TW'],
    ['普吉岛', '普吉府', 'Phuket Province', 'region', 'TH'],
    ['鸟巢', '国家体育场', 'Beijing National Stadium', 'landmark', 'CN'],
    ['Bird’s Nest', '国家体育场', 'Beijing National Stadium', 'landmark', 'CN'],
    ['PEK', '北京首都国际机场', 'Beijing Capital International Airport', 'airport', 'CN'],
    ['浦东机场', '上海浦东国际机场', 'Shanghai Pudong International Airport', 'airport', 'CN'],
  ])('understands %s', (text, name, nameEn, kind, countryCode) => {
    expect(first(text)).toMatchObject({ name, nameEn, kind, countryCode });
  });

  it('gives places of one name with the areas that tell them apart, the best known first', () => {
    const found = gazetteer.find('Springfield', { limit: 10 });
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(new Set(found.map((candidate) => candidate.adminEn)).size).toBeGreaterThanOrEqual(5);
    expect(found.map((candidate) => candidate.adminZh)).toContain('美国 伊利诺伊州');
    expect(
      gazetteer
        .find('Suzhou')
        .slice(0, 2)
        .map((candidate) => candidate.adminZh),
    ).toEqual(['江苏省', '安徽省']);
  });

  it('names the containing areas of a Chinese county from the province down', () => {
    expect(first('杭州市西湖区')).toMatchObject({
      adminZh: '浙江省 杭州市',
      adminEn: 'Hangzhou, Zhejiang, China',
      adcode: '330106',
    });
  });

  it('lifts what is near, or in the country asked for', () => {
    const near = gazetteer.find('Cambridge', { near: { lng: -71.06, lat: 42.36 } });
    expect(near[0]?.countryCode).toBe('US');
    expect(gazetteer.find('Cambridge')[0]?.countryCode).toBe('GB');
    expect(gazetteer.find('Valencia', { country: 'VE' })[0]?.countryCode).toBe('VE');
  });

  it('keeps to a box and to kinds when told so', () => {
    const inTexas = gazetteer.find('Paris', { within: [-107, 25, -93, 37] });
    expect(inTexas.map((candidate) => candidate.adminZh)).toEqual(['美国 得克萨斯州']);
    expect(gazetteer.find('西湖', { kinds: ['county'] })[0]?.kind).toBe('county');
    expect(first('西湖')?.kind).toBe('landmark');
  });

  it.each([
    ['乌鲁木其', '乌鲁木齐市', 'pinyin'],
    ['wulumuqi', '乌鲁木齐市', 'alias'],
    ['bj', '北京', 'pinyin'],
    ['Barcelonna', '巴塞罗那', 'typo'],
    ['Brcelona', '巴塞罗那', 'typo'],
    ['Bracelona', '巴塞罗那', 'typo'],
    ['newyork', '纽约', 'alias'],
    ['呼和皓特', '呼和浩特市', 'pinyin'],
  ])('forgives %s', (text, name, match) => {
    expect(first(text)).toMatchObject({ name, match });
  });

  it('completes a beginning', () => {
    const found = gazetteer.find('Barcelo', { limit: 5 });
    expect(found[0]).toMatchObject({ name: '巴塞罗那', match: 'coarse' });
  });

  it.each(['', '   ', '!!!', 'qqxzvw', '我想吃点东西', 'x'.repeat(5000)])('finds nothing in %j', (text) => {
    expect(gazetteer.find(text)).toEqual([]);
  });
});

describe('nearest', () => {
  it('finds the places around a point, nearest first', () => {
    const found = gazetteer.nearest({ lng: 116.39, lat: 39.91 }, 5);
    const distances = found.map((candidate) => candidate.distanceM);
    expect(found).toHaveLength(5);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('works across the antimeridian', () => {
    const [nearest] = gazetteer.nearest({ lng: -179.9, lat: -16.7 }, 1, { kinds: ['city'] });
    expect(nearest?.distanceM).toBeLessThan(200_000);
    expect(nearest?.countryCode).toBe('FJ');
  });

  it('keeps to kinds, categories and a distance', () => {
    const museums = gazetteer.nearest({ lng: 116.39, lat: 39.91 }, 5, { category: 'museum', maxDistanceM: 6_000 });
    expect(museums.length).toBeGreaterThan(0);
    expect(museums.every((found) => found.category === 'museum' && found.distanceM <= 6_000)).toBe(true);
  });
});
