import type { Conversation } from '../dialogue/conversation.ts';
import { SITE } from '../slots/join-mention.ts';
import type { Mention } from '../slots/mention.ts';
import { isExclusion } from '../slots/mentions.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';

/** "tapas near La Rambla": an unknown word before a place is what is looked for. */
export function thingBefore({ raw, pieces }: Sentence, known: Mention[]): Piece | undefined {
  const place = known.find(({ role }) => role === 'near' || role === 'in');
  const index = pieces.findIndex(({ tags }) => tags.has('near') || tags.has('in'));
  const thing = pieces[index - 1];
  const isThing =
    place &&
    thing?.tags.has('word') &&
    /^[a-z][a-z' -]{2,}$/.test(thing.text) &&
    !NO_THING.test(thing.text) &&
    index <= 4;
  return isThing && !/\b(?:live|lives|born|work|works|was|were|happened|famous|known)\b/i.test(raw) ? thing : undefined;
}

/** "A wet day in Vienna": when somebody is there. */
const NO_THING =
  /^(?:free|spare|wet|rainy|dry)$|\b(?:days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|hours?|times?|trips?|holidays?)$/;

/** Where the search of the turn before looked, for one that says nothing of where: 再找几家书店. */
export function sameArea(sentence: Sentence, { before }: Conversation, places: Mention[]): object | undefined {
  const last = before.at(-1);
  if (last?.name !== 'search_places' || places.length > 0) return undefined;
  // "And cafes near there": around the same place.
  if (has(sentence, 'there') && !has(sentence, 'selection') && last.input.near) return { near: last.input.near };
  if (has(sentence, 'near', 'here', 'me', 'view', 'there', 'it', 'zone', 'along', 'selection')) return undefined;
  const { near, within } = last.input;
  return near ? { near } : within ? { within } : undefined;
}

/** 机场附近的租车点: the kind before 附近 says where. */
export function isSiteOf({ pieces, raw }: Sentence, kind: Piece): boolean {
  const next = pieces[pieces.indexOf(kind) + 1];
  // 医院一公里内的旅馆
  const isWithin = next?.start === kind.end && next.tags.has('distance') && /^(?:以|范围)?内/.test(raw.slice(next.end));
  if (isWithin || (next?.start === kind.end && next.tags.has('distance') && /内$/.test(next.text))) return true;
  return (
    next !== undefined &&
    next.start === kind.end &&
    next.tags.has('near') &&
    /^(?:附近|旁边|周边|周围|边上|对面|门口)/.test(raw.slice(next.start))
  );
}

/** 厦门曾厝垵, 大理双廊: an unknown word right behind a town and not before a kind is a place in it. */
export function innerSite({ pieces }: Sentence, all: Mention[]): Mention | undefined {
  const index = pieces.findIndex((piece, at) => {
    const before = pieces[at - 1];
    const next = pieces[at + 1];
    const isBehind = before?.end === piece.start && ['city', 'county', 'region'].includes(before.place?.kind ?? '');
    const isModifier = next?.start === piece.end && (next.tags.has('category') || next.tags.has('word'));
    return isBehind && !isModifier && piece.tags.has('word') && /^\p{Script=Han}{2,5}$/u.test(piece.text);
  });
  const [piece, town] = [pieces[index], pieces[index - 1]];
  if (!piece || !town || all.some(({ piece: { start, end } }) => start < piece.start && end >= piece.end))
    return undefined;
  return { input: { name: piece.text, city: town.text }, piece, role: 'near', isName: true };
}

/** Kinds that only tell which one is meant where another kind follows: "airport hotels". */
const PLACED = new Set([
  'airport',
  'train_station',
  'bus_station',
  'subway',
  'beach',
  'lake',
  'river',
  'mall',
  'university',
  'hospital',
  'park',
  'office',
]);

/** 带泳池的酒店, 靠近火车站的青旅: a kind in a clause that describes another. */
export function isTrait({ raw }: Sentence, kind: Piece, kinds: Piece[]): boolean {
  const next = kinds[kinds.indexOf(kind) + 1];
  if (!next) return false;
  const gap = raw.slice(kind.end, next.start);
  return /^[^,，。;；、和或]{0,3}的[^,，。;；的]{0,3}$/.test(gap) || (gap === ' ' && PLACED.has(kind.value ?? ''));
}

/** An unknown name beside a kind of place says where: 五道口的旅馆, "Shoreditch bars". */
export function isSite({ text, end, start }: Piece, kind: Piece, { raw }: Sentence): boolean {
  const isClause =
    /(?:^|[,，、。\s])$/.test(raw.slice(0, start)) && /^\s*(?:那边|这边|一带)?(?:$|[,，。?？!])/.test(raw.slice(end));
  if (isClause && SITE.test(text)) return true;
  // "a library to study, Bloomsbury"
  const isLast = /,\s*$/.test(raw.slice(0, start)) && /^\s*[.!?]?$/.test(raw.slice(end));
  if (isLast && start > kind.end && /^\p{Lu}/u.test(text)) return true;
  if (/^\p{Lu}/u.test(text)) return kind.start - end >= 0 && kind.start - end <= 2;
  if (/^\p{Script=Han}{3,}/u.test(text) && end === kind.start) return true;
  return (
    /^\p{Script=Han}{2,}/u.test(text) &&
    /^\s*(?:的|里|内|这|那|[\d一二两三四五六七八九十几半]|有|周|附)/.test(raw.slice(end))
  );
}

export function isExcluded({ raw, pieces }: Sentence, at: number): boolean {
  let isInside = false;
  let hasNamed = false;
  for (const [index, { tags, start }] of pieces.entries()) {
    if (isInside && /[，,。;；]/.test(raw.slice(pieces[index - 1]?.end ?? 0, start))) isInside = false;
    // 除了星巴克和瑞幸的咖啡店: the kind after 的 is wanted.
    const isPast = isInside && tags.has('category') && pieces[index - 1]?.tags.has('of') && hasNamed;
    if (isPast) isInside = false;
    if (start === at) return isInside;
    hasNamed ||= isInside && (tags.has('word') || tags.has('place'));
    if (isExclusion({ raw, pieces }, index)) isInside = true;
    if (means({ tags }, 'excludeEnd', 'near', 'find', 'whereask') || /^in$/i.test(raw.slice(start, start + 3).trim()))
      isInside = false;
  }
  return false;
}

export function excludedNames(sentence: Sentence, category: string | undefined): string[] {
  return sentence.pieces
    .filter(
      (piece) =>
        (piece.tags.has('word') || piece.tags.has('place') || piece.tags.has('category') || piece.tags.has('quoted')) &&
        isExcluded(sentence, piece.start),
    )
    .map((piece) =>
      piece.tags.has('category') && piece.value !== category ? (piece.value ?? piece.text) : piece.text,
    );
}
