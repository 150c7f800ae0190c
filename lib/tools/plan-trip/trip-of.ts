import type { Place } from '../../domain/place.ts';
import type { Source } from '../../domain/source.ts';
import type { ToolContext } from '../context.ts';
import { dayOf } from './day-of.ts';
import type { TripDate } from './days.ts';
import type { forecastFor } from './forecast-for.ts';
import type { TripPlan } from './plan.ts';
import type { DaySchedule } from './schedule.ts';
import type { Sky } from './sky.ts';
import type { travelWithin } from './travel-within.ts';

interface Planned extends Pick<TripPlan, 'area' | 'timeZone' | 'unmet'> {
  start: Place | undefined;
  schedules: DaySchedule[];
  dates: TripDate[];
  travel: Awaited<ReturnType<typeof travelWithin>>;
  forecast: Awaited<ReturnType<typeof forecastFor>>;
  sky: Sky;
  source: Source;
}

/** A trip as its tool tells it, newly planned or planned anew. */
export function tripOf(
  { start, schedules, dates, travel, forecast, sky, source, ...trip }: Planned,
  context: ToolContext,
): TripPlan {
  const legs = schedules.flatMap(({ stops }) => (start ? stops : stops.slice(1)));
  const isWalked = travel.isByDefault && legs.every(({ isWalk }) => isWalk);
  return {
    ...trip,
    mode: isWalked ? 'walk' : travel.mode,
    ...(travel.isByDefault && { isByDefault: true }),
    ...(start && { start }),
    days: schedules.flatMap((schedule, index) => {
      const date = dates[index];
      return date ? [dayOf(schedule, date, forecast, sky, context)] : [];
    }),
    estimate: travel.isEstimate,
    source,
    ...(travel.source && { travelSource: travel.source }),
    ...(forecast && { weatherSource: forecast.source }),
  };
}
