import type { Locale } from '../../lib/geo/format.ts';

const NAMES: Record<string, Record<Locale, string>> = {
  country: { zh: '国家', en: 'Country' },
  region: { zh: '省州', en: 'Region' },
  city: { zh: '城市', en: 'City' },
  county: { zh: '区县', en: 'County' },
  town: { zh: '乡镇', en: 'Town' },
  village: { zh: '村庄', en: 'Village' },
  airport: { zh: '机场', en: 'Airport' },
  landmark: { zh: '地标', en: 'Landmark' },
  address: { zh: '地址', en: 'Address' },
  street: { zh: '街道', en: 'Street' },
  point: { zh: '坐标', en: 'Coordinates' },
  position: { zh: '当前位置', en: 'Your position' },
  view: { zh: '地图中心', en: 'Map centre' },
  cafe: { zh: '咖啡馆', en: 'Cafe' },
  restaurant: { zh: '餐馆', en: 'Restaurant' },
  fast_food: { zh: '快餐', en: 'Fast food' },
  bar: { zh: '酒吧', en: 'Bar' },
  hotel: { zh: '酒店', en: 'Hotel' },
  museum: { zh: '博物馆', en: 'Museum' },
  gallery: { zh: '美术馆', en: 'Gallery' },
  attraction: { zh: '景点', en: 'Attraction' },
  park: { zh: '公园', en: 'Park' },
  temple: { zh: '寺庙', en: 'Temple' },
  mountain: { zh: '山', en: 'Mountain' },
  lake: { zh: '湖泊', en: 'Lake' },
  hospital: { zh: '医院', en: 'Hospital' },
  pharmacy: { zh: '药店', en: 'Pharmacy' },
  school: { zh: '学校', en: 'School' },
  university: { zh: '大学', en: 'University' },
  supermarket: { zh: '超市', en: 'Supermarket' },
  mall: { zh: '商场', en: 'Mall' },
  station: { zh: '车站', en: 'Station' },
  subway: { zh: '地铁站', en: 'Metro station' },
  parking: { zh: '停车场', en: 'Parking' },
  fuel: { zh: '加油站', en: 'Petrol station' },
  charging: { zh: '充电站', en: 'Charging station' },
  toilets: { zh: '厕所', en: 'Toilets' },
  bank: { zh: '银行', en: 'Bank' },
  atm: { zh: '取款机', en: 'ATM' },
  library: { zh: '图书馆', en: 'Library' },
  cinema: { zh: '电影院', en: 'Cinema' },
};

/** A kind of place in words; a kind without a translation is shown as its id, readable. */
export function kindName(kind: string, locale: Locale): string {
  const known = Object.hasOwn(NAMES, kind) ? NAMES[kind] : undefined;
  return known ? known[locale] : kind.replaceAll('_', ' ');
}
