import { describe, expect, it } from 'vitest';
import { placeLinks, routeLinks } from '../../../lib/domain/other-maps.ts';
import { distanceM } from '../../../lib/geo/distance.ts';

const GUGONG = { name: '故宫, 午门', at: { lng: 116.391, lat: 39.917 } };
const TIANTAN = { name: '天坛|南门', at: { lng: 116.407, lat: 39.882 } };
const LOUVRE = { name: 'Louvre', at: { lng: 2.3364, lat: 48.8609 } };
const ORSAY = { name: 'Musée d’Orsay', at: { lng: 2.3266, lat: 48.86 } };

const query = (links: { map: string; href: string }[], map: string) =>
  new URL(links.find((link) => link.map === map)?.href ?? 'none:').searchParams;
const pointOf = (text: string | null) => {
  const [lat = 0, lng = 0] = (text ?? '').split(',').map(Number);
  return { lng, lat };
};

describe('links to a place', () => {
  it('give each map its own datum: WGS-84 where it is named, GCJ-02 where that is what is drawn', () => {
    const links = placeLinks(GUGONG);
    expect(links[0]?.href).toBe('geo:39.917000,116.391000');
    expect(query(links, 'amap').get('coordinate')).toBe('wgs84');
    expect(query(links, 'amap').get('position')).toBe('116.391000,39.917000');
    expect(query(links, 'baidu').get('coord_type')).toBe('wgs84');
    for (const at of [query(links, 'google').get('query'), query(links, 'apple').get('ll')]) {
      const shift = distanceM(pointOf(at), GUGONG.at);
      expect(shift).toBeGreaterThan(300);
      expect(shift).toBeLessThan(700);
    }
  });

  it('move nothing outside mainland China', () => {
    const links = placeLinks(LOUVRE);
    expect(pointOf(query(links, 'google').get('query'))).toEqual(LOUVRE.at);
    expect(pointOf(query(links, 'apple').get('ll'))).toEqual(LOUVRE.at);
  });
});

describe('links to a way', () => {
  it('name both ends, the mode and the datum', () => {
    const links = routeLinks([GUGONG, TIANTAN], 'bike');
    expect(query(links, 'amap').get('from')).toBe('116.391000,39.917000,故宫  午门');
    expect(query(links, 'amap').get('mode')).toBe('ride');
    expect(query(links, 'baidu').get('destination')).toBe('latlng:39.882000,116.407000|name:天坛 南门');
    expect(query(links, 'baidu').get('mode')).toBe('riding');
    expect(distanceM(pointOf(query(links, 'google').get('origin')), GUGONG.at)).toBeGreaterThan(300);
    expect(query(routeLinks([LOUVRE, ORSAY], 'transit'), 'apple').get('dirflg')).toBe('r');
  });

  it('with stops in between lead only where they are taken along', () => {
    const links = routeLinks([LOUVRE, ORSAY, LOUVRE], 'walk');
    expect(links.map(({ map }) => map)).toEqual(['device', 'google']);
    expect(query(links, 'google').get('waypoints')).toBe('48.860000,2.326600');
    expect(
      routeLinks(
        Array.from({ length: 12 }, () => LOUVRE),
        'drive',
      ).map(({ map }) => map),
    ).toEqual(['device']);
    expect(routeLinks([LOUVRE], 'walk')).toEqual([]);
  });
});
