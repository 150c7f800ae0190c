import type { Place } from '../../domain/place.ts';
import type { ToolContext } from '../context.ts';

/** The time zone of a trip: the forecast's, else the area's, else that of its point, else the reader's. */
export const zoneOf = (area: Place, ofForecast: string | undefined, { ports, timeZone }: ToolContext): string =>
  ofForecast ?? area.timeZone ?? ports.timeZoneAt?.(area.at) ?? timeZone;
