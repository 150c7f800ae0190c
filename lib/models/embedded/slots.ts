import type { PlaceInput } from '../../tools/place.ts';
import { type Conversation, refsIn } from './conversation.ts';
import type { Piece, Sentence } from './scan.ts';

export const has = (sentence: Sentence, ...tags: string[]) =>
  tags.some((tag) => sentence.pieces.some((piece) => piece.tags.has(tag)));
/** The kinds of places asked for; 跑步 and 地铁 are a doing or a way to go as well and do not count. */
export const kindsOf = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => tags.has('category') && ![...tags].some((tag) => /^(act|mode):/.test(tag)));
export const first = (sentence: Sentence, tag: string) => sentence.pieces.find((piece) => piece.tags.has(tag));
/** "mode:walk" → "walk" of the first piece with such a tag. */
export function valued(sentence: Sentence, prefix: string): string | undefined {
  for (const { tags } of sentence.pieces) {
    for (const tag of tags) if (tag.startsWith(`${prefix}:`)) return tag.slice(prefix.length + 1);
  }
  return undefined;
}
export const allValued = (sentence: Sentence, prefix: string) => [
  ...new Set(
    sentence.pieces.flatMap(({ tags }) =>
      [...tags].filter((tag) => tag.startsWith(`${prefix}:`)).map((tag) => tag.slice(prefix.length + 1)),
    ),
  ),
];

/** A place argument with where it stood and what stood before it. */
export interface Mention {
  input: PlaceInput;
  piece: Piece;
  /** from | to | via | near | exclude | '' : the nearest marker before it. */
  role: string;
  isName: boolean;
}

const MARKERS = ['via', 'from', 'leave', 'to', 'thereafter', 'near', 'go', 'exclude', 'along'];
/** Chinese words of nearness that stand before the place; the others follow it. */
const NEAR_BEFORE = /^(靠近|邻近|临近|挨着|离得近)/;

/** Every place that the sentence mentions, in order: names, coordinates, references; unknown words when allowed. */
export function mentions(sentence: Sentence, conversation: Conversation, withWords = true): Mention[] {
  const found: Mention[] = [];
  let role = '';
  let isExcluding = false;
  for (const [index, piece] of sentence.pieces.entries()) {
    if (isExcluding && /[，,。;；]/.test(sentence.raw.slice(sentence.pieces[index - 1]?.end ?? 0, piece.start))) {
      isExcluding = false;
      role = '';
    }
    const input = isExcluding && piece.tags.has('place') ? null : inputOf(piece, conversation, withWords);
    if (!input) {
      if (piece.tags.has('excludeEnd')) isExcluding = false;
      if (isExclusion(sentence, index)) isExcluding = true;
      role = roleAfter(piece, role, found, sentence.raw);
      continue;
    }
    if (isExcluding && piece.tags.has('word')) continue;
    // 星巴克那家: the name says which.
    const isSaid = found.length > 0 && found.every(({ role: other }) => other !== 'from');
    if ((piece.tags.has('it') || piece.tags.has('there')) && isSaid) continue;
    if (piece.tags.has('word') && !isMeant(piece, role)) continue;
    if (!joinMention(found, piece, input, role, sentence.raw)) {
      found.push({ input, piece, role, isName: piece.tags.has('place') || piece.tags.has('name') });
    }
    role = role === 'exclude' ? role : '';
  }
  return found;
}

/** "not Shell", 除了肯德基: a word of exclusion before a name or kind. */
export function isExclusion({ pieces }: Sentence, index: number): boolean {
  if (!pieces[index]?.tags.has('exclude')) return false;
  const next = pieces.slice(index + 1).find(({ tags }) => !(tags.has('fluff') || tags.has('of')));
  return next !== undefined && ['word', 'place', 'category', 'quoted'].some((tag) => next.tags.has(tag));
}

/** An unknown English word is a place when a marker or a capital says so. */
function isMeant({ text, tags }: Piece, role: string): boolean {
  return role !== '' || tags.has('name') || /\p{Script=Han}|\p{Lu}/u.test(text);
}

