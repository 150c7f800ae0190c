import { nameFor } from '../../domain/name-for.ts';
import type { RouteReport } from '../../domain/route.ts';
import { weatherText } from '../../domain/weather-codes.ts';
import { formatDistance, formatDuration } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { asData } from '../as-data.ts';
import { tellSource } from '../tell.ts';
import { cautionsOf, cautionText } from './cautions.ts';
import { gapTexts } from './gaps.ts';

/** What the model reads of a route: times before turns, which may be cut. */
export function tellRoute(route: RouteReport, locale: Locale): string {
  const stops = [route.from, ...route.via, route.to].map((stop) => nameFor(stop, locale));
  const lines = [`[${route.ref}] ${route.mode}: ${stops.join(' → ')}`];
  for (const [index, option] of route.options.entries()) {
    const time = option.durationS === null ? 'duration unknown' : formatDuration(option.durationS, locale);
    const kind = option.estimate ? 'straight-line estimate, not a real route' : time;
    const table = option.isFromTable
      ? ' (estimated, from a built-in table of a few metro lines; say so, and to check with the operator)'
      : '';
    const cost = option.cost === undefined ? '' : `, cost ${option.cost}`;
    const tolls = option.tolls ? `, tolls ${option.tolls}` : '';
    const summary = option.summary ? `, by ${asData(option.summary)}` : '';
    lines.push(`${index + 1}. ${formatDistance(option.distanceM, locale)}, ${kind}${table}${tolls}${cost}${summary}`);
  }
  if (route.isReordered)
    lines.push(`stops in their shortest order, by ${route.isOrderedByTime ? 'travel time' : 'straight lines'}`);
  const [best] = route.options;
  if (best) lines.push(...gapTexts(route, best, locale).map((text) => `gap: ${text}`));
  lines.push(...timesOf(route, locale), ...othersOf(route, locale));
  lines.push(...weatherOf(route, locale));
  if (route.unmet?.length) lines.push(`not respected: ${route.unmet.join(', ')}`);
  return [...lines, ...legsOf(route, locale), tellSource(route.source)].join('\n');
}

function timesOf(route: RouteReport, locale: Locale): string[] {
  const { departAt, arriveAt, arriveBy, leaveBy, marginS = 0, isLate, zones } = route;
  const atStart = zones ? ` (${zones.from})` : '';
  const atEnd = zones ? ` (${zones.to})` : '';
  const durationS = route.options[0]?.durationS ?? null;
  return [
    ...(departAt ? [`leave ${departAt}${atStart}${isLate && !arriveBy ? ' (already past)' : ''}`] : []),
    ...(arriveAt ? [`arrive ${arriveAt}${atEnd}`] : []),
    ...(arriveBy && !leaveBy ? [`leave_by unknown: no duration, to arrive by ${arriveBy}${atEnd}`] : []),
    ...(arriveBy && leaveBy
      ? [
          `leave_by ${leaveBy}${atStart} to arrive by ${arriveBy}${atEnd}: ${marginS > 0 && durationS !== null ? `way ${formatDuration(durationS, locale)} + margin ${formatDuration(marginS, locale)}` : 'by the timetable'}${isLate ? '; already past' : ''}`,
        ]
      : []),
  ];
}

function othersOf({ otherModes = [] }: RouteReport, locale: Locale): string[] {
  const times = otherModes.map(({ mode, durationS }) => `${mode} ${formatDuration(durationS, locale)}`);
  return times.length > 0 ? [`other modes: ${times.join(', ')}`] : [];
}

/** Five lines at most, and what to watch for. */
function weatherOf({ weather, mode }: RouteReport, locale: Locale): string[] {
  if (!weather) return [];
  const points = weather.points.map(({ distanceM, time, code, tempC, precipPct, windKmh }) => {
    const rain = precipPct === undefined ? '' : `, rain ${precipPct} %`;
    const wind = windKmh === undefined ? '' : `, wind ${Math.round(windKmh)} km/h`;
    return `weather ${time} ${formatDistance(distanceM, locale)}: ${weatherText(code, locale)} ${Math.round(tempC)} °C${rain}${wind}`;
  });
  return [...points, ...cautionsOf(weather, mode).map((caution) => `mind: ${cautionText(caution, locale)}`)];
}

function legsOf(route: RouteReport, locale: Locale): string[] {
  return (route.options[0]?.legs ?? []).slice(0, 8).flatMap((leg) => {
    const line = leg.line ? ` ${asData(leg.line, 40)} ${asData(leg.from ?? '', 30)}→${asData(leg.to ?? '', 30)}` : '';
    return [
      `  ${leg.mode}${line} ${formatDistance(leg.distanceM, locale)}`,
      ...(leg.steps ?? []).slice(0, 6).map((step) => `    ${asData(step.text, 60)}`),
    ];
  });
}
