import type { Tag } from '../lexicon/tag.ts';
import { AREAS, BEFORE_NAME, FIXED } from './name-tags.ts';
import { means, type Piece } from './sentence.ts';

/** What a name before 附近 cannot hold. */
const NO_PART: readonly Tag[] = [
  'from',
  'to',
  'via',
  'in',
  'find',
  'whereask',
  'me',
  'here',
  'it',
  'there',
  'and',
  'exclude',
  'near',
  'of',
  'sell',
  'go',
  'zone',
  'view',
  'selection',
  'ordinal',
  'open',
  'where',
  'route',
  'excludeEnd',
];
const POSTPOSITION = /^(?:附近|旁边|周边|周围|边上|对面|门口|一带|旁|隔壁)/;

/** 泡泡玛特 + 城市 + 乐园 before 附近 are one name, whatever its parts mean; 到 + 798 too. */
export function joinSpans(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const isNumber =
      /^\d{3,4}$/.test(piece.text) &&
      means(piece, 'word') &&
      before?.end === piece.start &&
      (means(before, ...BEFORE_NAME) || (before.text === '、' && means(pieces[index - 2] ?? before, 'place', 'word')));
    // 中央公园 + 一公里 + 内
    const isWithin = means(piece, 'distance') && /^(?:以|之|范围)?内/.test(pieces[index + 1]?.text ?? '');
    if (isWithin || (POSTPOSITION.test(piece.text) && means(piece, 'near'))) {
      const run: Piece[] = [];
      let at = piece.start;
      while (joined.at(-1)?.end === at && isPart(joined.at(-1))) {
        const part = joined.pop();
        if (part) run.unshift(part);
        at = part?.start ?? -1;
      }
      joined.push(...joinedRun(run));
    }
    joined.push(isNumber ? { ...piece, tags: new Set(['word', 'name']) } : piece);
  }
  return joined;
}

const isPart = (piece: Piece | undefined) =>
  piece !== undefined &&
  !means(piece, ...NO_PART, ...FIXED) &&
  (means(piece, 'word', 'place', 'category') || piece.text.length === 1 || means(piece, 'interest:', 'act:', 'color:'));

function joinedRun(run: Piece[]): Piece[] {
  const [first] = run;
  const isOuter = first !== undefined && run.length > 1 && means(first, 'place') && AREAS.has(first.place?.kind ?? '');
  const rest = isOuter ? run.slice(1) : run;
  const [start] = rest;
  const last = rest.at(-1);
  const isName = rest.some((each) => means(each, 'word')) && (rest.length > 1 || /^\d{3,4}$/.test(start?.text ?? ''));
  const text = rest.map((each) => each.text).join('');
  if (!start || !last || !isName || text.length > 12) return run;
  const whole: Piece = { tags: new Set(['word', 'name']), start: start.start, end: last.end, text };
  return isOuter ? [first, whole] : [whole];
}
