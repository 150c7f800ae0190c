import { isRecord } from '../../domain/is-record.ts';
import { nameFor } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import type { Locale } from '../../i18n/index.ts';
import type { PlaceInput } from '../place-input.ts';
import { minuteOf } from './openings.ts';
import type { TripPlan } from './plan.ts';

interface LaidStop {
  ref: string;
  locked: boolean;
  /** "14:00"; absent after a move: a new time has to be found. */
  arrive?: string;
  stayMin: number;
}

/** A trip as its reader arranges it: days with their stops in order. */
export type TripLayout = { date: string; begin?: string | undefined; stops: LaidStop[] }[];

/** Between which stops of which day: index 0 is before the first, of those that are not being moved. */
export interface Slot {
  day: number;
  index: number;
}

export const layoutOf = ({ days }: TripPlan): TripLayout =>
  days.map(({ date, begin, stops }) => ({
    date,
    begin,
    stops: stops.map(({ place, arrive, leave, locked = false }) => ({
      ref: place.ref ?? '',
      locked,
      arrive,
      stayMin: Math.max(5, minuteOf(leave) - minuteOf(arrive)),
    })),
  }));

export function slotOf(layout: TripLayout, ref: string): Slot | undefined {
  for (const [day, { stops }] of layout.entries()) {
    const index = stops.findIndex((stop) => stop.ref === ref);
    if (index >= 0) return { day, index };
  }
  return undefined;
}

/** All places a stop can be put, in the order of the trip; its own among them. */
export const slotsFor = (layout: TripLayout, ref: string): Slot[] =>
  layout.flatMap(({ stops }, day) => {
    const others = stops.filter((stop) => stop.ref !== ref).length;
    return Array.from({ length: others + 1 }, (_, index) => ({ day, index }));
  });

export const isSameSlot = (a: Slot | undefined, b: Slot | undefined) => a?.day === b?.day && a?.index === b?.index;

export function withoutStop(layout: TripLayout, ref: string): TripLayout {
  return layout.map((day) => ({ ...day, stops: day.stops.filter((stop) => stop.ref !== ref) }));
}

/** A locked stop that is moved stays locked, at a time that is to be found. */
export function movedTo(layout: TripLayout, ref: string, { day, index }: Slot): TripLayout {
  const stop = layout.flatMap(({ stops }) => stops).find((each) => each.ref === ref);
  if (!stop) return layout;
  const { arrive: _, ...free } = stop;
  return withoutStop(layout, ref).map((each, at) =>
    at === day ? { ...each, stops: each.stops.toSpliced(index, 0, free) } : each,
  );
}

export const withLock = (layout: TripLayout, ref: string, locked: boolean): TripLayout =>
  layout.map((day) => ({
    ...day,
    stops: day.stops.map((stop) => (stop.ref === ref ? { ...stop, locked } : stop)),
  }));

interface Arranged {
  output: TripPlan;
  input: unknown;
  locale: Locale;
}

/** A type, since an interface is no record of unknown values. */
type ArrangedInput = { plan: { date: string; begin?: string; stops: ArrangedStop[] }[] } & Record<string, unknown>;

interface ArrangedStop {
  place: PlaceInput;
  locked?: boolean;
  arrive?: string;
  stay_min?: number;
}

/** The call that plans a trip as it is laid out now, in place of what it was. */
export function arrangedInput(
  { output, input, locale }: Arranged,
  layout: TripLayout,
  isRearranged = false,
): ArrangedInput {
  const { area, start, mode, isByDefault, days } = output;
  const pace = isRecord(input) ? input.pace : undefined;
  const pointOf = (place: Place) => ({ point: place.at, label: nameFor(place, locale).slice(0, 80) });
  return {
    area: pointOf(area),
    days: layout.length,
    ...(pace === undefined ? {} : { pace }),
    ...(start && { start: pointOf(start) }),
    ...(!isByDefault && { mode }),
    plan: layout.map(({ date, begin, stops }) => ({
      date,
      ...(begin && { begin: `${date}T${begin}` }),
      stops: stops.map(({ ref, locked, arrive, stayMin }) => ({
        place: { ref },
        ...(locked && { locked, ...(arrive && { arrive: `${date}T${arrive}`, stay_min: stayMin }) }),
      })),
    })),
    ...(isRearranged && { rearrange: true }),
    replaces: days.flatMap(({ ref, stops }) => [ref, ...stops.flatMap(({ place }) => place.ref ?? [])]),
  };
}
