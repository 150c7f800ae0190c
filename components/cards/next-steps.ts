import { isRecord } from '../../lib/domain/is-record.ts';
import { isMiss } from '../../lib/domain/miss.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { type ChatTools, type GeoToolName, geoTools, isGeoToolName } from '../../lib/tools/registry.ts';
import { areaNameIn } from '../../lib/tools/search-places/places-found.ts';
import { afterFile } from './file-steps.ts';
import type { NextStep } from './next-step.ts';
import type { ToolPart } from './props.ts';
import { searchAgain, widerRadius } from './search-again.ts';
import { around, atPlace, inArea, mapStep, pointOf, wayTo, weatherAt } from './step-at.ts';

type Output<Name extends GeoToolName> = Exclude<ChatTools[Name]['output'], { miss: string }>;
interface Done<Name extends GeoToolName> {
  output: Output<Name>;
  input: unknown;
  locale: Locale;
}

const MOST = 3;
/** With fewer places than this, farther ones are offered. */
const FEW = 3;
const WIDER = 2.5;
const LONG_WAY_M = 60_000;

const STEPS: { [Name in GeoToolName]?: (done: Done<Name>) => NextStep[] } = {
  get_weather: afterWeather,
  search_places: afterPlaces,
  plan_route: afterRoute,
  plan_trip: afterTrip,
  map_edit: ({ output: { action }, locale }) => (action === 'undo' ? [mapStep('redo', locale)] : []),
  locate: ({ output: { candidates }, locale }) => (candidates.length === 1 ? atPlace(candidates[0], locale) : []),
  map_import: ({ output, locale }) => afterFile(output, locale),
  get_place: ({ output, locale }) => atPlace(output.place, locale),
  travel_times: afterTimes,
  measure: afterMeasure,
  outing_advice: ({ output: { place }, locale }) => atPlace(place, locale),
  map_draw: ({ output, locale }) => (output.rings ? inArea(output.ref, nameFor(output, locale), locale) : []),
};

/** What follows from a finished call: at most three things; none after a miss. */
export function nextSteps(part: ToolPart, locale: Locale): NextStep[] {
  const name = part.type.slice('tool-'.length);
  if (!isGeoToolName(name) || part.state !== 'output-available' || isMiss(part.output)) return [];
  const checked = geoTools[name].output.safeParse(part.output);
  // The registry pairs each tool with its output, which TypeScript cannot follow through a union of tools.
  const stepsOf = STEPS[name] as
    | ((done: { output: unknown; input: unknown; locale: Locale }) => NextStep[])
    | undefined;
  return checked.success ? (stepsOf?.({ output: checked.data, input: part.input, locale }) ?? []).slice(0, MOST) : [];
}

function afterWeather({ output, locale }: Done<'get_weather'>): NextStep[] {
  const { next } = wordsOf(locale).cards;
  const place = { ref: output.ref };
  const name = nameFor(output.place, locale);
  const isLive = output.now !== undefined || (output.days?.length ?? 0) > 0;
  if (!isLive) return [];
  return [
    ...(output.span === 'days'
      ? []
      : [
          {
            label: next.week.label,
            name: 'get_weather' as const,
            input: { place, span: 'days', days: 7 },
            text: next.week.text(name),
          },
        ]),
    { label: next.outing.label, name: 'outing_advice', input: { place }, text: next.outing.text(name) },
    ...(output.air || output.noAir
      ? []
      : [
          {
            label: next.air.label,
            name: 'get_weather' as const,
            input: { place, span: 'now', air_quality: true },
            text: next.air.text(name),
          },
        ]),
  ];
}

