import type { z } from 'zod';
import { askUser } from './ask-user.ts';
import type { GeoTool } from './define.ts';
import { getPlace } from './get-place.ts';
import { getWeather } from './get-weather.ts';
import { locate } from './locate.ts';
import { mapDraw } from './map-draw.ts';
import { mapEdit } from './map-edit.ts';
import { mapView } from './map-view.ts';
import { measure } from './measure.ts';
import { outingAdvice } from './outing-advice.ts';
import { planRoute } from './plan-route.ts';
import { planTrip } from './plan-trip.ts';
import { searchPlaces } from './search-places.ts';
import { travelTimes } from './travel-times.ts';

/** The tool table: always offered, one entry a tool. */
export const geoTools = {
  get_weather: getWeather,
  search_places: searchPlaces,
  get_place: getPlace,
  locate,
  plan_route: planRoute,
  travel_times: travelTimes,
  plan_trip: planTrip,
  outing_advice: outingAdvice,
  map_view: mapView,
  map_draw: mapDraw,
  map_edit: mapEdit,
  measure,
  ask_user: askUser,
} satisfies Record<string, GeoTool<z.ZodType, z.ZodType>>;

export type GeoToolName = keyof typeof geoTools;

/** The AI SDK's view of the table: input and output types by tool name. */
export type ChatTools = {
  [Name in GeoToolName]: {
    input: z.input<(typeof geoTools)[Name]['input']>;
    output: z.output<(typeof geoTools)[Name]['output']>;
  };
};

export function isGeoToolName(name: string): name is GeoToolName {
  return Object.hasOwn(geoTools, name);
}
