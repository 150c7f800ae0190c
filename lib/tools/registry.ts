import type { z } from 'zod';
import type { Locale } from '../i18n/index.ts';
import { wordsOf } from '../i18n/words.ts';
import { askUser } from './ask-user/index.ts';
import type { GeoTool } from './define.ts';
import { getPlace } from './get-place/index.ts';
import { getWeather } from './get-weather/index.ts';
import { locate } from './locate/index.ts';
import { mapDraw } from './map-draw/index.ts';
import { mapEdit } from './map-edit/index.ts';
import { mapImport } from './map-import/index.ts';
import { mapView } from './map-view/index.ts';
import { measure } from './measure/index.ts';
import { outingAdvice } from './outing-advice/index.ts';
import { planRoute } from './plan-route/index.ts';
import { planTrip } from './plan-trip/index.ts';
import { searchPlaces } from './search-places/index.ts';
import { travelTimes } from './travel-times/index.ts';

/** The tool table, one entry per tool. */
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
  map_import: mapImport,
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

/** The title above a call's card. */
export const toolTitle = (name: GeoToolName, locale: Locale): string => wordsOf(locale).tools.titles[name];

export function isGeoToolName(name: string): name is GeoToolName {
  return Object.hasOwn(geoTools, name);
}

/** The tool without its own types: the registry pairs each name with the schemas that validate every value. */
export const toolNamed = (name: GeoToolName): GeoTool<z.ZodType, z.ZodType> => geoTools[name];

/** Run by the page alone, with what it has read itself; its input is taken as it is, not mended. */
export const isPageTool = (name: GeoToolName): boolean => name === 'map_import';

/** What models are offered: always all of these. */
export const OFFERED: readonly GeoToolName[] = Object.keys(geoTools)
  .filter(isGeoToolName)
  .filter((name) => !isPageTool(name));
