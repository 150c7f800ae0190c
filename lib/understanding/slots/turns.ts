import { patternOf } from '../lexicon/patterns.ts';
import { rowsOf, wordTagOf } from '../lexicon/rows.ts';
import type { Tag } from '../lexicon/tag.ts';
import { occurring, type Sought, scriptOf } from './occurring.ts';

/** A turn of speech: what it means, the category id of a kind of place, and its expression. */
export interface Turn extends Sought {
  tags: readonly Tag[];
  value?: string;
  /** Sticky. */
  regex: RegExp;
}

const TURNS: readonly Turn[] = rowsOf('phrases').map(([tag = '', pattern = '']) => {
  const source = patternOf([pattern]);
  const edged = `(?:(?<![a-z0-9])|(?![a-z0-9]))(?:${source})(?:(?<![a-z0-9])|(?![a-z0-9]))`;
  return { ...meaningOf(tag), regex: new RegExp(edged, 'y'), anywhere: new RegExp(edged), script: scriptOf(source) };
});

/** "need:cafe" is a kind of place that serves a need; a cuisine is one of restaurants. */
function meaningOf(tag: string): Pick<Turn, 'tags' | 'value'> {
  if (tag === 'cuisine') return { tags: ['category', 'cuisine'], value: 'restaurant' };
  const [head, category] = tag.split(':');
  return head === 'need' ? { tags: ['category', 'need'], value: category ?? '' } : { tags: [wordTagOf(tag)] };
}

/** The turns that occur somewhere in the text; few do, so that only these are tried at each place. */
export const turnsIn = (folded: string): Turn[] => occurring(TURNS, folded);