function roleAfter(piece: Piece, role: string, found: Mention[], raw: string): string {
  const isHan = /\p{Script=Han}/u.test(piece.text);
  const last = found.at(-1);
  if (isHan && piece.tags.has('near') && !NEAR_BEFORE.test(piece.text)) {
    if (last && last.role === '' && /^\s*的?\s*$/.test(raw.slice(last.piece.end, piece.start))) last.role = 'near';
    return role;
  }
  if (piece.tags.has('from') && /出发|起点$|始发/.test(piece.text)) {
    if (last && ['', 'in'].includes(last.role)) last.role = 'from';
    return role;
  }
  const marker = MARKERS.find((tag) => piece.tags.has(tag) && tag !== 'exclude');
  if (piece.tags.has('exclude') && !marker) return role;
  if (marker === 'leave') return isHan ? role : 'from';
  if (marker) return marker === 'thereafter' ? 'then' : marker;
  const isIn = piece.tags.has('in') && (!isHan || /^(在|位于|处于)/.test(piece.text));
  return isIn && role === '' ? 'in' : role;
}

/** A name in or beside another: 北京 + 朝阳区, "Rome, Italy", "the museum in Paris". */
function joinMention(found: Mention[], piece: Piece, input: PlaceInput, role: string, raw: string): boolean {
  const before = found.at(-1);
  if (!before?.isName || !(piece.tags.has('place') || piece.tags.has('name'))) return false;
  const gap = raw.slice(before.piece.end, piece.start);
  const isHan = /\p{Script=Han}/u.test(piece.text);
  const isOuter = AREAS.has(before.piece.place?.kind ?? '');
  if (isHan && isOuter && /^\s*的?\s*$/.test(gap) && ['', before.role].includes(role)) {
    found[found.length - 1] = {
      ...before,
      input: inside(before.input, input),
      piece: { ...piece, start: before.piece.start },
    };
    return true;
  }
  const isArea = piece.tags.has('place') && AREAS.has(piece.place?.kind ?? '');
  const isLatin = !isHan && isArea && before.piece.place?.kind !== 'country';
  const isListed = /^,\s*$/.test(gap) && /^\s*(,|and\b|&)/.test(raw.slice(piece.end));
  const isIn = /^\s*(in|at),?\s*$/i.test(gap) && !isOuter && role === 'in';
  if (isLatin && ((/^,\s*$/.test(gap) && !isListed && role === '' && isWider(piece, before.piece)) || isIn)) {
    found[found.length - 1] = { ...before, input: inside(input, before.input) };
    return true;
  }
  return false;
}

const AREAS = new Set(['country', 'region', 'city', 'county']);
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

function inputOf(piece: Piece, conversation: Conversation, withWords: boolean): PlaceInput | null {
  const { tags } = piece;
  if (tags.has('place') && piece.place) {
    const { nameEn } = piece.place;
    return {
      name: piece.text,
      ...(nameEn && nameEn.toLowerCase() !== piece.text.toLowerCase() && { name_en: nameEn }),
    };
  }
  if (tags.has('point')) return { point: { lat: piece.amount ?? 0, lng: piece.extra ?? 0 } };
  if (tags.has('ref') && piece.value) return { ref: piece.value };
  if (tags.has('ordinal')) {
    const ref = nthRef(conversation, piece.amount ?? 1);
    return ref ? { ref } : null;
  }
  if (tags.has('selection')) return { ref: 'selection' };
  if (tags.has('me') && !tags.has('from')) return { ref: 'me' };
  if (tags.has('it') || tags.has('there')) {
    const ref = lastPlace(conversation);
    return ref ?? null;
  }
  if (tags.has('quoted') && piece.value) return withWords ? { name: piece.value } : null;
  const shown = tags.has('word') ? shownRef(conversation, piece.text) : undefined;
  if (shown) return { ref: shown };
  if (tags.has('word') && withWords && (tags.has('name') || isNameLike(piece.text))) return { name: piece.text };
  return null;
}