function afterPlaces({ output, input, locale }: Done<'search_places'>): NextStep[] {
  const { next } = wordsOf(locale).cards;
  const { search, places } = output;
  const area = areaNameIn(search, locale);
  const middle = pointOf(search.center, area);
  const [nearest] = places.toSorted((a, b) => (a.distanceM ?? Infinity) - (b.distanceM ?? Infinity));
  const isAround = search.areaKind === 'around' && search.radiusM !== undefined;
  const again = (change: Parameters<typeof searchAgain>[1]) => searchAgain({ search, input, locale }, change);
  const wider = widerRadius(search.radiusM ?? 0, WIDER);
  return [
    ...(isAround && nearest?.ref && nearest.distanceM !== undefined
      ? [
          {
            label: next.nearest.label,
            name: 'plan_route' as const,
            input: { from: middle, to: { ref: nearest.ref } },
            text: next.nearest.text(area, nameFor(nearest, locale)),
          },
        ]
      : []),
    ...(!search.openNow && places.some(({ openNow }) => openNow === false)
      ? [{ label: next.open, name: 'search_places' as const, ...again({ openNow: true }) }]
      : []),
    ...(isAround && places.length < FEW && wider > (search.radiusM ?? 0)
      ? [
          {
            label: next.wider(formatDistance(wider, locale)),
            name: 'search_places' as const,
            ...again({ radiusM: wider }),
          },
        ]
      : []),
    ...(search.areaKind === 'around' ? [weatherAt(middle, area, locale)] : []),
  ];
}

/** What lies in the widest area, or the way to what is quickest to reach. */
function afterTimes({ output: { from, mode, areas = [], targets = [] }, locale }: Done<'travel_times'>): NextStep[] {
  const { minutes } = wordsOf(locale).tools.labels;
  const widest = areas.toSorted((a, b) => b.minutes - a.minutes)[0];
  const [quickest] = targets
    .filter(({ durationS, noWay }) => durationS !== null && !noWay)
    .toSorted((a, b) => (a.durationS ?? 0) - (b.durationS ?? 0));
  return [
    ...(widest ? inArea(widest.ref, minutes(widest.minutes), locale) : []),
    ...(quickest ? [wayTo(from, quickest.place, locale, mode)] : []),
  ];
}

/** Two places have a way between them. */
function afterMeasure({ output: { names, namesEn = names, path }, locale }: Done<'measure'>): NextStep[] {
  const [start, end] = [path[0], path.at(-1)];
  if (!start || !end || names.length !== 2) return [];
  const [from, to] = [start, end].map((at, index) => ({
    name: names[index] ?? '',
    nameEn: namesEn[index],
    kind: 'point',
    at,
  }));
  return from && to ? [wayTo(from, to, locale)] : [];
}

/** A change is taken back; a new trip is planned at more leisure. */
function afterTrip({ output, input, locale }: Done<'plan_trip'>): NextStep[] {
  const { easier } = wordsOf(locale).cards.next;
  const area = pointOf(output.area.at, nameFor(output.area, locale));
  if (output.replaces) return [mapStep('undo', locale), weatherAt(area, area.label, locale)];
  return [
    ...(isRecord(input) && input.pace !== 'easy'
      ? [{ label: easier, name: 'plan_trip' as const, input: { ...input, pace: 'easy' }, text: easier }]
      : []),
    weatherAt(area, area.label, locale),
  ];
}

function afterRoute({ output, locale }: Done<'plan_route'>): NextStep[] {
  const { next } = wordsOf(locale).cards;
  const { ref, from, to, via, mode, weather } = output;
  const [start, end] = [from, to].map((place) => pointOf(place.at, nameFor(place, locale)));
  if (!start || !end) return [];
  const isLong = mode === 'drive' && (output.options[0]?.distanceM ?? 0) > LONG_WAY_M;
  const stops = via.map((place) => pointOf(place.at, nameFor(place, locale))).toReversed();
  return [
    ...(isLong
      ? [
          {
            label: next.fuel.label,
            name: 'search_places' as const,
            input: { category: 'fuel', along: { ref } },
            text: next.fuel.text,
          },
        ]
      : [around('restaurant', end, end.label, locale)]),
    ...(weather ? [] : [weatherAt(end, end.label, locale)]),
    {
      label: next.back.label,
      name: 'plan_route',
      input: { from: end, ...(stops.length > 0 && { via: stops }), to: start, mode },
      text: next.back.text(end.label, start.label),
    },
  ];
}
