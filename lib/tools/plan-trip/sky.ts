import type { Place } from '../../domain/place.ts';
import type { WeatherData } from '../../domain/weather.ts';
import { isWet } from '../../domain/weather-codes.ts';

/** When rain is likely on the days of a trip. */
export interface Sky {
  /** Minutes of rain between two times of a date, given in minutes after local midnight. */
  rainMin(date: string, fromMin: number, toMin: number): number;
  /** The rainy hours of a date between 9 and 21, e.g. "13–18, 20–21"; undefined for none. */
  rainText(date: string): string | undefined;
}

const LIKELY_PCT = 60;
/** Some forecasts are six-hourly: an hour without an entry is like the last one before it. */
const STEP_H = 6;

/** By the hour if the forecast has hours, by the day if it has only days; dry where it knows nothing. */
export function skyOf(forecast: Pick<WeatherData, 'hours' | 'days'> | null): Sky {
  const hours = new Map((forecast?.hours ?? []).map((hour) => [hour.time.slice(0, 13), isRainy(hour)]));
  const datesWithHours = new Set([...hours.keys()].map((key) => key.slice(0, 10)));
  const days = new Map((forecast?.days ?? []).map((day) => [day.date, isRainy(day)]));
  const isRainyHour = (date: string, hour: number): boolean => {
    if (!datesWithHours.has(date)) return days.get(date) ?? false;
    for (let back = hour; back >= Math.max(0, hour - STEP_H + 1); back--) {
      const known = hours.get(`${date}T${String(back).padStart(2, '0')}`);
      if (known !== undefined) return known;
    }
    return false;
  };
  return {
    rainMin(date, fromMin, toMin) {
      let sum = 0;
      for (let hour = Math.floor(fromMin / 60); hour * 60 < toMin; hour++) {
        const minutes = Math.min(toMin, (hour + 1) * 60) - Math.max(fromMin, hour * 60);
        if (minutes > 0 && isRainyHour(date, hour)) sum += minutes;
      }
      return sum;
    },
    rainText(date) {
      const spans: [number, number][] = [];
      for (let hour = 9; hour < 21; hour++) {
        if (!isRainyHour(date, hour)) continue;
        const last = spans.at(-1);
        if (last?.[1] === hour) last[1] = hour + 1;
        else spans.push([hour, hour + 1]);
      }
      return spans.length > 0 ? spans.map(([from, to]) => `${from}–${to}`).join(', ') : undefined;
    },
  };
}

const isRainy = ({ code, precipPct }: { code?: number | undefined; precipPct?: number | undefined }) =>
  isWet(code) || (precipPct ?? 0) >= LIKELY_PCT;

const OUTDOOR =
  /^(?:attraction|landmark|park|garden|botanical_garden|national_park|dog_park|playground|viewpoint|beach|mountain|lake|river|waterfall|island|forest|hiking_trail|picnic_site|zoo|theme_park|water_park|historic|monument|square|street|old_town|bridge|tower|cemetery|market|cable_car|marina|fishing|golf|ski|camp_site|football_pitch|stadium)$/;

/** Whether rain spoils a visit; kinds that are half indoors, such as temples, do not count. */
export const isOutdoor = ({ kind }: Pick<Place, 'kind'>): boolean => OUTDOOR.test(kind);
