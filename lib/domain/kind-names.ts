import type { Locale } from '../geo/format.ts';
import { categoryById, categoryLabel } from './categories.ts';
import { kindWord } from './kind-words.ts';
import type { Label } from './label.ts';

const PLACE = { zh: '地点', en: 'Place' } as const;

/** Kinds of places that are no category one can search for, and the few whose category has a name too narrow for a card. */
const NAMES: Record<string, Record<Locale, string>> = {
  country: { zh: '国家', en: 'Country' },
  region: { zh: '省州', en: 'Region' },
  city: { zh: '城市', en: 'City' },
  county: { zh: '区县', en: 'County' },
  district: { zh: '区', en: 'District' },
  locality: { zh: '村镇', en: 'Locality' },
  town: { zh: '乡镇', en: 'Town' },
  village: { zh: '村庄', en: 'Village' },
  landmark: { zh: '地标', en: 'Landmark' },
  address: { zh: '地址', en: 'Address' },
  street: { zh: '街道', en: 'Street' },
  place: PLACE,
  point: { zh: '坐标', en: 'Coordinates' },
  position: { zh: '当前位置', en: 'Your position' },
  view: { zh: '地图中心', en: 'Map centre' },
  station: { zh: '车站', en: 'Station' },
  atm: { zh: '取款机', en: 'ATM' },
};

/** A kind of place in words, to begin a line with; a file's own word only for who reads its language. */
export function kindName(kind: string, locale: Locale): string {
  if (Object.hasOwn(NAMES, kind)) return NAMES[kind]?.[locale] ?? kind;
  const label = categoryById(kind) ? categoryLabel(kind, locale) : (kindWord(kind, locale) ?? ownWord(kind, locale));
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** What a thing without a name is called: toilets, a fountain. */
export const kindLabel = (kind: string): Label => ({ name: kindName(kind, 'zh'), nameEn: kindName(kind, 'en') });

function ownWord(kind: string, locale: Locale): string {
  const isChinese = /\p{Script=Han}/u.test(kind);
  return isChinese === (locale === 'zh') ? kind.replaceAll('_', ' ') : PLACE[locale];
}
