import type { Call } from '../calls/call.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';

const NAMING = ['place', 'name', 'about', 'and', 'also', 'of', 'in', 'fluff'] as const;

/** As many words as change a request and make no new one. */
const MOST_PIECES = 5;

/** "And Rome and Naples?" names nothing but others of the same kind. */
export const namesOthers = ({ pieces }: Sentence): boolean =>
  pieces.some(({ tags }) => tags.has('about') || tags.has('and') || tags.has('also')) &&
  pieces.every(({ tags }) => NAMING.some((tag) => tags.has(tag)));

/**
 * Whether a call is the last one with something changed, asked for in a few known words: "and by bike", 慢一点. Such a message is
 * read by what it changes, since by itself it could mean anything.
 */
export function isChange({ name }: Call, { pieces }: Sentence, { before }: Conversation): boolean {
  const last = before.at(-1);
  const words = pieces.filter(({ tags }) => !(tags.has('fluff') && tags.size === 1));
  const isKnown = words.every(({ tags }) => !tags.has('word') || tags.has('name'));
  return last?.name === name && words.length <= MOST_PIECES && isKnown;
}
