import { AREAS } from './name-tags.ts';
import { means, type Piece, type Sentence } from './sentence.ts';

/** "Oslo Airport", "find Cambridge". */
export const isBareName = (sentence: Sentence) =>
  sentence.pieces.filter((piece, index) => isNamed(piece) && !isInArea(piece, sentence.pieces[index - 1], sentence.raw))
    .length === 1 && sentence.pieces.every((piece) => isNamed(piece) || means(piece, 'fluff', 'find'));

/** A name that is known, or one that says what it is of: "leiden university", 绍兴文理学院. */
const isNamed = ({ tags, text }: Piece) => tags.has('place') || (tags.has('name') && OF_KIND.test(text));
/** 绍兴 + 文理学院, "Bergen, Norway" */
const isInArea = (piece: Piece, before: Piece | undefined, raw: string) =>
  (piece.tags.has('name') && before?.end === piece.start && AREAS.has(before.place?.kind ?? '')) ||
  (['country', 'region'].includes(piece.place?.kind ?? '') && raw.slice(before?.end, piece.start) === ', ');
const OF_KIND =
  /\b(?:university|college|school|station|airport|museum|park|bridge|hospital|market|tower|castle|church|cathedral|palace|library|stadium|theatre|street|road)$|(?:大学|学院|中学|车站|机场|博物馆|公园|医院|广场|体育[馆场]|图书馆|寺|老街|古[镇城]|大桥|隧道|大厦|书院|码头)$/i;
