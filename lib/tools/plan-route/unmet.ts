import type { Locale } from '../../geo/format.ts';

/** What a route could not respect, in words. */
const WORDS: Record<Locale, Record<string, string>> = {
  zh: {
    avoid: '避开要求（此来源没有考虑，或绕不开）',
    depart_at: '出发时的路况（没有数据）',
    arrive_by: '到达时间',
    traffic: '当时的路况（没有数据）',
    timetable: '班次时刻（没有数据）',
    transit: '公共交通',
    alternatives: '其他方案',
    weather: '沿途天气（没有预报）',
    weather_part: '部分路段的天气（没有预报）',
  },
  en: {
    avoid: 'what to avoid (not considered by this source, or unavoidable)',
    depart_at: 'traffic at departure (no data)',
    arrive_by: 'the time of arrival',
    traffic: 'traffic at that time (no data)',
    timetable: 'the timetable (no data)',
    transit: 'public transport',
    alternatives: 'other ways',
    weather: 'weather on the way (no forecast)',
    weather_part: 'weather of a part of the way (no forecast)',
  },
};

/** "avoid" → 「避开要求」 / "what to avoid"; an unknown code as it is. */
export const routeUnmetText = (code: string, locale: Locale): string => WORDS[locale][code] ?? code;
