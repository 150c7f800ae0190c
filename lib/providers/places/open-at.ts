import tzLookup from '@photostructure/tz-lookup';
import OpeningHours from 'opening_hours';
import type { Place } from '../../tools/place.ts';

/** Whether the place is open at that moment by its own clock; undefined when its hours are unknown or not understood. */
export function openAt(place: Place, now: Date): boolean | undefined {
  const hours = place.openingHours;
  if (!hours) return undefined;
  const timeZone = place.timeZone ?? tzLookup(place.at.lat, place.at.lng);
  const local = clockOf(now, timeZone);
  const text = hours.trim().toLowerCase() === '24小时' || /^(全天|24小时营业)$/.test(hours) ? '24/7' : withDays(hours);
  try {
    // opening_hours reads the machine's clock fields; `local` carries the place's clock in them.
    const parsed = new OpeningHours(text, {
      lat: place.at.lat,
      lon: place.at.lng,
      address: { country_code: (place.countryCode ?? '').toLowerCase(), state: '' },
    });
    return parsed.getUnknown(local) ? undefined : parsed.getState(local);
  } catch {
    return undefined;
  }
}

/** A Date whose machine-local fields are the wall clock of the time zone. */
function clockOf(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return new Date(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const DAYS: [RegExp, string][] = [
  [/周一|星期一/g, 'Mo'],
  [/周二|星期二/g, 'Tu'],
  [/周三|星期三/g, 'We'],
  [/周四|星期四/g, 'Th'],
  [/周五|星期五/g, 'Fr'],
  [/周六|星期六/g, 'Sa'],
  [/周日|周天|星期日|星期天/g, 'Su'],
  [/每天|每日/g, ''],
  [/至|到|~|～/g, '-'],
  [/、|，/g, ','],
  [/；/g, ';'],
  [/：/g, ':'],
];

/** Chinese hours ("周一至周五 09:00-21:00") in OSM's words. */
function withDays(hours: string): string {
  return DAYS.reduce((text, [pattern, word]) => text.replace(pattern, word), hours).trim();
}
