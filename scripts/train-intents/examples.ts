import { sharedGazetteer } from '../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../lib/runtime/lexicons.ts';
import { featuresOf } from '../../lib/understanding/intent/features.ts';
import { evidenceOf } from '../../lib/understanding/slots/evidence.ts';
import { scan } from '../../lib/understanding/slots/scan.ts';
import type { Row } from './rows.ts';
import type { Example } from './train-weights.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

/** What the trainer reads of a row: as the running model would see it. */
export const exampleOf = ({ text, tool, lastTool }: Row, intents: readonly string[]): Example => ({
  features: featuresOf(evidenceOf(scan(text, lexicons, '2026-11-25'), lastTool)),
  intent: intents.indexOf(tool),
});
