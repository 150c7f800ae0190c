import { NAME_PARTS } from '../lexicon/names.ts';
import { joinFramed } from './name-frames.ts';
import { joinSpans } from './name-spans.ts';
import {
  AFTER_NAME,
  AREAS,
  BEFORE_NAME,
  COLOURS,
  FIXED,
  FUNCTION,
  HEAD_EN,
  isCapital,
  isHan,
  isName,
  TAIL_EN,
  TAIL_OF_CITY_EN,
  TAIL_WORDS,
  TAIL_ZH,
} from './name-tags.ts';
import { means, type Piece } from './sentence.ts';

/** Puts together the pieces of one name: "Union" + "Square", 奥林匹克 + 公园, 撒 + 哈 + 拉沙漠. */
export function joinNames(pieces: readonly Piece[], raw: string): Piece[] {
  const joined: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const next = pieces[index + 1];
    const merged = last && (isHan(piece) ? joinHan(joined, piece, next) : joinLatin(joined, piece, raw));
    if (merged) continue;
    if (isProperKind(piece, pieces, index)) joined.push({ ...piece, tags: new Set(['word', 'name']) });
    else joined.push(isChance(piece, next) ? { ...piece, tags: new Set(['word']) } : piece);
  }
  return joinFramed(joinSpans(joined));
}

/** "from Old Street": words of a kind, written as a name after a word that leads to one. */
function isProperKind(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (!means(piece, 'category') || !/^\p{Lu}\S* (?:\S+ )*\p{Lu}/u.test(piece.text)) return false;
  const before = pieces.slice(Math.max(0, index - 2), index);
  return before.some((each) => means(each, 'from', 'to', 'near', 'in', 'via') && !means(each, 'find'));
}

/** Below this a Chinese name of two characters may be a chance meeting of two words. */
const KNOWN = 0.68;

/** 园林 + 景点: a little known name right before a kind of place is a word, not the town. */
function isChance(piece: Piece, next: Piece | undefined): boolean {
  const isLittle = piece.place !== undefined && piece.place.importance < KNOWN && piece.text.length === 2;
  return isLittle && isHan(piece) && next?.start === piece.end && means(next, 'category');
}

function merge(joined: Piece[], count: number, piece: Piece, raw: string | null): true {
  const parts = joined.splice(joined.length - count, count);
  const [first] = parts;
  const start = first?.start ?? piece.start;
  const text = raw === null ? [...parts, piece].map((part) => part.text).join('') : raw.slice(start, piece.end);
  joined.push({ tags: new Set(['word', 'name']), start, end: piece.end, text });
  return true;
}

function joinHan(joined: Piece[], piece: Piece, next: Piece | undefined): boolean {
  const last = joined.at(-1);
  if (!last || means(last, 'house') || means(piece, 'house') || /^[不没别]/.test(piece.text)) return false;
  if (last.end !== piece.start || !(isHan(last) || /^[A-Za-z\d]+$/.test(last.text))) return false;
  const before = joined.at(-2);
  const isGlue =
    last.text.length === 1 &&
    NAME_PARTS.innerZh.includes(last.text) &&
    before?.end === last.start &&
    means(before, 'word');
  // 五道营 + 胡同
  const isWhole =
    TAIL_WORDS.has(piece.text) && isName(last) && !AREAS.has(last.place?.kind ?? '') && last.text.length >= 2;
  if (isWhole) return merge(joined, 1, piece, null);
  // 到 + 情侣 + 路
  const isRoad =
    /^(?:路|街|桥|湖|山|寺|巷|湾|岛|塔|大道|大街)$/.test(piece.text) &&
    means(last, 'fluff') &&
    last.text.length >= 2 &&
    before !== undefined &&
    means(before, ...BEFORE_NAME);
  // 西湖、下 + 沙
  const isListItem =
    before?.text === '、' && last.text.length === 1 && means(last, 'fluff', 'of', 'in', 'to') && piece.text.length <= 3;
  if (means(piece, 'word')) {
    if (isListItem) return merge(joined, 1, piece, null);
    if (isRoad) return merge(joined, 1, piece, null);
    if (isGlue) return merge(joined, 2, piece, null);
    // 到 + 黄 + 果树
    const isHead = last.text.length === 1 && COLOURS.includes(last.text) && piece.text.length >= 2;
    if (isHead && before && means(before, ...BEFORE_NAME, 'and', 'in')) return merge(joined, 1, piece, null);
    if (means(last, 'place') && isWholeWith(piece.text, last)) return merge(joined, 1, piece, null);
    return false;
  }
  // 茶卡 + 盐湖
  const isLittle = (piece.place?.importance ?? 1) < KNOWN && isHan(last);
  if (means(piece, 'place') && isLittle && means(last, 'word') && !means(last, 'name'))
    return merge(joined, 1, piece, null);
  if (isGlue && TAIL_ZH.includes(piece.text)) return merge(joined, 2, piece, null);
  if (!isName(last) || means(piece, ...FIXED) || means(piece, 'place')) return false;
  if (!TAIL_ZH.includes(piece.text)) return false;
  if (means(last, 'word'))
    return last.text.length >= 2 && !/^(?:[别不没去逛看]|安排|参观)/.test(last.text) && merge(joined, 1, piece, null);
  const isArea = AREAS.has(last.place?.kind ?? '');
  const isDone = before?.text === '在' && next !== undefined && means(next, 'act:', 'mode:');
  const isFramed = isDone || (next && means(next, ...AFTER_NAME)) || (before && means(before, ...BEFORE_NAME));
  return !isArea || isFramed ? merge(joined, 1, piece, null) : false;
}

