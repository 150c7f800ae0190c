import { ofPair } from '../../lib/domain/name-for.ts';
import { type Locale, languageIn } from '../../lib/i18n/index.ts';

/** IANA zone → its city and one that people travel to from there, zh then en. */
const ZONES: Record<string, [zh: string, en: string, nextZh: string, nextEn: string]> = {
  'Asia/Shanghai': ['上海', 'Shanghai', '杭州', 'Hangzhou'],
  'Asia/Chongqing': ['重庆', 'Chongqing', '成都', 'Chengdu'],
  'Asia/Urumqi': ['乌鲁木齐', 'Urumqi', '吐鲁番', 'Turpan'],
  'Asia/Hong_Kong': ['香港', 'Hong Kong', '深圳', 'Shenzhen'],
  'Asia/Macau': ['澳门', 'Macau', '广州', 'Guangzhou'],
  'Asia/Taipei': ['台北', 'Taipei', '台中', 'Taichung'],
  'Asia/Tokyo': ['东京', 'Tokyo', '大阪', 'Osaka'],
  'Asia/Seoul': ['首尔', 'Seoul', '釜山', 'Busan'],
  'Asia/Singapore': ['新加坡', 'Singapore', '吉隆坡', 'Kuala Lumpur'],
  'Asia/Kuala_Lumpur': ['吉隆坡', 'Kuala Lumpur', '马六甲', 'Malacca'],
  'Asia/Bangkok': ['曼谷', 'Bangkok', '普吉', 'Phuket'],
  'Asia/Jakarta': ['雅加达', 'Jakarta', '万隆', 'Bandung'],
  'Asia/Manila': ['马尼拉', 'Manila', '碧瑶', 'Baguio'],
  'Asia/Ho_Chi_Minh': ['胡志明市', 'Ho Chi Minh City', '河内', 'Hanoi'],
  'Asia/Kolkata': ['新德里', 'New Delhi', '阿格拉', 'Agra'],
  'Asia/Dubai': ['迪拜', 'Dubai', '阿布扎比', 'Abu Dhabi'],
  'Asia/Jerusalem': ['耶路撒冷', 'Jerusalem', '特拉维夫', 'Tel Aviv'],
  'Europe/London': ['伦敦', 'London', '牛津', 'Oxford'],
  'Europe/Dublin': ['都柏林', 'Dublin', '科克', 'Cork'],
  'Europe/Paris': ['巴黎', 'Paris', '里昂', 'Lyon'],
  'Europe/Berlin': ['柏林', 'Berlin', '汉堡', 'Hamburg'],
  'Europe/Madrid': ['马德里', 'Madrid', '巴塞罗那', 'Barcelona'],
  'Europe/Rome': ['罗马', 'Rome', '佛罗伦萨', 'Florence'],
  'Europe/Amsterdam': ['阿姆斯特丹', 'Amsterdam', '鹿特丹', 'Rotterdam'],
  'Europe/Brussels': ['布鲁塞尔', 'Brussels', '安特卫普', 'Antwerp'],
  'Europe/Zurich': ['苏黎世', 'Zurich', '日内瓦', 'Geneva'],
  'Europe/Vienna': ['维也纳', 'Vienna', '萨尔茨堡', 'Salzburg'],
  'Europe/Prague': ['布拉格', 'Prague', '布尔诺', 'Brno'],
  'Europe/Warsaw': ['华沙', 'Warsaw', '克拉科夫', 'Krakow'],
  'Europe/Stockholm': ['斯德哥尔摩', 'Stockholm', '哥德堡', 'Gothenburg'],
  'Europe/Copenhagen': ['哥本哈根', 'Copenhagen', '奥胡斯', 'Aarhus'],
  'Europe/Oslo': ['奥斯陆', 'Oslo', '卑尔根', 'Bergen'],
  'Europe/Helsinki': ['赫尔辛基', 'Helsinki', '坦佩雷', 'Tampere'],
  'Europe/Lisbon': ['里斯本', 'Lisbon', '波尔图', 'Porto'],
  'Europe/Athens': ['雅典', 'Athens', '塞萨洛尼基', 'Thessaloniki'],
  'Europe/Istanbul': ['伊斯坦布尔', 'Istanbul', '安卡拉', 'Ankara'],
  'Europe/Moscow': ['莫斯科', 'Moscow', '圣彼得堡', 'Saint Petersburg'],
  'America/New_York': ['纽约', 'New York', '波士顿', 'Boston'],
  'America/Chicago': ['芝加哥', 'Chicago', '密尔沃基', 'Milwaukee'],
  'America/Denver': ['丹佛', 'Denver', '博尔德', 'Boulder'],
  'America/Los_Angeles': ['旧金山', 'San Francisco', '洛杉矶', 'Los Angeles'],
  'America/Toronto': ['多伦多', 'Toronto', '渥太华', 'Ottawa'],
  'America/Vancouver': ['温哥华', 'Vancouver', '西雅图', 'Seattle'],
  'America/Mexico_City': ['墨西哥城', 'Mexico City', '普埃布拉', 'Puebla'],
  'America/Sao_Paulo': ['圣保罗', 'Sao Paulo', '里约热内卢', 'Rio de Janeiro'],
  'America/Argentina/Buenos_Aires': ['布宜诺斯艾利斯', 'Buenos Aires', '拉普拉塔', 'La Plata'],
  'Africa/Cairo': ['开罗', 'Cairo', '亚历山大', 'Alexandria'],
  'Africa/Nairobi': ['内罗毕', 'Nairobi', '蒙巴萨', 'Mombasa'],
  'Africa/Johannesburg': ['约翰内斯堡', 'Johannesburg', '比勒陀利亚', 'Pretoria'],
  'Australia/Sydney': ['悉尼', 'Sydney', '堪培拉', 'Canberra'],
  'Australia/Melbourne': ['墨尔本', 'Melbourne', '吉朗', 'Geelong'],
  'Pacific/Auckland': ['奥克兰', 'Auckland', '罗托鲁瓦', 'Rotorua'],
};

