import { mkdirSync, rmSync } from 'node:fs';
import { type ImportReport, importPlaces } from '../../places-store/import/import-places.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';
import type { PlacesStep } from '../step.ts';
import { sourceOfRegion } from './region-source.ts';

/** Reads the places of an extract into the store, in place of those that the region had before. */
export function placesStep(store: PlaceStore, region: string, onReport: (report: ImportReport) => void): PlacesStep {
  const source = sourceOfRegion(region);
  return async ({ pbf, out, had, signal, onProgress }) => {
    mkdirSync(out, { recursive: true });
    const report = await importPlaces(store, pbf, {
      source,
      scratch: out,
      ...(had && { least: had.count }),
      signal,
      onProgress: ({ share, written }) => onProgress(share, 1, `${written.toLocaleString('en')} places`),
    }).finally(() => rmSync(out, { recursive: true, force: true }));
    onReport(report);
    return { count: await store.count(source), source };
  };
}
