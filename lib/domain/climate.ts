import type { Locale } from '../geo/format.ts';

/** Main groups and their second letter in words. Source: Köppen–Geiger classification. */
const ZONES: Record<string, { zh: string; en: string }> = {
  Af: { zh: '热带雨林气候', en: 'tropical rainforest' },
  Am: { zh: '热带季风气候', en: 'tropical monsoon' },
  Aw: { zh: '热带草原气候', en: 'tropical savanna' },
  As: { zh: '热带草原气候', en: 'tropical savanna' },
  BWh: { zh: '炎热沙漠气候', en: 'hot desert' },
  BWk: { zh: '寒冷沙漠气候', en: 'cold desert' },
  BSh: { zh: '炎热半干旱气候', en: 'hot semi-arid' },
  BSk: { zh: '寒冷半干旱气候', en: 'cold semi-arid' },
  Cs: { zh: '地中海气候，夏季干燥', en: 'Mediterranean, dry summers' },
  Cw: { zh: '亚热带季风气候，冬季干燥', en: 'temperate, dry winters' },
  Cf: { zh: '温带湿润气候，全年有雨', en: 'temperate, rain all year' },
  Ds: { zh: '大陆性气候，夏季干燥', en: 'continental, dry summers' },
  Dw: { zh: '大陆性季风气候，冬季干冷', en: 'continental, dry cold winters' },
  Df: { zh: '大陆性湿润气候', en: 'humid continental' },
  ET: { zh: '苔原气候', en: 'tundra' },
  EF: { zh: '冰原气候', en: 'ice cap' },
};

/** "Dwa" → "大陆性季风气候，冬季干冷 (Dwa)"; an unknown code is shown as it is. */
export function climateName(koppen: string, locale: Locale): string {
  const zone = ZONES[koppen] ?? ZONES[koppen.slice(0, 3)] ?? ZONES[koppen.slice(0, 2)];
  return zone ? `${zone[locale]} (${koppen})` : koppen;
}