/** The built-in data has no sights near their cities. */
const WITHOUT_SIGHTS = new Set([
  'Asia/Urumqi',
  'Asia/Jakarta',
  'Asia/Manila',
  'Asia/Ho_Chi_Minh',
  'Europe/Dublin',
  'Europe/Zurich',
  'Europe/Warsaw',
  'Europe/Oslo',
  'Europe/Helsinki',
  'America/Denver',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'Africa/Nairobi',
  'Africa/Johannesburg',
]);

/** The built-in data has enough sights for days in their cities. */
const WITH_TRIPS = new Set([
  'Asia/Shanghai',
  'Asia/Chongqing',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Kuala_Lumpur',
  'Asia/Bangkok',
  'Asia/Dubai',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Rome',
  'Europe/Amsterdam',
  'Europe/Vienna',
  'Europe/Istanbul',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
]);

/** Old names still reported by browsers. */
const ALIASES: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  PRC: 'Asia/Shanghai',
};

export interface ZonePlaces {
  city: string;
  /** A city people travel to from there. */
  next: string;
  /** The built-in data has sights near the city. */
  hasSights: boolean;
  /** … and enough of them to plan days there. */
  hasTrips: boolean;
}

/** A city to ask about, and one to travel to, for a time zone; an unknown zone (UTC) yields the language's own. */
export function placesOfZone(timeZone: string, locale: Locale): ZonePlaces {
  const named = ALIASES[timeZone] ?? timeZone;
  const zone = named in ZONES ? named : languageIn(locale).homeZone;
  const [zh, en, nextZh, nextEn] = ZONES[zone] ?? ['北京', 'Beijing', '天津', 'Tianjin'];
  const hasSights = !WITHOUT_SIGHTS.has(zone);
  const hasTrips = WITH_TRIPS.has(zone);
  return { city: ofPair(zh, en, locale), next: ofPair(nextZh, nextEn, locale), hasSights, hasTrips };
}

/** All zones with places of their own. */
export const KNOWN_ZONES = Object.keys(ZONES);
