import type { Place } from '../domain/place.ts';
import { knownZone, localIso } from '../geo/local-time.ts';
import type { ToolContext } from './context.ts';

/**
 * Zone and local time of a place, "2026-11-25T14:05": the zone its source names, else that of its point. Neither if
 * this runtime does not know the zone.
 */
export function clockAt(
  { timeZone: told, at }: Pick<Place, 'timeZone' | 'at'>,
  { ports, now }: Pick<ToolContext, 'ports' | 'now'>,
): { timeZone?: string; localTime?: string } {
  const timeZone = knownZone(told, ports.timeZoneAt?.(at));
  return timeZone ? { timeZone, localTime: localIso(now.getTime(), timeZone) } : {};
}
