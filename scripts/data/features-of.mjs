import { feature } from 'topojson-client';

/** The features of a collection in a topology. */
export function featuresOf(topology, collection) {
  const { features } = /** @type {{ features: any[] }} */ (/** @type {unknown} */ (feature(topology, collection)));
  return features;
}
