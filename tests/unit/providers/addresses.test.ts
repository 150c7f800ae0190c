import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFact } from '../../../lib/domain/is-fact.ts';
import type { Place } from '../../../lib/domain/place.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { livePorts } from './live-ports.ts';
import { never } from './replay.ts';

/** An address, the area in which the offline data places it (none: an honest miss), and what the stand-in has of it. */
const ADDRESSES: [text: string, area: RegExp | null, standIn?: 'house' | 'street' | 'elsewhere'][] = [
  ['杭州市西湖区文三路398号', /^西湖区$/, 'house'],
  ['浙江省杭州市滨江区江南大道3588号', /^滨江区$/, 'street'],
  ['广东省深圳市南山区科技园南路18号A栋1203室', /^南山区$/],
  ['上海市静安区南京西路1788号', /^静安区$/, 'house'],
  ['上海市徐汇区天钥桥路123弄45号', /^徐汇区$/],
  ['北京市海淀区知春路甲48号', /^海淀区$/, 'street'],
  ['北京海淀区学院路37号', /^海淀区$/, 'elsewhere'],
  ['成都市武侯区人民南路四段11号', /^武侯区$/],
  ['武汉市洪山区珞喻路1037号', /^洪山区$/, 'house'],
  ['南京市鼓楼区汉口路22号', /^鼓楼区$/, 'street'],
  ['重庆市渝中区解放碑民权路28号', /^渝中区$|^重庆市?$/],
  ['天津市和平区南京路189号', /^和平区$/],
  ['西安市雁塔区小寨东路91号', /^雁塔区$/],
  ['江苏省苏州市昆山市前进中路221号', /^昆山市$/],
  ['福建省厦门市思明区环岛南路8号', /^思明区$/],
  ['山东省青岛市市南区香港中路12号', /^市南区$|^青岛市?$/],
  ['云南省昆明市盘龙区白云路5号', /^盘龙区$/],
  ['内蒙古自治区呼和浩特市新城区中山东路8号', /^新城区$|^呼和浩特/],
  ['浙江省金华市义乌市佛堂镇双林路6号', /^义乌市$/],
  ['长沙市岳麓区麓山南路932号', /^岳麓区$/, 'elsewhere'],
  ['221B Baker Street, London NW1 6XE', /^伦敦$|^London$/, 'house'],
  ['4 Whitehall Place, London', /^伦敦$|^London$/, 'elsewhere'],
  ['17 Royal Mile, Edinburgh, Scotland', /^爱丁堡$|^Edinburgh$/],
  ['88 Deansgate, Manchester, UK', /^曼彻斯特$|^Manchester$/, 'street'],
  ['30 Rockefeller Plaza, New York, NY 10112', /^纽约$|^New York/, 'house'],
  ['1681 Broadway, New York', /^纽约$|^New York/],
  ['742 Evergreen Terrace, Portland, Oregon', /^波特兰$|^Portland$/, 'elsewhere'],
  ['233 S Wacker Drive, Chicago, IL', /^芝加哥$|^Chicago$/],
  ['400 Broad Street, Seattle, WA 98109', /^西雅图$|^Seattle$/, 'street'],
  ['1600 Amphitheatre Pkwy, Mountain View, CA', /^Mountain View$|^山景/],
  ['500 Congress Ave, Austin, Texas', /^奥斯汀$|^Austin$/],
  ['Kärntner Straße 21, 1010 Wien', /^维也纳$|^Vienna$/, 'house'],
  ['Mönckebergstraße 3, 20095 Hamburg', /^汉堡$|^Hamburg$/, 'street'],
  ['Hauptstr. 7a, Heidelberg, Deutschland', /^海德堡$|^Heidelberg$/, 'elsewhere'],
  ['Hauptstraße 9, Qwiesel, Deutschland', null, 'elsewhere'],
  ['Am Markt 12, Bremen', /^不来梅$|^Bremen$/],
  ['Unter den Linden 77, 10117 Berlin', /^柏林$|^Berlin$/, 'house'],
  ['Königsallee 60, Düsseldorf', /^杜塞尔多夫$|^Düsseldorf$/],
  ['Bahnhofstrasse 30, 8001 Zürich', /^苏黎世$|^Zürich$/, 'street'],
  ['24, rue de Rivoli, 75004 Paris', /^巴黎$|^Paris$/, 'house'],
  ['12 bis avenue Foch, Nancy, France', /^南锡$|^Nancy$/],
  ['8 quai Rambaud, Lyon', /^里昂$|^Lyon$/, 'elsewhere'],
  ['15 place Bellecour, 69002 Lyon', /^里昂$|^Lyon$/, 'street'],
  ['Rue de la Loi 16, Bruxelles', /^布鲁塞尔|^Brussels/],
  ['Calle de Alcalá, 49, Madrid', /^马德里$|^Madrid$/, 'house'],
  ['Carrer de Mallorca 401, Barcelona', /^巴塞罗那$|^Barcelona$/, 'street'],
  ['Via Roma 10, 10121 Torino, Italia', /^都灵$|^Turin$/, 'elsewhere'],
  ['Via Toledo 256, Napoli', /^那不勒斯$|^Naples$/],
  ['Rua Augusta 274, Lisboa', /^里斯本$|^Lisbon$/, 'street'],
  ['Keizersgracht 123, 1015 CJ Amsterdam', /^阿姆斯特丹$|^Amsterdam$/, 'house'],
  ['ul. Nowy Świat 15/17, Warszawa', /^华沙$|^Warsaw$/, 'street'],
  ['Kungsgatan 5, Göteborg', /^哥德堡$|^Göteborg$|^Gothenburg$/],
  ['Karl Johans gate 22, Oslo', /^奥斯陆$|^Oslo$/],
  ['Andrássy út 22, Budapest', /^布达佩斯$|^Budapest$/],
  ['Nerudova ulice 4, Praha', /^布拉格$|^Prague$/],
  ['1-1 Marunouchi, Chiyoda-ku, Tokyo', /^东京$|^Tokyo$|^千代田/],
  ['2-8-1 Nishishinjuku, Shinjuku-ku, Tokyo', /^东京$|^Tokyo$|^新宿/, 'elsewhere'],
  ['东京都新宿区西新宿2-8-1', /^东京都?$|^新宿区?$/],
  ['大阪府大阪市北区梅田3丁目1-1', /^大阪/],
  ['180 George Street, Sydney, Australia', /^悉尼$|^Sydney$/, 'house'],
  ['Hauptstraße 4, Qwxyzstadt', null, 'elsewhere'],
  ['99 Nowhere Lane, Atlantisville', null, 'elsewhere'],
  ['无名市无有区子虚路3号', null],
];

