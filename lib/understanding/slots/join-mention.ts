import type { PlaceInput } from '../../tools/place-input.ts';
import type { Mention } from './mention.ts';
import { AREAS, DOING } from './name-tags.ts';
import type { Piece } from './sentence.ts';

/** A name in or beside another: 北京 + 朝阳区, "Rome, Italy", "the museum in Paris". */
export function joinMention(found: Mention[], piece: Piece, input: PlaceInput, role: string, raw: string): boolean {
  const before = found.at(-1);
  const isSite = piece.tags.has('word') && SITE.test(piece.text);
  const isWord = piece.tags.has('word') && /\p{Script=Han}/u.test(piece.text);
  if (before && isUnknownIn(before, piece, raw)) {
    found[found.length - 1] = { ...before, input: inside(input, before.input), isName: true };
    return true;
  }
  if (!before?.isName || !(piece.tags.has('place') || piece.tags.has('name') || isSite || isWord)) return false;
  const gap = raw.slice(before.piece.end, piece.start);
  const isHan = /\p{Script=Han}/u.test(piece.text);
  const isOuter = AREAS.has(before.piece.place?.kind ?? '');
  // 大理丽江 are two cities.
  const isPair = isOuter && piece.place?.kind === 'city' && before.piece.place?.kind === 'city';
  if (isPair && !/[市区县]$/.test(piece.text)) return false;
  const isWordAfter =
    gap === '' &&
    isHan &&
    isOuter &&
    piece.tags.has('word') &&
    piece.text.length <= 5 &&
    !DOING.test(piece.text) &&
    ['from', 'to', 'via', 'go'].includes(before.role);
  if (isWordAfter && 'name' in before.input) {
    found[found.length - 1] = { ...before, input: { name: before.input.name + piece.text } };
    return true;
  }
  if (
    isHan &&
    isOuter &&
    (!isWord || isSite || piece.tags.has('name')) &&
    /^\s*的?\s*$/.test(gap) &&
    ['', before.role].includes(role)
  ) {
    found[found.length - 1] = {
      ...before,
      input: inside(before.input, input),
      piece: { ...piece, start: before.piece.start, ...(isSite && { tags: new Set(['word', 'name', 'site']) }) },
    };
    return true;
  }
  const isArea = piece.tags.has('place') && AREAS.has(piece.place?.kind ?? '');
  const isLatin = !isHan && isArea && before.piece.place?.kind !== 'country';
  const [first] = found.slice(-2, -1);
  // "Rome, Athens, Malta": a third of a list whose first two are alike.
  const isAfterList =
    first !== undefined &&
    first.piece.place?.kind === before.piece.place?.kind &&
    /^,\s*$/.test(raw.slice(first.piece.end, before.piece.start));
  const isListed = /^,\s*$/.test(gap) && (isAfterList || /^(?:['’]s)?\s*(,|and\b|or\b|&)/.test(raw.slice(piece.end)));
  const isIn = /^\s*(in|at),?\s*$/i.test(gap) && (!isOuter || isWider(piece, before.piece)) && role === 'in';
  // Temple Bar Dublin
  const isBehind =
    gap === ' ' &&
    role === '' &&
    /^\p{Lu}/u.test(piece.text) &&
    (piece.place?.importance ?? 0) >= 0.68 &&
    (before.role !== '' || before.piece.tags.has('word'));
  if (isLatin && isBehind && isWider(piece, before.piece)) {
    found[found.length - 1] = { ...before, input: inside(input, before.input) };
    return true;
  }
  if (isLatin && ((/^,\s*$/.test(gap) && !isListed && role === '' && isWider(piece, before.piece)) || isIn)) {
    found[found.length - 1] = { ...before, input: inside(input, before.input) };
    return true;
  }
  return false;
}

/** "Hull, England": a name that nobody knows, and the country or region that it lies in. */
const isUnknownIn = ({ piece, isName }: Mention, area: Piece, raw: string): boolean =>
  !isName &&
  piece.tags.has('word') &&
  /^\p{Lu}\p{L}{2}/u.test(piece.text) &&
  ['country', 'region'].includes(area.place?.kind ?? '') &&
  /^,\s*$/.test(raw.slice(piece.end, area.start)) &&
  !/^\s*(?:,|and\b|or\b|&)/.test(raw.slice(area.end));

/** An unknown Chinese word that ends as names of places do: 环岛路, 旗山. */
export const SITE =
  /^\p{Script=Han}{1,8}(?:山|湖|路|街|巷|寺|庙|岛|湾|塔|桥|园|广场|公园|古镇|古城|老街|大学|学院|机场|车站|站|海滩|沙滩|景区|度假区|步行街|夜市|峡谷|瀑布|草原|温泉|村|镇|道)$/u;

const WIDTH = ['country', 'region', 'city', 'county'];

/** "Springfield, Illinois", "Big Ben, London" are one place; "Rome, Naples" are two. */
function isWider(outer: Piece, inner: Piece): boolean {
  const [a, b] = [outer, inner].map(({ place }) => WIDTH.indexOf(place?.kind ?? 'landmark'));
  return (a ?? -1) >= 0 && (b === -1 || (a ?? 0) < (b ?? 0));
}

/** "北京" and "朝阳区" → the second, in the first. */
function inside(outer: PlaceInput, inner: PlaceInput): PlaceInput {
  return 'name' in outer && 'name' in inner ? { ...inner, city: outer.name } : inner;
}
