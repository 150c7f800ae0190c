import { usualOn } from '../../domain/climate-normals.ts';
import type { WeatherData } from '../../domain/weather.ts';
import type { ToolContext } from '../context.ts';
import type { TripDate } from './days.ts';
import { minuteText } from './openings.ts';
import type { TripDay } from './plan.ts';
import type { DaySchedule } from './schedule.ts';
import type { Sky } from './sky.ts';

export function dayOf(
  schedule: DaySchedule,
  { date, startMin }: TripDate,
  forecast: WeatherData | null,
  sky: Sky,
  { refs }: ToolContext,
): TripDay {
  const known = forecast?.days?.find((day) => day.date === date);
  const rainHours = sky.rainText(date);
  const usual = known ? undefined : usualOn(date, forecast?.climate?.normals);
  return {
    date,
    ref: refs.next('r'),
    begin: minuteText(startMin),
    ...(known && {
      weather: {
        minC: known.minC,
        maxC: known.maxC,
        ...(known.code !== undefined && { code: known.code }),
        ...(known.precipPct !== undefined && { precipPct: known.precipPct }),
        ...(rainHours && { rainHours }),
      },
    }),
    ...(usual && { usual }),
    // A stop of an earlier plan stays the same place on the map.
    stops: schedule.stops.map((stop) => ({
      ...stop,
      place: { ...stop.place, ref: stop.place.ref?.startsWith('p') ? stop.place.ref : refs.next('p') },
    })),
  };
}
