export interface StepInput {
  /** The extract. */
  pbf: string;
  /** A folder or file that does not exist yet, for what the step makes. */
  out: string;
  /** `total` undefined: nobody knows how much is left. `words`: what is being done, for the operator. */
  onProgress(done: number, total: number | undefined, words: string): void;
  /** Stops the step, which leaves nothing running behind. */
  signal: AbortSignal;
}

/** One of the things that are made of an extract. Throws in words for the operator. */
export type Step<Facts> = (input: StepInput) => Promise<Facts>;
