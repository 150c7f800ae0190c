import { type Sought, scriptOf } from '../occurring.ts';
import type { Token } from '../token.ts';

export type Found = Omit<Token, 'start' | 'end'>;

export interface Pattern extends Sought {
  /** Sticky. */
  regex: RegExp;
  /** The token's content, or null when the match means nothing. `today`: local date. */
  read(match: RegExpExecArray, today: string): Found | null;
}

/** A pattern that begins and ends at the edge of a Latin word. */
export function pattern(source: string, read: Pattern['read']): Pattern {
  const edged = `(?:(?<![a-z0-9.])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`;
  return { regex: new RegExp(edged, 'y'), anywhere: new RegExp(edged), script: scriptOf(source), read };
}
