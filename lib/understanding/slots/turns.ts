import { rowsOf } from '../lexicon/rows.ts';
import { type Tag, tagOf } from '../lexicon/tag.ts';
import { beginningsIn, type Expression, edged } from './expression.ts';

/** A turn of speech: what it means, the category id of a kind of place, and its expression. */
export interface Turn {
  tags: readonly Tag[];
  value?: string;
  expression: Expression;
}

export const TURNS: readonly Turn[] = rowsOf('phrases').map(([tag = '', pattern = '']) => ({
  ...meaningOf(tag),
  expression: edged(pattern),
}));

/** "need:cafe" is a kind of place that serves a need; a cuisine is one of restaurants. */
function meaningOf(tag: string): Pick<Turn, 'tags' | 'value'> {
  if (tag === 'cuisine') return { tags: ['category', 'cuisine'], value: 'restaurant' };
  const [head, category] = tag.split(':');
  return head === 'need' ? { tags: ['category', 'need'], value: category ?? '' } : { tags: [tagOf(tag)] };
}

/** The turns that begin at each place of a text. */
export const turnsIn = (folded: string) => beginningsIn(TURNS, folded);
