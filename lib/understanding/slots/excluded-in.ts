import { AREAS } from './name-tags.ts';
import type { Piece, Sentence } from './sentence.ts';

/** 除了西湖杭州还有哪些景点: behind the place that is excluded begins the town where the others are looked for. */
export function withExclusionEnd(sentence: Sentence): Sentence {
  const { pieces } = sentence;
  const at = pieces.findIndex(({ place, start }, index) => {
    const before = pieces[index - 1];
    const isTown = place !== undefined && AREAS.has(place.kind) && before?.place !== undefined && before.end === start;
    const lead = pieces.slice(0, index).findLast((piece) => !piece.place && !piece.tags.has('and'));
    return isTown && lead?.tags.has('exclude') === true;
  });
  const { start = 0 } = pieces[at] ?? {};
  // It begins before the town, whose offset tells whether that is excluded.
  const end: Piece = { tags: new Set(['excludeEnd']), start: start - 1, end: start, text: '' };
  return at < 0 ? sentence : { ...sentence, pieces: pieces.toSpliced(at, 0, end) };
}
