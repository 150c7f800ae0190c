import type { PastCall } from '../../domain/turn-facts.ts';
import { answersIn } from '../../i18n/answers.ts';
import { type GeoToolName, isGeoToolName } from '../../tools/registry.ts';
import { foundBy } from '../dialogue/past-calls.ts';
import { replyGetPlace } from './get-place.ts';
import { replyGetWeather } from './get-weather.ts';
import { replyLocate } from './locate.ts';
import { replyMapDraw } from './map-draw.ts';
import { replyMapEdit } from './map-edit.ts';
import { replyMapView } from './map-view.ts';
import { replyMeasure } from './measure.ts';
import { replyOutingAdvice } from './outing-advice.ts';
import { replyPlanRoute } from './plan-route.ts';
import { replyPlanTrip } from './plan-trip.ts';
import type { Asker, Reply } from './reply.ts';
import { replySearchPlaces } from './search-places.ts';
import { replyTravelTimes } from './travel-times.ts';

/** One entry a tool; of a tool without one only that it is done is said. */
const REPLIES: { [Name in GeoToolName]?: Reply<Name> } = {
  get_weather: replyGetWeather,
  search_places: replySearchPlaces,
  get_place: replyGetPlace,
  locate: replyLocate,
  plan_route: replyPlanRoute,
  travel_times: replyTravelTimes,
  plan_trip: replyPlanTrip,
  outing_advice: replyOutingAdvice,
  map_view: replyMapView,
  map_draw: replyMapDraw,
  map_edit: replyMapEdit,
  measure: replyMeasure,
  // Its card asks the question.
  ask_user: (_asked, { locale }) => answersIn(locale).ask.choose,
};

/** What is said of what a call found; '' where its output cannot be read. */
export function replyTo(call: PastCall, asker: Asker): string {
  return isGeoToolName(call.name) ? replyBy(call.name, call, asker) : '';
}

function replyBy<Name extends GeoToolName>(name: Name, call: PastCall, asker: Asker): string {
  const found = foundBy(call, name);
  if (found === undefined) return '';
  return REPLIES[name]?.(found, asker) ?? answersIn(asker.locale).demo.done;
}
