import { CUISINES } from '../lexicon/cuisines.ts';
import { MORE_NEEDS } from '../lexicon/more-needs.ts';
import { MORE_PHRASES } from '../lexicon/more-phrases.ts';
import { PHRASES } from '../lexicon/phrases.ts';
import { SERVICES } from '../lexicon/services.ts';

/** A turn of speech: its tag ("need:cafe" is a kind of place) and its expression. */
export interface Turn {
  tag: string;
  /** Sticky. */
  regex: RegExp;
  /** The same, anywhere. */
  anywhere: RegExp;
}

const TURNS: readonly Turn[] = [
  ...PHRASES,
  ...MORE_PHRASES,
  ...CUISINES.map((source) => ['cuisine', source] as const),
  ...SERVICES.map((source) => ['service', source] as const),
  ...MORE_NEEDS.map(([category, source]) => [`need:${category}`, source] as const),
].map(([tag, source]) => {
  const edged = `(?:(?<![a-z0-9])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`;
  return { tag, regex: new RegExp(edged, 'y'), anywhere: new RegExp(edged) };
});

/** The turns that occur somewhere in the text; few do, so that only these are tried at each place. */
export const turnsIn = (folded: string): Turn[] => TURNS.filter(({ anywhere }) => anywhere.test(folded));
