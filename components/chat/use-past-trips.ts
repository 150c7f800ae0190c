import { useMemo } from 'react';
import { type PastTrip, pastTrips } from '../../lib/tools/plan-trip/past-trips.ts';
import type { SessionView } from './session/session-view.ts';

const NONE: ReadonlyMap<string, PastTrip> = new Map();

/** The trips that changes have left behind; the same map as long as they are the same. */
export function usePastTrips({ messages, map }: Pick<SessionView, 'messages' | 'map'>): ReadonlyMap<string, PastTrip> {
  // Every piece of a running answer gives new messages, and hardly ever other trips.
  const key = JSON.stringify([...pastTrips(messages, map.layers)]);
  return useMemo(() => (key === '[]' ? NONE : new Map(JSON.parse(key) as [string, PastTrip][])), [key]);
}
