import { z } from 'zod';
import { place } from './place.ts';
import { routeWeather } from './route-weather.ts';
import { source } from './source.ts';

export const travelMode = z.enum(['walk', 'bike', 'drive', 'transit']);
export type TravelMode = z.infer<typeof travelMode>;

const routeStep = z.object({
  text: z.string(),
  distanceM: z.number(),
  durationS: z.number().optional(),
});

const routeLeg = z.object({
  mode: z.enum(['walk', 'bike', 'drive', 'bus', 'subway', 'train', 'ferry', 'taxi', 'transit']),
  /** Line or train, e.g. "地铁2号线". */
  line: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  stops: z.number().optional(),
  distanceM: z.number(),
  durationS: z.number().nullable(),
  /** Encoded polyline, precision 5; absent when the path of the whole route is enough. */
  path: z.string().optional(),
  steps: z.array(routeStep).optional(),
});
export type RouteLeg = z.infer<typeof routeLeg>;

const elevation = z.object({
  /** Metres along the route from one height to the next. */
  stepM: z.number().positive(),
  /** Above sea level, from the start to the end. */
  heightsM: z.array(z.number()).min(2),
});

/** One route, as returned by a provider. */
export const routeOption = z.object({
  distanceM: z.number(),
  /** null for a great-circle estimate, which ignores roads. */
  durationS: z.number().nullable(),
  /** Encoded polyline, precision 5, at most 5,000 vertices. */
  path: z.string(),
  /** True for a great-circle estimate: no road network was used. */
  estimate: z.boolean().optional(),
  /**
   * True for a way by the built-in table of a few metro lines: times are estimates, lines are straight between stops, and
   * other lines may be quicker.
   */
  isFromTable: z.boolean().optional(),
  /**
   * By how many metres the route misses each stop, in the order from, via, to; 0 where it reaches it. Absent: all are
   * reached.
   */
  gaps: z.array(z.number()).optional(),
  /** True if the provider's line had more vertices than are kept. */
  simplified: z.boolean().optional(),
  /** Where the source knows the ground. */
  elevation: elevation.optional(),
  legs: z.array(routeLeg),
  summary: z.string().optional(),
  /** Start and end according to the service, local: from a timetable, or for the time asked for. */
  departAt: z.string().optional(),
  arriveAt: z.string().optional(),
  tolls: z.number().optional(),
  /** In the local currency; transit fare or taxi cost. */
  cost: z.number().optional(),
});
export type RouteOption = z.infer<typeof routeOption>;

export const avoidable = z.enum(['highways', 'tolls', 'ferries']);

const modeTime = z.object({ mode: travelMode, durationS: z.number() });
export type ModeTime = z.infer<typeof modeTime>;

export const routeReport = z.object({
  ref: z.string(),
  mode: travelMode,
  from: place,
  to: place,
  via: z.array(place),
  options: z.array(routeOption).min(1),
  /** Local ISO times without offset, departure at `from`, arrival at `to`. */
  departAt: z.string().optional(),
  arriveAt: z.string().optional(),
  /**
   * The requested arrival, the latest departure to make it, and the margin included (seconds, on top of the duration).
   */
  arriveBy: z.string().optional(),
  leaveBy: z.string().optional(),
  marginS: z.number().optional(),
  /** The departure, requested or latest possible, is in the past. */
  isLate: z.boolean().optional(),
  /** IANA zones of both ends, if they differ. */
  zones: z.object({ from: z.string(), to: z.string() }).optional(),
  /** What the same way takes by other modes, as far as that is known. */
  otherModes: z.array(modeTime).optional(),
  /** On long routes, or on request: the weather at the hour of passing. */
  weather: routeWeather.optional(),
  /** What was requested but the source could not honour: "avoid", "depart_at", "transit" … */
  unmet: z.array(z.string()).optional(),
  /** The stops are in their shortest order, as requested: by the time that it takes, or else in straight lines. */
  isReordered: z.boolean().optional(),
  isOrderedByTime: z.boolean().optional(),
  source,
});
export type RouteReport = z.infer<typeof routeReport>;
