import type { Tag } from '../lexicon/tag.ts';
import { AFTER_NAME, AREAS, DOING, FIXED, isHan } from './name-tags.ts';
import { means, type Piece } from './sentence.ts';

/** Words that mentions.ts takes for a place in the town before them. */
const SITE = /(?:山|湖|路|街|巷|寺|庙|岛|湾|塔|桥|园|广场|公园|古镇|古城|老街|大学|学院|机场|车站|站|景区|村|镇|道)$/u;

/** What leads to a name: 从, 到, 去, 在, 经过. */
const LEADS: readonly Tag[] = ['from', 'to', 'go', 'via', 'thereafter', 'goto'];
/** What a name is followed by. */
const FOLLOWS: readonly Tag[] = [...AFTER_NAME, 'date', 'today', 'draw', 'play', 'go'];
/** Single characters that lead a sentence on and begin no name. */
const VERBS = '的和跟与去到从在往把给帮请找查看搜问求吃喝有没不要想能会是让用走开坐乘打搭骑离距将被比再还也都就那这哪';
/** The same behind a word that leads to a name: there 骑楼 and 开福寺 are names. */
const LINKS = '的和跟与去到从在往把给帮请有没不要想能会是离距那这哪';

/**
 * 从 + 来 + 福士 + 到, 去 + 骑 + 楼 + 老街 + 要多久: what stands between a word that leads to a name and one that follows
 * it is one name, when some of it is an unknown word and the rest are single characters, colours or kinds of places.
 */
export function joinFramed(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const before = pieces[at - 1];
    const isLed =
      before !== undefined && before.end === pieces[at]?.start && (means(before, ...LEADS) || before.text === '在');
    const isFirst = at === 0;
    // 北 + 就 + 到: a character that is no word begins a name.
    const [head] = pieces;
    const isOdd = isFirst && head?.text.length === 1 && means(head, 'word');
    const length = isLed || isFirst ? runFrom(pieces, at, isLed || isOdd ? LINKS : VERBS) : 0;
    const run = pieces.slice(at, at + length);
    const [start] = run;
    const end = run.at(-1);
    if (start && end) {
      joined.push({
        tags: new Set(['word', 'name']),
        start: start.start,
        end: end.end,
        text: run.map(({ text }) => text).join(''),
      });
      at += length;
      continue;
    }
    const piece = pieces[at];
    if (piece) joined.push(piece);
    at += 1;
  }
  return joined;
}

/** How many pieces from here on are one framed name; 0: none. */
function runFrom(pieces: readonly Piece[], from: number, barred: string): number {
  let to = from;
  // 北海 + 银滩: a town and an unknown word behind it.
  const [head, second] = [pieces[from], pieces[from + 1]];
  const isTown = head?.place !== undefined && ['city', 'county'].includes(head.place.kind);
  const isInTown =
    isTown && second?.start === head.end && means(second, 'word') && /^\p{Script=Han}{2,4}$/u.test(second.text);
  if (isInTown && !SITE.test(second.text) && !DOING.test(second.text)) {
    const after = pieces[from + 2];
    return after?.start === second.end && means(after, ...FOLLOWS.filter((tag) => tag !== 'near')) ? 2 : 0;
  }
  while (
    to < pieces.length &&
    isPart(pieces[to], barred) &&
    (to === from || !isWay(pieces[to])) &&
    (to === from || pieces[to]?.start === pieces[to - 1]?.end)
  )
    to += 1;
  const run = pieces.slice(from, to);
  const next = pieces[to];
  const text = run.map((each) => each.text).join('');
  const isUnknown = run.some((piece) => means(piece, 'word') && !means(piece, 'brand'));
  const isFramed =
    next !== undefined &&
    next.start === run.at(-1)?.end &&
    (means(next, ...FOLLOWS) || (barred === LINKS && isWay(next) && head?.text !== '走'));
  return run.length >= 2 && text.length <= 7 && isUnknown && isFramed ? run.length : 0;
}

function isPart(piece: Piece | undefined, barred: string): boolean {
  if (!piece || !isHan(piece) || (means(piece, ...FIXED, 'place') && !isSight(piece))) return false;
  if (/^[不没别]/.test(piece.text)) return false;
  if (means(piece, 'word')) return piece.text.length <= 5;
  if (isSight(piece)) return true;
  if (piece.text.length === 1) return !barred.includes(piece.text);
  const isColour = means(piece, 'color:');
  return (
    isColour ||
    (means(piece, 'category') &&
      /(?:广场|老街|公园|古镇|步行街|中心|大厦|市场|码头|城墙|温泉|博物[馆館]|美[术術][馆館]|[图圖][书書][馆館]|[体體]育[馆館])$/.test(
        piece.text,
      ))
  );
}

/** 走 behind a name is how to go. */
const isWay = (piece: Piece | undefined) => piece !== undefined && means(piece, 'mode:');

/** A landmark may be a part of a longer name (东方 + 新天地), a town is not. */
const isSight = ({ place }: Piece) => place !== undefined && !AREAS.has(place.kind);
