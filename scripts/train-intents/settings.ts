import type { Settings } from './train-weights.ts';

/** How the model is trained. A message for no tool counts less: most public rows are such, and most users want something. */
export const SETTINGS = (intents: readonly string[]): Settings => ({
  epochs: 8,
  rate: 0.5,
  decay: 2e-6,
  dropout: 0.1,
  contextDropout: 0.4,
  weightOf: (intent) => (intents[intent] === 'none' ? 0.7 : 1),
});
