import { inMandarin } from '../talk/mandarin.ts';
import type { Lexicons } from '../understanding.ts';
import { withoutAsides } from './asides.ts';
import { withoutRefused } from './refused.ts';
import { repaired } from './repaired.ts';

/** The message said more plainly: in Mandarin, without what is taken back, not asked, or only told; null where it is plain. */
export const plainer = (said: string, known: Lexicons, today: string): string | null =>
  inMandarin(said) ??
  repaired(said, known, today) ??
  withoutRefused(said, known, today) ??
  withoutAsides(said, known, today);
