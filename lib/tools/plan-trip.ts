import { z } from 'zod';
import type { Layer } from '../map/state.ts';
import type { ToolContext } from './context.ts';
import { defineGeoTool } from './define.ts';
import { planTripInput } from './inputs.ts';
import { isMiss, type Miss, miss, type Place, place, source } from './place.ts';
import { resolvePlace } from './resolve-place.ts';
import { travelMode } from './route.ts';
import { tellMiss, tellPlace, tellSource } from './tell.ts';
import { type TripDate, tripDates } from './trip-days.ts';
import { roughTravelS, splitEvenly, visitOrder } from './trip-order.ts';
import { scheduleDay, tripStop } from './trip-schedule.ts';
import { isWet, weatherText } from './weather-codes.ts';

type Input = z.output<typeof planTripInput>;

const tripDay = z.object({
  date: z.string(),
  ref: z.string(),
  weather: z
    .object({ code: z.number().optional(), minC: z.number(), maxC: z.number(), precipPct: z.number().optional() })
    .optional(),
  stops: z.array(tripStop),
});

const tripPlan = z.object({
  area: place,
  mode: travelMode,
  start: place.optional(),
  days: z.array(tripDay),
  /** What was wanted and could not be had: "must:长城", "interest:museum", "closed:故宫" … */
  unmet: z.array(z.string()),
  /** Leg times are estimates from straight lines. */
  estimate: z.boolean(),
  source,
  weatherSource: source.optional(),
});
export type TripPlan = z.infer<typeof tripPlan>;

const STOPS_A_DAY = { easy: 2, normal: 4, full: 6 } as const;
const DEFAULT_INTERESTS = ['attraction', 'museum', 'park', 'temple', 'viewpoint'];
const INDOOR = /museum|gallery|mall|theatre|cinema|library|aquarium|restaurant|cafe/;

