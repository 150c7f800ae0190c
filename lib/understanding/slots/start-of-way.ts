import { means, type Sentence } from './sentence.ts';

/** "austin to san marcos": an unknown word in lower case before "to" and another place, and nothing but how to travel before it. */
export const isStart = ({ pieces }: Sentence, index: number) =>
  /^(?!(?:welcome|back|off|up|down|over|going|heading|moving|closest?|near|want|need|like|have|got|used|able|way|thanks|next|due|trip|directions?)\b)[a-z][a-z' ]{2,24}$/.test(
    pieces[index]?.text ?? '',
  ) &&
  /^to$/i.test(pieces[index + 1]?.text ?? '') &&
  means(pieces[index + 2] ?? { tags: new Set() }, 'place', 'name', 'word') &&
  pieces.slice(0, index).every((piece) => means(piece, 'fluff', 'route', 'mode:', 'howlong', 'howfar', 'apart'));
