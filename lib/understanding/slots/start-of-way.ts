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
/** 三点到北京南站，去首都机场: of two ends the one where somebody arrives first is where the way begins. */
export const startArrived = (end: Mention, others: readonly Mention[], raw: string): Mention =>
  end.role === 'to' &&
  others[0] === end &&
  others.length === 2 &&
  /[到达]了?\s*$/u.test(raw.slice(0, end.piece.start)) &&
  /^(?:以后|之后|后|了)?[,，]\s*(?:再|然后|要|想)?[去往到]$/u.test(raw.slice(end.piece.end, others[1]?.piece.start))
    ? { ...end, role: 'from' }
    : end;

const OVER = /^(?:那边|这边)?(?:开车?|自驾|打车|骑车?|走路?|坐\S{1,2})?过[去来]/u;
