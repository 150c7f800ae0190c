import type { Locale } from '../geo/format.ts';

/** What the embedded data say of themselves. A source carries the English words; a card tells them in the reader's language. */
export const EMBEDDED_CREDITS = {
  places: {
    en: 'GeoNames (CC BY 4.0), OurAirports; landmarks approximate',
    zh: 'GeoNames（CC BY 4.0）、OurAirports；地标位置为近似值',
  },
  climate: { en: 'Köppen–Geiger climate zones; computed sun times', zh: '柯本气候分区；日出日落为计算值' },
  estimate: { en: 'Great-circle estimate, no road network', zh: '直线估算，不含路网' },
  reach: { en: 'Straight-line estimate', zh: '直线估算' },
} as const satisfies Record<string, Record<Locale, string>>;

/** An attribution in the locale: translated where it is one of ours; a live source is named as it asks to be. */
export function creditIn(attribution: string, locale: Locale): string {
  return Object.values(EMBEDDED_CREDITS).find(({ en }) => en === attribution)?.[locale] ?? attribution;
}