const isNameLike = (text: string) =>
  /\p{Script=Han}/u.test(text) ? text.length >= 2 : /^[\p{L}'. -]{3,}$/u.test(text);

/** The ref of a place of the newest list whose name begins with the words: "星巴克那家". */
function shownRef({ before }: Conversation, name: string): string | undefined {
  const list = before.findLast(({ name: tool }) => tool === 'search_places');
  if (!list || name.length < 2) return undefined;
  const wanted = name.toLowerCase();
  for (const line of list.result.split('\n')) {
    const [, ref, rest = ''] = /^\d+\. \[(\w+)\] (.*)$/.exec(line) ?? [];
    const names = (rest.split(' · ')[0] ?? '').toLowerCase().split(' / ');
    if (ref && names.some((each) => each.startsWith(wanted))) return ref;
  }
  return undefined;
}

/** The n-th place of the newest list; negative counts from the end. */
export function nthRef({ before }: Conversation, number: number): string | undefined {
  for (const call of before.toReversed()) {
    if (!['search_places', 'locate', 'plan_trip', 'travel_times'].includes(call.name)) continue;
    const refs = refsIn(call.result).filter((ref) => ref.startsWith('p'));
    const ref = refs.at(number > 0 ? number - 1 : number);
    if (ref) return ref;
  }
  return undefined;
}

/** What "it" and "there" mean: the selection, else the newest place talked about. */
export function lastPlace({ before, selection }: Conversation): PlaceInput | undefined {
  if (selection.length > 0) return { ref: 'selection' };
  for (const call of before.toReversed()) {
    const { place, to, area, ref } = call.input as Record<string, PlaceInput | string | undefined>;
    if (typeof ref === 'string') return { ref };
    const named = place ?? to ?? area;
    if (typeof named === 'object') return named;
    const found = refsIn(call.result).find((each) => each.startsWith('p'));
    if (found) return { ref: found };
  }
  return undefined;
}

/** The newest ref with this prefix: the last area (a), route (r) or line (l). */
export function lastRef({ before }: Conversation, prefix: string): string | undefined {
  for (const call of before.toReversed()) {
    const found = refsIn(call.result).findLast((ref) => ref.startsWith(prefix));
    if (found) return found;
  }
  return undefined;
}

/** The place to speak of: the first mentioned, "here", or the map view. */
export function mainPlace(found: Mention[], sentence: Sentence, conversation: Conversation): PlaceInput | undefined {
  const [mention] = found;
  if (mention) return mention.input;
  if (has(sentence, 'here', 'view')) return { ref: conversation.hasPosition && has(sentence, 'here') ? 'me' : 'view' };
  return undefined;
}

/** How one travels: a said mode, or what the words of the question imply (怎么开, "which bus"). */
export function modeIn(sentence: Sentence): 'walk' | 'bike' | 'drive' | 'transit' | undefined {
  const said = valued(sentence, 'mode');
  if (said === 'walk' || said === 'bike' || said === 'drive' || said === 'transit') return said;
  const asked = sentence.pieces
    .filter(({ tags }) => tags.has('route') || tags.has('reach') || tags.has('howlong'))
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  if (/公交|地铁|坐|乘|换乘|几路|bus|train|metro|subway/.test(asked)) return 'transit';
  if (/怎么开|行车|驾车|能开|drive|driving|车程/.test(asked)) return 'drive';
  if (/骑|bike|cycle|ride/.test(asked)) return 'bike';
  return /步行|能走|要走|walk/.test(asked) ? 'walk' : undefined;
}

/** Local "2026-11-25T14:00" of a said time, today unless a date is said. */
export function timeIn(sentence: Sentence, today: string): string | undefined {
  const time = first(sentence, 'time');
  if (!time) return undefined;
  const date = (first(sentence, 'date') ?? first(sentence, 'today'))?.value ?? today;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(time.amount ?? 0)}:${two(time.extra ?? 0)}`;
}
