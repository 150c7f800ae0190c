import type { Sentence } from './sentence.ts';
import { has } from './slots.ts';

/** "Is it safe to swim in Sydney?": "it" means nothing where a place is named behind it, unless that tells how far it is. */
export const isEmptyIt = (sentence: Sentence, index: number) =>
  /^(?:and )?(?:is|was|will|would) it\b/i.test(sentence.raw) &&
  /^it$/i.test(sentence.pieces[index]?.text ?? '') &&
  !has(sentence, 'howfar', 'near', 'apart', 'from', 'where', 'measure') &&
  sentence.pieces.slice(index + 1).some(({ tags }) => tags.has('place'));
