import { describe, expect, it } from 'vitest';
import { place } from '../../../lib/domain/place.ts';
import { routeOption } from '../../../lib/domain/route.ts';
import { decodePolyline } from '../../../lib/geo/polyline.ts';
import type { FetchJson } from '../../../lib/providers/fetch-json.ts';
import { amapGeocode } from '../../../lib/providers/geocode/amap.ts';
import { isKnownAbroad } from '../../../lib/providers/geocode/certain.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';
import { amapPlaces } from '../../../lib/providers/places/amap.ts';
import { amapReverse } from '../../../lib/providers/reverse/amap.ts';
import { amapRoutes } from '../../../lib/providers/routes/amap.ts';
import type { Amap } from '../../../lib/providers/vendors/amap.ts';
import { amapWeather } from '../../../lib/providers/weather/amap.ts';
import { CAFES, DRIVE, GATE } from './questions.ts';
import { NOW, never, replay } from './replay.ts';

const amap = (fetchJson: FetchJson): Amap => ({
  baseUrl: 'https://amap.example',
  key: 'k',
  fetchJson,
  now: () => NOW,
});
const ok = (fields: object) => ({ status: '1', info: 'OK', infocode: '10000', ...fields });

async function poisOf(...pois: object[]) {
  const adapter = amapPlaces(amap(replay(ok({ count: String(pois.length), pois })).fetchJson));
  const { value } = await adapter.ask(CAFES, never);
  for (const each of value) expect(place.parse(each)).toEqual(each);
  return value;
}

describe('places as AMap writes them', () => {
  const poi = { id: 'B0A1', name: '听雨亭', location: '116.403001,39.915002', typecode: '110000', adcode: '110101' };

  it('reads a POI of v3 whose empty fields are lists', async () => {
    const [first] = await poisOf({
      ...poi,
      parent: [],
      tag: [],
      biz_type: [],
      address: [],
      tel: [],
      website: [],
      distance: [],
      biz_ext: [],
      photos: [],
      business_area: [],
      pname: '北京市',
      cityname: '北京市',
      adname: '东城区',
    });
    expect(first).toMatchObject({ name: '听雨亭', admin: '北京市 东城区', providerId: 'amap:B0A1' });
    for (const key of ['address', 'phone', 'web', 'rating', 'openingHours', 'distanceM']) {
      expect(first).not.toHaveProperty(key);
    }
  });

  it('looks further where the better field is empty', async () => {
    const [first] = await poisOf({
      ...poi,
      tel: '010-80010001;010-80010002',
      business: { tel: '', opentime_week: '周一至周日', opentime_today: '08:30-16:30', rating: [], cost: '免费' },
    });
    expect(first).toMatchObject({ phone: '010-80010001', openingHours: '08:30-16:30' });
    expect(first && isOpenAt(first, '2026-11-25T17:00')).toBe(false);
  });

  it('keeps what is sound beside POIs without a place, a name or any sense', async () => {
    const value = await poisOf({ ...poi, location: [] }, { ...poi, name: [] }, { ...poi, location: '' }, [] as object, {
      ...poi,
      id: [],
      name: '半日园',
    });
    expect(value.map(({ name }) => name)).toEqual(['半日园']);
  });

  it('tells a kind by its words where no code comes, and reads the list inside `poi`', async () => {
    const { typecode: _, ...plain } = poi;
    const { fetchJson } = replay(
      ok({
        pois: {
          poi: [
            { ...plain, type: '餐饮服务;中餐厅;火锅店' },
            { ...plain, name: '乙', type: '餐饮服务' },
          ],
        },
      }),
    );
    const { category: __, ...anything } = CAFES;
    const { value } = await amapPlaces(amap(fetchJson)).ask({ ...anything, query: '亭' }, never);
    expect(value.map(({ kind }) => kind)).toEqual(['hotpot', 'place']);
  });

  it('knows Hong Kong, Macau and Taiwan by their codes', async () => {
    const value = await poisOf(
      { ...poi, location: '114.17,22.30', adcode: '810005' },
      { ...poi, location: '113.54,22.19', adcode: '820004' },
      { ...poi, location: '121.52,25.04', adcode: '710000' },
    );
    expect(value.map(({ countryCode, timeZone }) => [countryCode, timeZone])).toEqual([
      ['HK', 'Asia/Hong_Kong'],
      ['MO', 'Asia/Macau'],
      ['TW', 'Asia/Taipei'],
    ]);
  });

  it('takes an answer that only suggests other cities for none', async () => {
    const suggestion = { keywords: [], cities: [{ name: '青岛市', num: '12', citycode: '0532', adcode: '370200' }] };
    const wire = replay(ok({ count: '0', suggestion, pois: [] }));
    expect((await amapPlaces(amap(wire.fetchJson)).ask(CAFES, never)).value).toEqual([]);
  });
});

