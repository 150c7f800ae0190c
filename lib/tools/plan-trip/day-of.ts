import type { WeatherData } from '../../domain/weather.ts';
import type { ToolContext } from '../context.ts';
import type { TripDay } from './plan.ts';
import type { DaySchedule } from './schedule.ts';
import type { Sky } from './sky.ts';

export function dayOf(
  schedule: DaySchedule,
  date: string,
  forecast: WeatherData | null,
  sky: Sky,
  { refs }: ToolContext,
): TripDay {
  const known = forecast?.days?.find((day) => day.date === date);
  const rainHours = sky.rainText(date);
  return {
    date,
    ref: refs.next('r'),
    ...(known && {
      weather: {
        minC: known.minC,
        maxC: known.maxC,
        ...(known.code !== undefined && { code: known.code }),
        ...(known.precipPct !== undefined && { precipPct: known.precipPct }),
        ...(rainHours && { rainHours }),
      },
    }),
    stops: schedule.stops.map((stop) => ({ ...stop, place: { ...stop.place, ref: refs.next('p') } })),
  };
}
