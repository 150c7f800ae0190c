import { type Expression, edged } from '../expression.ts';
import type { Token } from '../token.ts';

export type Found = Omit<Token, 'start' | 'end'>;

export interface Pattern {
  expression: Expression;
  /** The token's content, or null when the match means nothing. `today`: local date. */
  read(match: RegExpExecArray, today: string): Found | null;
}

/** A pattern that begins and ends at the edge of a Latin word. */
export const pattern = (source: string, read: Pattern['read']): Pattern => ({ expression: edged(source, '.'), read });
