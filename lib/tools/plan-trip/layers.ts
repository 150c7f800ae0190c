import type { Place } from '../../domain/place.ts';
import type { Layer } from '../../map/state.ts';
import { labelOf } from '../label.ts';
import type { TripDay } from './plan.ts';

const DAY_COLORS = ['blue', 'orange', 'green', 'purple', 'teal', 'red', 'pink'];

export const dayColor = (index: number): string => DAY_COLORS[index % DAY_COLORS.length] ?? 'blue';

/** One day of a trip on the map: its numbered stops, and a dashed line through them in the day's colour. */
export function dayLayers(day: TripDay, index: number, start: Place | undefined): Layer[] {
  const color = dayColor(index);
  const path = [...(start ? [start.at] : []), ...day.stops.map((stop) => stop.place.at)];
  const markers = day.stops.map(
    ({ place: stop }, number): Layer => ({
      kind: 'marker',
      ref: stop.ref ?? '',
      at: stop.at,
      label: labelOf(stop),
      number: number + 1,
      icon: stop.kind,
      note: { name: day.date },
      color,
    }),
  );
  const stops = [
    ...(start ? [{ at: start.at, label: labelOf(start) }] : []),
    ...day.stops.map(({ place: stop }) => ({ ...(stop.ref && { ref: stop.ref }), at: stop.at, label: labelOf(stop) })),
  ];
  const line: Layer[] =
    path.length > 1
      ? [{ kind: 'path', ref: day.ref, label: { name: day.date }, path, stops, style: 'estimate', color }]
      : [];
  return [...line, ...markers];
}
