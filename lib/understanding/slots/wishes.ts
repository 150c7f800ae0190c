import { WISHES, type Wish } from '../lexicon/wishes.ts';
import { means, type Piece, type Sentence } from './sentence.ts';

/** A stretch of a message. */
export interface Span {
  start: number;
  end: number;
}

export const covers = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end;
/** The pieces that lie in it, wholly or in part. */
export const within = ({ pieces }: Sentence, span: Span) =>
  pieces.filter(({ start, end }) => start < span.end && end > span.start);

/** Wishes of the kinds that no tool considers, unless a call carries them all the same. */
export function wishes(sentence: Sentence, tools: ReadonlySet<string>, isTaken: (piece: Piece) => boolean): Span[] {
  return WISHES.flatMap(({ tools: of, expression, isFirm }): Span[] => {
    if (of && !of.some((tool) => tools.has(tool))) return [];
    return matchesOf(expression, sentence.raw).filter((span) => {
      const isMet = within(sentence, span).some((piece) => isMeant(piece) && isTaken(piece));
      return isFirm || !isMet;
    });
  });
}

/** What of a wish a call could carry: a kind of place, a taste, an order; not the words around it. */
const isMeant = (piece: Piece) =>
  means(piece, 'category', 'place', 'name', 'quoted', 'interest:', 'sort:', 'pace:', 'avoid:');

/**
 * The sentence for choosing the kind of place: in "a hotel with parking" and 酒店，有停车场 the second kind is a part of the
 * first, not what is looked for.
 */
export function withoutParts(sentence: Sentence): Sentence {
  const spans = WISHES.filter(({ isPart }) => isPart).flatMap(({ expression }) => matchesOf(expression, sentence.raw));
  const isKind = ({ tags }: Piece) => tags.has('category');
  const isPart = (piece: Piece) =>
    !piece.tags.has('place') && spans.some((span) => span.start < piece.end && piece.start < span.end);
  const firstKind = sentence.pieces.find(isKind);
  if (spans.length === 0 || !firstKind || isPart(firstKind)) return sentence;
  return {
    ...sentence,
    pieces: sentence.pieces.map((piece) => (isPart(piece) ? { ...piece, tags: new Set(['fluff']) } : piece)),
  };
}

const matchesOf = ({ on }: Wish['expression'], raw: string): Span[] =>
  [...raw.matchAll(on(raw.toLowerCase()) ?? /(?!)/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.trimEnd().length,
  }));
