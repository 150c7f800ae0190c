import type { DrawnLayer } from '../../map/state.ts';
import type { TripPlan } from './plan.ts';

/** A trip in the conversation that is no longer the one on the map: it was changed since, or is a change undone since. */
export type PastTrip = 'changed' | 'undone';

interface Part {
  type: string;
  toolCallId?: string;
  state?: unknown;
  output?: unknown;
}

/** The trips that changes and undoing have left behind, by the id of their call. messages: oldest first. */
export function pastTrips(
  messages: readonly { parts: readonly Part[] }[],
  layers: readonly Pick<DrawnLayer, 'callId'>[],
): ReadonlyMap<string, PastTrip> {
  const drawn = new Set(layers.map(({ callId }) => callId));
  const past = new Map<string, PastTrip>();
  const trips: { id: string; days: Set<string>; before: string | undefined }[] = [];
  for (const { id, plan } of messages.flatMap(({ parts }) => parts.flatMap(tripIn))) {
    const before = trips.findLast(({ days }) => plan.replaces?.some((ref) => days.has(ref)))?.id;
    trips.push({ id, days: new Set(plan.days.map(({ ref }) => ref)), before });
    if (before === undefined || drawn.has(id)) continue;
    // What it took the place of is back.
    if (drawn.has(before) || past.get(before) === 'undone') past.set(id, 'undone');
  }
  for (const { id, before } of trips)
    if (before !== undefined && past.get(id) !== 'undone' && !past.has(before)) past.set(before, 'changed');
  return past;
}

function tripIn(part: Part): { id: string; plan: Pick<TripPlan, 'days' | 'replaces'> }[] {
  const { type, state, toolCallId: id, output } = part;
  if (type !== 'tool-plan_trip' || state !== 'output-available' || id === undefined) return [];
  if (typeof output !== 'object' || output === null || !('days' in output) || !Array.isArray(output.days)) return [];
  return [{ id, plan: output as TripPlan }];
}
