import { MORE_NEEDS } from './data/more-needs.ts';
import { PHRASES } from './data/phrases.ts';
import { SERVICES } from './data/services.ts';

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
  ...SERVICES.map((source) => ['service', source] as const),
  ...MORE_NEEDS.map(([category, source]) => [`need:${category}`, source] as const),
].map(([tag, source]) => {
  const edged = `(?:(?<![a-z0-9])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`;
  return { tag, regex: new RegExp(edged, 'y'), anywhere: new RegExp(edged) };
});

/** The turns that occur somewhere in the text; few do, so that only these are tried at each place. */
export const turnsIn = (folded: string): Turn[] => TURNS.filter(({ anywhere }) => anywhere.test(folded));