describe('names and points as AMap reads them', () => {
  const notUnderstood = { status: '0', info: 'ENGINE_RESPONSE_DATA_ERROR', infocode: '30001' };
  const tips = ok({ count: '0', tips: [] });
  const geocode = (...replies: object[]) =>
    amapGeocode(amap(replay(...replies).fetchJson)).ask({ text: '云栖坞', limit: 5, locale: 'zh' }, never);

  it('finds nothing, without a fault, where the geocoder makes nothing of a name', async () => {
    expect((await geocode(tips, notUnderstood)).value).toEqual([]);
    expect((await geocode(tips, ok({ count: '0', geocodes: [] }))).value).toEqual([]);
  });

  it('knows nothing of a point at sea or abroad, however that is said', async () => {
    const nothing = ok({
      regeocode: {
        formatted_address: [],
        addressComponent: { province: [], city: [], citycode: [], district: [], adcode: [], streetNumber: [] },
        pois: [],
      },
    });
    for (const body of [nothing, notUnderstood]) {
      const { value } = await amapReverse(amap(replay(body).fetchJson)).ask({ at: GATE, locale: 'zh' }, never);
      expect(value).toEqual([]);
      const weather = amapWeather(amap(replay(body).fetchJson)).ask(
        { at: GATE, want: 'now', days: 1, locale: 'zh', now: new Date(NOW) },
        never,
      );
      await expect(weather).rejects.toMatchObject({ kind: 'unsupported' });
    }
  });

  it('reads tips and addresses that are wrapped as the documentation has them', async () => {
    const tip = {
      id: 'B01',
      name: '云栖坞',
      district: '某市某区',
      adcode: '330106',
      location: '120.1,30.2',
      address: [],
    };
    const line = { id: 'BV1', name: '云栖坞站', district: '某市某区', adcode: '330106' };
    expect((await geocode(ok({ tips: { tip: [line, tip] } }))).value.map(({ name }) => name)).toEqual(['云栖坞']);
    const address = {
      province: '某省',
      city: [],
      district: '某区',
      adcode: '330106',
      location: '120.1,30.2',
      level: '道路',
    };
    expect((await geocode(ok({ tips: [] }), ok({ geocodes: { geocode: address } }))).value).toMatchObject([
      { name: '云栖坞', kind: 'street', admin: '某省 某区' },
    ]);
  });

  it('names a point by what its address has behind the areas, and tells the smallest area that holds it', async () => {
    const regeocode = {
      formatted_address: '甲省乙市丙区丁镇观海岩',
      addressComponent: {
        province: '甲省',
        city: '乙市',
        district: '丙区',
        township: '丁镇',
        adcode: '331002',
        neighborhood: { name: [], type: [] },
        building: { name: [], type: [] },
        streetNumber: { street: [], number: [] },
        businessAreas: [[]],
      },
      pois: [
        {
          id: 'B1',
          name: '停车场',
          type: '交通设施服务;停车场;停车场',
          distance: '80',
          location: '121.901,28.45',
          address: [],
        },
        { id: 'B2', name: '观海岩', type: '风景名胜', distance: '20', location: '121.9,28.45' },
      ],
      aois: [
        { id: 'A1', name: '丁岛', area: '12000000', distance: '0', location: '121.89,28.44', type: '110000' },
        { id: 'A2', name: '观海公园', area: '250000', distance: '0', location: '121.9,28.45', type: '110101' },
      ],
    };
    const { fetchJson } = replay(ok({ regeocode }));
    const { value } = await amapReverse(amap(fetchJson)).ask({ at: GATE, locale: 'zh' }, never);
    expect(value.map(({ name, kind }) => [name, kind])).toEqual([
      ['观海岩', 'address'],
      ['观海公园', 'park'],
      ['丁岛', expect.any(String)],
      ['停车场', 'parking'],
    ]);
  });

  it('does not take a village of that name for what another provider knows', async () => {
    const village = {
      formatted_address: '某省某市某县云栖坞',
      province: '某省',
      city: '某市',
      district: '某县',
      adcode: '450821',
      location: '110.4,23.2',
      level: '村庄',
    };
    expect((await geocode(tips, ok({ count: '1', geocodes: [village] }))).value).toEqual([]);
    const { value } = await amapGeocode(amap(replay(tips, ok({ geocodes: [village] })).fetchJson)).ask(
      { text: '云栖村', limit: 5, locale: 'zh' },
      never,
    );
    expect(value).toHaveLength(1);
  });

  it('is not asked for a sight that the gazetteer knows abroad', () => {
    const tower = { name: '埃菲尔铁塔', nameEn: 'Eiffel Tower', kind: 'landmark', at: GATE, countryCode: 'FR' };
    expect(isKnownAbroad([tower], { text: '埃菲尔铁塔' })).toBe(true);
    expect(isKnownAbroad([tower], { text: '铁塔' })).toBe(false);
    expect(isKnownAbroad([{ ...tower, countryCode: 'CN' }], { text: '埃菲尔铁塔' })).toBe(false);
    expect(isKnownAbroad([], { text: '埃菲尔铁塔' })).toBe(false);
  });
});

