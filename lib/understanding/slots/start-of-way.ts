import type { Mention } from './mention.ts';
import { means, type Sentence } from './sentence.ts';

/** "austin to san marcos": an unknown word in lower case before "to" and another place, and nothing but how to travel before it. */
export const isStart = ({ pieces }: Sentence, index: number) =>
  /^(?!(?:welcome|back|off|up|down|over|going|heading|moving|closest?|near|want|need|like|have|got|used|able|way|thanks|next|due|trip|directions?)\b)[a-z][a-z' ]{2,24}$/.test(
    pieces[index]?.text ?? '',
  ) &&
  /^to$/i.test(pieces[index + 1]?.text ?? '') &&
  means(pieces[index + 2] ?? { tags: new Set() }, 'place', 'name', 'word') &&
  pieces.slice(0, index).every((piece) => means(piece, 'fluff', 'route', 'mode:', 'howlong', 'howfar', 'apart'));

/** 济南开车过去几个钟头: the one place before it is where the way there begins. */
export const startBefore = (end: Mention, others: readonly Mention[], raw: string): Mention =>
  others.every(({ piece }) => piece === end.piece || means(piece, 'it', 'there')) &&
  end.role === '' &&
  end.isName &&
  OVER.test(raw.slice(end.piece.end))
    ? { ...end, role: 'from' }
    : end;
const OVER = /^(?:那边|这边)?(?:开车?|自驾|打车|骑车?|走路?|坐\S{1,2})?过[去来]/u;
