import type { Conversation } from './conversation.ts';
import type { Piece, Sentence } from './sentence.ts';

/** "The closest one", 最近的那家: the place of the newest list that is nearest; where nothing is listed, what is to be found. */
export function withNearest(sentence: Sentence, conversation: Conversation): Sentence {
  if (!sentence.pieces.some(({ tags }) => tags.has('nearestone'))) return sentence;
  const number = nearestOf(conversation);
  const read = (piece: Piece): Piece =>
    piece.tags.has('nearestone')
      ? number === undefined
        ? { ...piece, tags: new Set(['sort:distance']) }
        : { ...piece, tags: new Set(['ordinal']), amount: number }
      : piece;
  return { ...sentence, pieces: sentence.pieces.map(read) };
}

/** Its number in the list, by the distances written there: "1. [p1] 一杯 · cafe · 260 m". */
function nearestOf({ before }: Conversation): number | undefined {
  const last = before.at(-1);
  if (last?.name !== 'search_places') return undefined;
  const metres = last.result.split('\n').flatMap((line) => {
    if (!/^\d+\. \[p\d+\]/.test(line)) return [];
    const [, amount, unit] = /([\d.,]+) (m|km|米|公里)(?= ·|$)/.exec(line) ?? [];
    const value = Number(amount?.replaceAll(',', ''));
    return [Number.isFinite(value) ? value * (unit === 'km' || unit === '公里' ? 1_000 : 1) : Number.POSITIVE_INFINITY];
  });
  const least = Math.min(...metres);
  return Number.isFinite(least) ? metres.indexOf(least) + 1 : undefined;
}
