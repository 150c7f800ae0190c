import type { Report } from './weather-now.tsx';

type Hour = NonNullable<Report['hours']>[number];

/** An hour on the chart: its place on the axis (hours from the first), and what is drawn of it. */
export interface DrawnHour {
  at: number;
  hour: Hour;
  isNight: boolean;
  /** 0–1, of the tallest bar there can be. */
  rain: number;
}

/** Fewer hours say nothing about a day. */
const LEAST = 6;
const MOST = 24;
/** An hour with this much rain has the tallest bar where no probability is known. */
const HEAVY_MM = 5;

const HOUR_MS = 3_600_000;
const msOf = (time: string) => Date.parse(`${time}:00Z`);

/** The next 24 hours of a report as drawn; empty if there are too few, or if several days were asked about. */
export function hoursDrawn({ hours = [], dates = [], days = [], sun }: Report): DrawnHour[] {
  const [first] = hours;
  if (!first || dates.length > 1) return [];
  const start = msOf(first.time);
  const drawn = hours.flatMap((hour) => {
    const at = (msOf(hour.time) - start) / HOUR_MS;
    const rain = hour.precipPct === undefined ? (hour.precipMm ?? 0) / HEAVY_MM : hour.precipPct / 100;
    return at < MOST
      ? [{ at, hour, isNight: isNight(hour, [...days, ...(sun ? [sun] : [])]), rain: Math.min(1, rain) }]
      : [];
  });
  return drawn.length < LEAST ? [] : drawn;
}

interface SunTimes {
  date: string;
  sunrise?: string | null | undefined;
  sunset?: string | null | undefined;
}

/** As the source says; else by the sun of that day. */
function isNight({ time, isDay }: Hour, suns: readonly SunTimes[]): boolean {
  if (isDay !== undefined) return !isDay;
  const sun = suns.find(({ date, sunrise, sunset }) => time.startsWith(date) && sunrise && sunset);
  return sun ? time < (sun.sunrise ?? '') || time >= (sun.sunset ?? '') : false;
}

/** Stretches of night on the axis: from the first dark hour to the end of the last. */
export function nightsOf(hours: readonly DrawnHour[]): [from: number, to: number][] {
  const nights: [number, number][] = [];
  for (const { at, isNight: isDark } of hours) {
    if (!isDark) continue;
    const last = nights.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else nights.push([at, at + 1]);
  }
  return nights;
}

/** The first hour is called "now" below the chart, which takes the room of so many. */
const NOW_HOURS = 4;

/** The hours that have their clock below the chart: every sixth, away from the ends and from "now". */
export function tickedHours(hours: readonly DrawnHour[], isNow: boolean): DrawnHour[] {
  const end = hours.at(-1)?.at ?? 0;
  const start = isNow ? NOW_HOURS : 2;
  return hours.filter(({ at, hour }) => Number(hour.time.slice(11, 13)) % 6 === 0 && at >= start && at <= end - 1);
}
