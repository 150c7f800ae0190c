import type { ImportReport } from '../../lib/places-store/import/import-places.ts';
import type { PlacesFacts } from '../../lib/region/region.ts';
import type { PlacesStep, StepInput } from '../../lib/region/step.ts';

/** What the process of the places is to read, and for which region. */
export type PlacesAsked = Omit<Parameters<PlacesStep>[0], 'onProgress' | 'signal'> & { name: string };

export type PlacesMessage =
  | { kind: 'progress'; progress: Parameters<StepInput['onProgress']> }
  | { kind: 'report'; report: ImportReport }
  /** peakKb: its resident memory at most. */
  | { kind: 'done'; facts: PlacesFacts; peakKb: number }
  | { kind: 'failed'; why: string };