describe('weather as AMap tells it', () => {
  it('reads a forecast under either name, and temperatures that only come as decimals', async () => {
    const casts = [
      { date: '2026-11-25', dayweather: '阴', nightweather: '雨夹雪', daytemp_float: '7.0', nighttemp_float: '-1.5' },
    ];
    for (const key of ['forecast', 'forecasts']) {
      const { fetchJson } = replay(ok({ [key]: [{ adcode: '110101', reporttime: '2026-11-25 11:00:00', casts }] }));
      const { value, dataTime } = await amapWeather(amap(fetchJson)).ask(
        { at: GATE, adcode: '110101', want: 'days', days: 4, locale: 'zh', now: new Date(NOW) },
        never,
      );
      expect(value.days).toEqual([{ date: '2026-11-25', minC: -1.5, maxC: 7, code: 3, text: '阴转雨夹雪' }]);
      expect(dataTime).toBe('2026-11-25T11:00');
    }
  });
});

describe('ways as AMap describes them', () => {
  const steps = [
    { instruction: '向东骑行300米', road: [], distance: '300', duration: '90', polyline: '116.40,39.91;116.404,39.91' },
    { instruction: '到达目的地', road: '柳荫街', distance: '200', duration: '60', polyline: [] },
  ];

  async function routed(body: object, mode: 'drive' | 'bike' | 'transit' = 'bike', before: object[] = []) {
    const { value } = await amapRoutes(amap(replay(...before, body).fetchJson)).ask(
      { ...DRIVE, mode, alternatives: 2 },
      never,
    );
    for (const option of value.options) expect(routeOption.parse(option)).toEqual(option);
    return value.options;
  }

  it('reads a cycle route of the fourth version, and its errors', async () => {
    const data = { origin: '116.40,39.91', paths: [{ distance: 500, duration: 150, steps }] };
    const [option] = await routed({ errcode: 0, errdetail: null, errmsg: 'OK', data });
    expect(option).toMatchObject({ distanceM: 500, durationS: 150, summary: '柳荫街' });
    await expect(routed({ errcode: 10021, errmsg: 'CUQPS_HAS_EXCEEDED_THE_LIMIT' })).rejects.toMatchObject({
      kind: 'rate_limited',
    });
  });

  it('keeps the numbers of a drive that came without its line', async () => {
    const path = { distance: '500', cost: { duration: '150', tolls: '0' }, restriction: '0', steps: [] };
    const [option] = await routed(ok({ count: '1', route: { paths: [path] } }), 'drive');
    expect(option).toMatchObject({ distanceM: 500, durationS: 150, simplified: true });
  });

  it('draws a line that stands beside the steps', async () => {
    const path = {
      distance: '500',
      cost: { duration: '150' },
      polyline: '116.40,39.91;116.404,39.91',
      steps: { step: steps },
    };
    const bare = { ...path, steps: steps.map(({ polyline: _, ...step }) => step) };
    for (const each of [path, bare]) {
      const [option] = await routed(ok({ route: { paths: { path: each } } }), 'drive');
      expect(option).not.toHaveProperty('simplified');
      expect(option?.legs[0]?.steps).toHaveLength(2);
    }
  });

  it('reads a line whose points are divided by commas alone', async () => {
    const polyline = '116.40,39.91,116.402,39.911,116.404,39.91';
    const path = { distance: '500', cost: { duration: '300' }, steps: [{ ...steps[0], polyline }] };
    const [option] = await routed(ok({ route: { paths: [path] } }));
    expect(decodePolyline(option?.path ?? '')).toHaveLength(3);
  });

  it('asks for a way without tolls, not only for one with fewer', async () => {
    const { fetchJson, calls } = replay(ok({ count: '0' }));
    await amapRoutes(amap(fetchJson)).ask({ ...DRIVE, avoid: ['tolls'] }, never);
    expect(calls[0]?.url.searchParams.get('strategy')).toBe('1');
  });

  it('adds up the fares of segments', async () => {
    const regeo = ok({ regeocode: { addressComponent: { citycode: '010', adcode: '110101' } } });
    const ride = (name: string, cost: object) => ({ bus: { buslines: [{ name, type: '普通公交线路' }] }, cost });
    const segments = [ride('甲路', { transit_fee: '2.0' }), ride('乙路', { transit_fee: '3.5' }), ride('丙路', [])];
    const [option] = await routed(ok({ route: { transits: [{ distance: '3000', segments }] } }), 'transit', [
      regeo,
      regeo,
    ]);
    expect(option).toMatchObject({ cost: 5.5, durationS: null, summary: '甲路 → 乙路 → 丙路' });
  });

  it('finds no way in an answer without one', async () => {
    expect(await routed(ok({ count: '0', route: { origin: '116.4,39.9', paths: [] } }))).toEqual([]);
    expect(await routed(ok({ count: '0' }))).toEqual([]);
  });

  it('rides a train with its stops, between a walk and a taxi, with [] for whatever is missing', async () => {
    const regeo = ok({ regeocode: { addressComponent: { citycode: '010', adcode: '110101' } } });
    const segments = [
      {
        walking: {
          origin: '116.40,39.91',
          destination: '116.41,39.91',
          distance: '297',
          cost: { duration: '254' },
          steps: [{ instruction: '步行300米到达城站', road: '', distance: '300', navi: { walk_type: '5' } }],
        },
        bus: { buslines: [] },
        entrance: [],
        exit: [],
        railway: {
          id: '2001',
          trip: 'Q71',
          name: '云湖线',
          distance: '120000',
          time: '3600',
          departure_stop: { name: '城站', location: '116.41,39.91', time: '1130', start: '1' },
          arrival_stop: { name: '湖东站', location: '117.2,39.1', time: '1230', end: '1' },
          via_stop: [{ name: '半途', location: '116.9,39.5' }],
          spaces: [{ code: '0', cost: '54.5' }],
          alters: [],
        },
        taxi: [],
      },
      {
        walking: [],
        bus: { buslines: [] },
        railway: { spaces: [] },
        taxi: { distance: '4200', drivetime: '600', price: '18', startpoint: '117.2,39.1', endpoint: '117.24,39.1' },
      },
    ];
    const transit = { cost: { transit_fee: '54.5', duration: '4700' }, distance: '124500', nightflag: '0', segments };
    const [option] = await routed(ok({ route: { transits: [transit] } }), 'transit', [regeo, regeo]);
    expect(option).toMatchObject({ durationS: 4700, cost: 54.5, summary: 'Q71' });
    expect(option?.legs.map(({ mode, stops, durationS }) => [mode, stops, durationS])).toEqual([
      ['walk', undefined, 254],
      ['train', 2, 3600],
      ['taxi', undefined, 600],
    ]);
  });

  it('rides a metro line of v3 whose cost is [] and whose stops have no place', async () => {
    const regeo = ok({ regeocode: { addressComponent: { citycode: '010', adcode: '110101' } } });
    const line = {
      name: '地铁9号线(梅林线)(前湾--文锦)',
      type: '地铁线路',
      distance: '7151',
      duration: '947',
      via_num: '5',
      via_stops: [],
      departure_stop: { name: '东桥', id: '1', location: [] },
      arrival_stop: { name: '西桥', id: '2', location: [] },
      polyline: [],
    };
    const transit = {
      cost: [],
      duration: '1200',
      distance: '7448',
      segments: [{ walking: [], bus: { buslines: [line] } }],
    };
    const [option] = await routed(ok({ route: { transits: [transit] } }), 'transit', [regeo, regeo]);
    expect(option).toMatchObject({ durationS: 1200, simplified: true, summary: '地铁9号线(梅林线)' });
    expect(option?.legs[0]).toMatchObject({ mode: 'subway', from: '东桥', to: '西桥', stops: 6 });
    expect(option).not.toHaveProperty('cost');
  });
});
