import { type ImportReport, importPlaces } from '../../places-store/import/import-places.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import type { PlacesFacts } from '../region.ts';
import type { Step } from '../step.ts';

/** Reads the places of an extract into the store, in place of those that the source had before. */
export function placesStep(
  store: PlaceStore,
  source: string,
  onReport: (report: ImportReport) => void,
): Step<PlacesFacts> {
  return async ({ pbf, signal, onProgress }) => {
    const report = await importPlaces(store, pbf, {
      source,
      signal,
      onProgress: ({ share, written }) => onProgress(share, 1, `${written.toLocaleString('en')} places`),
    });
    onReport(report);
    return { count: await store.count(source), source };
  };
}
