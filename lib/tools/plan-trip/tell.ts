import type { UsualMonth } from '../../domain/climate-normals.ts';
import { areHoursUsual } from '../../domain/hours-of.ts';
import { nameFor } from '../../domain/name-for.ts';
import { weatherText } from '../../domain/weather-codes.ts';
import type { Locale } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import { asData } from '../as-data.ts';
import { tellPlace, tellSource } from '../tell.ts';
import type { TripDay, TripPlan } from './plan.ts';
import type { TripStop } from './schedule.ts';
import { WALKED_MIN } from './walked.ts';

/** Beyond a dozen stops, only the names fit into what the model may read. */
const MOST_TOLD = 12;

/** What the model reads of a trip; what could not be satisfied comes first, so that it is never cut off. */
export function tellTrip(output: TripPlan, locale: Locale): string {
  const { travelSource } = output;
  const why = travelSource?.degraded?.filter((code) => code !== 'estimate').join(', ');
  const times =
    output.estimate || !travelSource
      ? `leg times estimated${why ? `: ${why}` : ''}`
      : `leg times by ${travelSource.name}`;
  const lines = [
    `trip in ${asData(nameFor(output.area, locale), 60)}, ${output.days.length} days, ${output.mode} (${times}):`,
  ];
  if (output.isByDefault)
    lines.push(
      `nobody said how to travel, and no public transport is known here: ways of up to ${WALKED_MIN} min are walked, others driven; say so`,
    );
  if (output.unmet.length > 0) lines.push(`could not satisfy: ${asData(output.unmet.slice(0, 12).join('; '), 300)}`);
  const dark = output.days.filter(({ weather }) => !weather).map(({ date }) => date);
  if (dark.length > 0)
    lines.push(
      `no forecast for ${dark.length === output.days.length ? 'these days' : dark.join(', ')}: weather not considered`,
    );
  const count = output.days.reduce((sum, day) => sum + day.stops.length, 0);
  const usual = output.days.find((day) => day.usual)?.usual;
  if (usual && count <= MOST_TOLD) lines.push(usualText(usual));
  if (output.days.some(({ stops }) => stops.some(({ place }) => areHoursUsual(place))))
    lines.push('opening hours are the usual ones and may differ that day: say so');
  for (const day of output.days) {
    lines.push(`${day.date} [${day.ref}] ${skyText(day, locale)}`.trimEnd());
    for (const [index, stop] of day.stops.entries()) {
      const name =
        count > MOST_TOLD
          ? `[${stop.place.ref}] ${asData(nameFor(stop.place, locale), 20)}`
          : tellPlace(stop.place, locale);
      lines.push(
        `  ${stop.arrive}–${stop.leave} ${[name.slice(0, 60), ...(stop.isWalk && (index > 0 || output.start) ? ['walk there'] : []), ...marksOf(stop)].join(', ')}`,
      );
    }
  }
  return [...lines, tellSource(output.source)].join('\n');
}

/** What the card marks at a stop. */
const marksOf = ({ locked, trouble, isWet }: TripStop): string[] => [
  ...(locked ? ['locked by the user'] : []),
  ...(trouble ? [trouble === 'closed' ? 'closed then' : 'not enough time to get there or to stay'] : []),
  ...(isWet ? ['rain likely'] : []),
];

/** In a line that leaves room for the stops. */
const usualText = ({ month, minC, maxC, rainDays, years, source }: UsualMonth) =>
  `climate, NOT a forecast: ${wordsOf('en').weather.months[month - 1]} ${minC} to ${maxC} °C, rain on ${rainDays} days (${years}, ${source.nameEn})`;

function skyText({ weather }: TripDay, locale: Locale): string {
  if (!weather) return '';
  const rain = weather.rainHours ? `, rain likely ${weather.rainHours} h` : '';
  return `${weatherText(weather.code, locale)} ${weather.minC}–${weather.maxC} °C${rain}`;
}
