import type { BBox } from '../geo/lng-lat.ts';
import type { PlacesFacts } from './region.ts';

export interface StepInput {
  /** The extract. */
  pbf: string;
  /** Its box. */
  bbox: BBox;
  /** A folder or file that does not exist yet, for what the step makes. */
  out: string;
  /** `total` undefined: nobody knows how much is left. `words`: what is being done, for the operator. */
  onProgress(done: number, total: number | undefined, words: string): void;
  /** Stops the step, which leaves nothing running behind. */
  signal: AbortSignal;
}

/** One of the things that are made of an extract. Throws in words for the operator. */
export type Step<Facts> = (input: StepInput) => Promise<Facts>;

/** Places are kept elsewhere, where others write too. `had`: those that the region in use had when it was made of this file. */
export type PlacesStep = (input: StepInput & { had: PlacesFacts | undefined }) => Promise<PlacesFacts>;

/** What makes a part that is kept as long as nothing it was made with has changed. */
export interface Maker<Facts> {
  /** What goes into the part beside the extract: program, style, heights. Of anything else it is made anew. */
  madeWith: string;
  /** Asked for each time, also if the part is there: what it needs in order to be of use. */
  prepare?(input: Pick<StepInput, 'onProgress' | 'signal'>): Promise<void>;
  make: Step<Facts>;
}
