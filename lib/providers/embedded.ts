import type { GeoPorts } from '../domain/ports.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceStore } from '../places-store/place-store.ts';
import { embeddedAir } from './air/embedded.ts';
import { embeddedDetails } from './details/embedded.ts';
import { embeddedGeocode } from './geocode/embedded.ts';
import { areasAround } from './places/areas-at.ts';
import { embeddedPlaces } from './places/embedded.ts';
import type { AreasAt } from './places/inside.ts';
import { shapeOfStored } from './places/shape-of-stored.ts';
import { embeddedReverse } from './reverse/embedded.ts';
import { embeddedRoutes } from './routes/embedded.ts';
import { embeddedWeather } from './weather/embedded.ts';

/** Every port the embedded data can answer, for the end of the chains. places: what the operator imported, if any. */
export function embeddedPorts(gazetteer: Gazetteer, now: () => number = Date.now, places?: PlaceStore) {
  return {
    ...embeddedGeocode(gazetteer, now, places),
    ...embeddedReverse(gazetteer, now, places),
    ...embeddedPlaces(gazetteer, now, places),
    ...embeddedDetails(gazetteer, now, places),
    ...embeddedWeather(),
    ...embeddedRoutes(now, () => gazetteer.metro),
    ...embeddedAir(now),
    areasAt: areasAround(gazetteer),
    shapeOf: shapeOfStored(places),
  } satisfies Partial<GeoPorts> & { areasAt: AreasAt };
}