export const planTrip = defineGeoTool({
  title: { zh: '行程', en: 'Trip' },
  description:
    'A trip of one or more days in an area: picks stops by interest, orders them by travel time, checks hours and weather, draws one route a day.',
  input: planTripInput,
  output: tripPlan.or(miss),
  async execute(input, context): Promise<TripPlan | Miss> {
    const area = await resolvePlace(input.area, context);
    if (isMiss(area)) return area;
    const start = input.start ? await resolvePlace(input.start, context) : undefined;
    if (start && isMiss(start)) return start;
    const mode = input.mode ?? 'transit';
    const wanted = input.days * STOPS_A_DAY[input.pace ?? 'normal'];
    const { stops, unmet, source: from } = await gather(input, area, wanted, context);
    if (stops.length === 0) return { miss: 'not_found', about: input.interests?.join(', ') ?? area.name, source: from };

    const forecast = await forecastFor(area, context);
    const timeZone = forecast?.timeZone ?? area.timeZone ?? context.timeZone;
    const { dates, unmet: shifted } = tripDates(input.days, input.start_date, context.now, timeZone);
    unmet.unshift(...shifted);
    const cost = (a: Place['at'], b: Place['at']) => roughTravelS(a, b, mode);
    const origin = start?.at ?? area.at;
    const pieces = splitEvenly(visitOrder(origin, stops, cost), input.days);
    const dayOf = new Map((forecast?.days ?? []).map((day) => [day.date, day]));
    const days = matchWeather(pieces, dates, (date) => isWet(dayOf.get(date)?.code)).map(
      ({ date: tripDate, stops: daily }) => {
        const { date } = tripDate;
        const order = visitOrder(origin, daily, cost);
        const schedule = scheduleDay({
          day: tripDate,
          start: origin,
          stops: order,
          mode,
          isOpenAt: context.ports.isOpenAt,
        });
        unmet.push(...schedule.closed.map((name) => `closed:${name}`));
        const day = dayOf.get(date);
        return {
          date,
          ref: context.refs.next('r'),
          ...(day && {
            weather: {
              minC: day.minC,
              maxC: day.maxC,
              ...(day.code !== undefined && { code: day.code }),
              ...(day.precipPct !== undefined && { precipPct: day.precipPct }),
            },
          }),
          stops: schedule.stops.map((stop) => ({ ...stop, place: { ...stop.place, ref: context.refs.next('p') } })),
        };
      },
    );
    return {
      area,
      mode,
      ...(start && { start }),
      days,
      unmet,
      estimate: true,
      source: from,
      ...(forecast && { weatherSource: forecast.source }),
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    return [{ do: 'show', layers: output.days.flatMap((day, index) => dayLayers(day, index, output.start)) }];
  },
  refs(output) {
    if (isMiss(output)) return [];
    return output.days.flatMap((day) => [
      { kind: 'line' as const, ref: day.ref, name: day.date, path: day.stops.map((stop) => stop.place.at) },
      ...day.stops.flatMap(({ place: stop }) =>
        stop.ref ? [{ kind: 'place' as const, ref: stop.ref, place: stop }] : [],
      ),
    ]);
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const lines = [`trip in ${output.area.name}, ${output.days.length} days, ${output.mode} (leg times estimated):`];
    for (const day of output.days) {
      const sky = day.weather
        ? `${weatherText(day.weather.code, locale)} ${day.weather.minC}–${day.weather.maxC} °C`
        : '';
      lines.push(`${day.date} [${day.ref}] ${sky}`);
      for (const stop of day.stops) lines.push(`  ${stop.arrive}–${stop.leave} ${tellPlace(stop.place).slice(0, 60)}`);
    }
    if (output.unmet.length > 0) lines.push(`could not satisfy: ${output.unmet.join('; ')}`);
    return [...lines, tellSource(output.source)].join('\n');
  },
});

/** The stops: every `must` first, then the interests in turn, nearest and best first. */
async function gather(input: Input, area: Place, wanted: number, context: ToolContext) {
  const unmet: string[] = [];
  const stops: Place[] = [];
  for (const must of input.must ?? []) {
    const found = await resolvePlace(must, context);
    if (isMiss(found)) unmet.push(`must:${'name' in must ? must.name : found.about}`);
    else stops.push(found);
  }
  const interests = input.interests?.length ? input.interests : DEFAULT_INTERESTS;
  const searches = await Promise.all(
    interests.map((category) =>
      context.ports.places(
        {
          category,
          area: { kind: 'around', center: area.at, radiusM: 25_000 },
          sort: 'relevance',
          limit: Math.min(20, wanted + 4),
          locale: context.locale,
          now: context.now,
        },
        context.signal,
      ),
    ),
  );
  const lists = searches.map(({ value }) => value.filter((found) => !isAvoided(found, input.avoid)));
  lists.forEach((list, index) => {
    if (list.length === 0 && input.interests) unmet.push(`interest:${interests[index]}`);
  });
  for (let rank = 0; stops.length < wanted && lists.some((list) => list.length > rank); rank++) {
    for (const list of lists) {
      const next = list[rank];
      if (next && stops.length < wanted && !stops.some((stop) => stop.name === next.name)) stops.push(next);
    }
  }
  if (stops.length < wanted) unmet.push(`stops:${stops.length}/${wanted}`);
  const [first] = searches;
  const from = first?.source ?? { id: 'none', name: '', attribution: '', fetchedAt: context.now.toISOString() };
  return { stops, unmet, source: from };
}

const isAvoided = (found: Place, avoid: string[] | undefined) =>
  (avoid ?? []).some(
    (word) =>
      found.name.includes(word) || found.nameEn?.toLowerCase().includes(word.toLowerCase()) || found.kind === word,
  );

async function forecastFor(area: Place, context: ToolContext) {
  try {
    const { value, source: from } = await context.ports.weather(
      {
        at: area.at,
        ...(area.adcode && { adcode: area.adcode }),
        want: 'days',
        days: 16,
        locale: context.locale,
        now: context.now,
      },
      context.signal,
    );
    return { ...value, source: from };
  } catch (thrown) {
    if (context.signal.aborted) throw thrown;
    // A trip without a forecast is still a trip; the card shows that the weather is missing.
    return null;
  }
}

/** Gives the pieces with the most indoor stops to the wet dates; otherwise keeps their order. */
function matchWeather(pieces: Place[][], dates: TripDate[], isWetDay: (date: string) => boolean) {
  const left = pieces.map((stops, index) => ({
    stops,
    index,
    indoor: stops.filter((stop) => INDOOR.test(stop.kind)).length,
  }));
  const chosen = new Map<string, Place[]>();
  for (const { date } of dates.filter(({ date }) => isWetDay(date))) {
    left.sort((a, b) => b.indoor - a.indoor || a.index - b.index);
    chosen.set(date, left.shift()?.stops ?? []);
  }
  left.sort((a, b) => a.index - b.index);
  for (const { date } of dates) if (!chosen.has(date)) chosen.set(date, left.shift()?.stops ?? []);
  return dates.map((date) => ({ date, stops: chosen.get(date.date) ?? [] }));
}

const DAY_COLORS = ['blue', 'orange', 'green', 'purple', 'teal', 'red', 'pink'];

function dayLayers(day: z.infer<typeof tripDay>, index: number, start: Place | undefined): Layer[] {
  const color = DAY_COLORS[index % DAY_COLORS.length] ?? 'blue';
  const path = [...(start ? [start.at] : []), ...day.stops.map((stop) => stop.place.at)];
  const markers = day.stops.map(
    ({ place: stop }, number): Layer => ({
      kind: 'marker',
      ref: stop.ref ?? '',
      at: stop.at,
      label: { name: stop.name, ...(stop.nameEn && { nameEn: stop.nameEn }) },
      number: number + 1,
      icon: stop.kind,
      note: day.date,
      color,
    }),
  );
  const line: Layer[] =
    path.length > 1 ? [{ kind: 'path', ref: day.ref, label: { name: day.date }, path, style: 'estimate', color }] : [];
  return [...line, ...markers];
}