/** 北京 + 西站 is one name; 北京 + 海底捞 is a name in a city. */
function isWholeWith(text: string, place: Piece): boolean {
  if (!AREAS.has(place.place?.kind ?? '')) return true;
  return text.length <= 4 && TAIL_ZH.some((tail) => text.endsWith(tail) && text.length - tail.length <= 1);
}

function joinLatin(joined: Piece[], piece: Piece, raw: string): boolean {
  const last = joined.at(-1);
  if (!last || isHan(last) || means(piece, ...FIXED) || means(last, ...FIXED)) return false;
  const gap = raw.slice(last.end, piece.start);
  const before = joined.at(-2);
  // King's Cross
  if (/^['’]s$/.test(last.text) && before && isName(before) && isCapital(before) && isCapital(piece) && gap === ' ')
    return merge(joined, 2, piece, raw);
  // fisherman's wharf
  if (
    /^['’]s$/.test(last.text) &&
    before &&
    means(before, 'word') &&
    TAIL_EN.has(piece.text.toLowerCase()) &&
    gap === ' '
  )
    return merge(joined, 2, piece, raw);
  if (!/^[ -]$/.test(gap)) return false;
  const lower = piece.text.toLowerCase();
  if (isName(last) && !(means(piece, 'place') && !isCapital(last))) {
    const isAfterMarker = before !== undefined && means(before, 'near', 'from', 'to', 'in', 'via', 'where', 'howfar');
    const isTail = TAIL_EN.has(lower) && (isCapital(piece) || isTailInLower(lower, last, isAfterMarker));
    const isProper = isCapital(piece) && isCapital(last) && !means(piece, ...FUNCTION, 'mode:transit');
    if (isTail || isProper) return merge(joined, 1, piece, raw);
    if (means(last, 'place') && means(piece, 'word') && /^[a-z]/.test(piece.text)) return false;
  }
  // Plaza de España
  const isOfName =
    /^(?:de|del|della|di|da|du|des|la|le|do|dos|der|van)(?: (?:la|las|los|le|les))? (?:[lLdD]['’])?\p{Lu}/u.test(
      piece.text,
    ) && means(piece, 'word');
  if (isOfName && isCapital(last) && HEAD_EN.has(last.text.toLowerCase())) return merge(joined, 1, piece, raw);
  if (isNumbered(last, piece)) return merge(joined, 1, piece, raw);
  const isOdd = means(last, 'category', 'mode:') && !last.text.includes(' ');
  if (
    isOdd &&
    isCapital(last) &&
    isCapital(piece) &&
    TAIL_EN.has(lower) &&
    before &&
    means(before, 'fluff', ...BEFORE_NAME, 'near', 'in')
  )
    return merge(joined, 1, piece, raw);
  // Mount Rainier, Lake Placid: whatever the second word means.
  const isAfterHead = /^(?:Mount|Mt\.?|Lake|Cape|Fort|Saint|St\.?)$/.test(last.text) && isCapital(piece) && gap === ' ';
  if (isAfterHead && !/^(?:weather|forecast|temperature|hotels?|restaurants?)$/.test(lower))
    return merge(joined, 1, piece, raw);
  if (!isName(piece) || !isCapital(piece)) return false;
  if (HEAD_EN.has(last.text.toLowerCase()) && isCapital(last)) return merge(joined, 1, piece, raw);
  const isOf = /^(of|de|du|des|da|do|dos|di|del|della|degli|der|van|von|la|le|el|al|the)$/i.test(last.text);
  if (isOf && before && isCapital(before) && isName(before) && raw.slice(before.end, last.start) === ' ')
    return merge(joined, 2, piece, raw);
  return false;
}

/** "Pier 39", "Terminal 3". */
const isNumbered = (last: Piece, piece: Piece) =>
  /^\d{1,3}[A-Z]?$/.test(piece.text) &&
  means(piece, 'word') &&
  isCapital(last) &&
  /(?:^| )(?:pier|gate|terminal|hall|building|route|exit|platform|lot|area|tower|quay|zone|dock)$/i.test(last.text);

function isTailInLower(lower: string, last: Piece, isAfterMarker: boolean): boolean {
  if (means(last, 'place')) return AREAS.has(last.place?.kind ?? '') ? TAIL_OF_CITY_EN.has(lower) : true;
  return isCapital(last) || isAfterMarker;
}