let geo: GeoServer;
beforeAll(async () => {
  geo = await startGeoServer();
});
afterAll(() => geo.close());

const key = (text: string) => text.toLowerCase().replace(/[\s.,]/g, '');

/**
 * Nothing may be a fact under another name: it has the house and the street; what is coarse is the street or a named
 * area.
 */
function check(text: string, area: RegExp | null, found: Place[], street?: string): void {
  for (const place of found.filter(isFact)) {
    expect(key(`${place.address ?? ''} ${place.name}`), text).toContain(key(/\d+[a-z]?/i.exec(text)?.[0] ?? '?'));
    expect(place.precision, text).toBe('exact');
  }
  for (const place of found.filter(({ match }) => match === 'coarse')) {
    expect(place.asked, text).toBe(text);
    expect(place.precision, text).not.toBe('exact');
    const isRight = area?.test(place.name) || area?.test(place.nameEn ?? '') || place.name === street;
    expect(isRight, `${text}: ${place.name}`).toBe(true);
  }
}

describe('addresses without a network', () => {
  it.each(ADDRESSES)('%s is found as far as its area, or not at all', async (text, area) => {
    const { value } = await livePorts(geo, { OFFLINE: '1' }).ports.geocode({ text, limit: 5, locale: 'zh' }, never);
    expect(value.filter(isFact)).toEqual([]);
    check(text, area, value);
    if (area) expect(value[0], text).toMatchObject({ match: 'coarse', asked: text });
    else expect(value.filter(({ match }) => match === 'coarse')).toEqual([]);
  });
});

describe('addresses with a geocoder that always answers something', () => {
  it.each(ADDRESSES)('%s is told with what it really is', async (text, area, standIn) => {
    geo.reset();
    geo.set('open-meteo-geocoding', 'empty');
    const { street, number, city } = partsOf(text);
    const wrong = feature({
      street: 'Hauptstraße',
      housenumber: '50',
      city: 'Graz',
      country: 'Österreich',
      countrycode: 'AT',
    });
    geo.set('photon', ({ query }) => {
      const q = query.get('q') ?? '';
      const isWhole = number !== '' && q.includes(number.replace(/号$/, ''));
      const own = { street, city, ...wider(text) };
      const features =
        standIn === 'house' && isWhole
          ? [feature({ ...own, housenumber: number })]
          : (standIn === 'street' || standIn === 'house') && q.includes(street)
            ? [
                feature({
                  ...own,
                  street: undefined,
                  name: street,
                  osm_key: 'highway',
                  osm_value: 'primary',
                  type: 'street',
                }),
              ]
            : [wrong];
      return { body: { type: 'FeatureCollection', features } };
    });
    const { ports } = livePorts(geo);
    const { value } = await ports.geocode({ text, limit: 5, locale: 'zh' }, never);
    check(text, area, value, street);
    expect(value.some((place) => isFact(place))).toBe(standIn === 'house');
    if (standIn === 'street')
      expect(value[0]).toMatchObject({ name: street, match: 'coarse', precision: 'approximate' });
    // The whole, the street, the smallest area; each queries Photon once.
    expect(geo.hits('photon')).toBeLessThanOrEqual(3);
  });
});

function feature(properties: Record<string, unknown>) {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [15.44, 47.07] },
    properties: { osm_type: 'N', osm_id: 7, osm_key: 'place', osm_value: 'house', type: 'house', ...properties },
  };
}

/** The wider areas, as distinguished by Photon. */
function wider(text: string) {
  const state = / NY\b/.test(text) ? 'New York' : / WA\b/.test(text) ? 'Washington' : undefined;
  return { state, country: text.split(', ').slice(1).at(-1) ?? text.match(/^.+省/)?.[0] };
}

/** Street, house and area as the stand-in would write them. */
function partsOf(text: string): { street: string; number: string; city: string } {
  const han = /^(?<city>.+[市区])(?<street>[^市区]+?(?:路|大道))(?<number>[甲]?\d+号)/u.exec(text)?.groups;
  if (han) return { street: han.street ?? '', number: han.number ?? '', city: han.city ?? '' };
  const [, before, street = '', after, city = ''] =
    /^(?:(\d+\w?),? )?(\D+?),?(?: (\d+\w?(?:\/\d+)?))?, (?:[\d]{4,5} (?:CJ )?)?([^,\d]+)/.exec(text) ?? [];
  return { street, number: before ?? after ?? '', city: city.trim().replace(/ NW$| [A-Z]{2}$/, '') };
}
