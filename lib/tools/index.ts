import type { z } from 'zod';
import type { GeoTool } from './define.ts';
import { getWeather } from './get-weather.ts';
import { locate } from './locate.ts';
import { mapDraw } from './map-draw.ts';
import { mapEdit } from './map-edit.ts';
import { mapView } from './map-view.ts';
import { planRoute } from './plan-route.ts';
import { searchPlaces } from './search-places.ts';

/** The tool table: always offered, one entry a tool. */
export const geoTools = {
  get_weather: getWeather,
  search_places: searchPlaces,
  locate,
  plan_route: planRoute,
  map_view: mapView,
  map_draw: mapDraw,
  map_edit: mapEdit,
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
