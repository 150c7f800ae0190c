import type { BeyondList } from './calls/beyond-list.ts';
import type { Call } from './calls/call.ts';
import type { OtherMode } from './lexicon/other-modes.ts';
import type { RadiusRange } from './slots/radius.ts';
import type { CategoryLexicon, PlaceLexicon } from './slots/token.ts';
import type { Talk } from './talk/talk-of.ts';

/** What a message asks for: tool calls, with the parts of it that none of them does, plain talk, a number too many, or a radius that there is not. */
export type Understanding =
  | { kind: 'calls'; calls: Call[]; undone?: string[]; otherMode?: OtherMode }
  | { kind: 'talk'; talk: Talk; about?: string }
  | { kind: 'beyond'; beyond: BeyondList }
  | { kind: 'radius'; range: RadiusRange };

export interface Lexicons {
  places: PlaceLexicon;
  categories: CategoryLexicon;
}
