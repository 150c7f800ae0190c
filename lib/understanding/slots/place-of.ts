import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import { candidatesOf, inputOfCandidate, openQuestion } from '../dialogue/candidates.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { isPending, missOf, placesOf, refsOf } from '../dialogue/past-calls.ts';
import { SHOWN, shownNames } from '../dialogue/shown-names.ts';
import { askedAs, measuredIn, quickestOf, saidInFull, sightBefore, townOf } from '../dialogue/subject.ts';
import type { Mention } from './mention.ts';
import type { Piece, Sentence } from './sentence.ts';
import { has } from './slots.ts';

export function inputOf(piece: Piece, conversation: Conversation, withWords: boolean): PlaceInput | null {
  const { tags } = piece;
  if (piece.place?.kind === SHOWN) {
    const ref = shownNames(conversation).find(({ name }) => name.toLowerCase() === piece.text.toLowerCase())?.ref;
    if (ref) return { ref };
  }
  if (tags.has('place') && piece.place) {
    const { nameEn } = piece.place;
    return {
      name: piece.text,
      ...(nameEn && nameEn.toLowerCase() !== piece.text.toLowerCase() && { name_en: nameEn }),
    };
  }
  if (tags.has('point') && piece.value !== undefined) return { name: piece.value };
  if (tags.has('point')) return { point: { lat: piece.amount ?? 0, lng: piece.extra ?? 0 } };
  // "A9" is a road, a1 a ref.
  if (tags.has('ref') && piece.value && !/^[A-Z]/.test(piece.text)) return { ref: piece.value };
  if (tags.has('ordinal')) return nthPlace(conversation, piece.amount ?? 1) ?? null;
  if (tags.has('wayend') || tags.has('waystart')) return endOfWay(conversation, tags.has('wayend') ? 'to' : 'from');
  if (tags.has('selection')) return { ref: selectedRef(conversation) };
  if (tags.has('me') && !tags.has('from')) return { ref: 'me' };
  if (tags.has('it') || tags.has('there')) {
    const ref = lastPlace(conversation);
    return ref ?? null;
  }
  if (tags.has('quoted') && piece.value) return withWords ? { name: piece.value } : null;
  const shown = tags.has('word') ? shownRef(conversation, piece.text) : undefined;
  if (shown) return { ref: shown };
  const said = tags.has('word') ? saidInFull(piece.text, conversation) : undefined;
  if (said) return said;
  if (tags.has('word') && withWords && (tags.has('name') || isNameLike(piece.text))) return { name: piece.text };
  return null;
}

/** 终点, "the destination": an end of the way that was planned last. */
function endOfWay({ before }: Conversation, end: 'from' | 'to'): PlaceInput | null {
  return placeInput.safeParse(before.findLast(({ name }) => name === 'plan_route')?.input[end]).data ?? null;
}

const isNameLike = (text: string) =>
  /\p{Script=Han}/u.test(text) ? text.length >= 2 : /^[\p{L}'. -]{3,}$|^\p{Lu}[\p{L}\d'. -]+$/u.test(text);

/** The ref of a place of the newest list whose name begins with the words: "星巴克那家". */
function shownRef({ before }: Conversation, name: string): string | undefined {
  const list = name.length < 2 ? undefined : before.findLast(({ name: tool }) => tool === 'search_places');
  if (!list) return undefined;
  const wanted = name.toLowerCase().replace(/^(?:那|这)(?:家|个|间)?(?=.{2})/, '');
  return placesOf(list).find(({ place: { name: local, nameEn = local } }) =>
    [local, nameEn].some((each) => each.toLowerCase().replace(/^the /, '').startsWith(wanted)),
  )?.ref;
}

/** The n-th place of the newest list; negative counts from the end. undefined: the list is not that long. */
export function nthPlace(conversation: Conversation, number: number): PlaceInput | undefined {
  return listedPlaces(conversation).at(number > 0 ? number - 1 : number);
}

/** The ref of that place; a candidate of a question may have none. */
export function nthRef(conversation: Conversation, number: number): string | undefined {
  const place = nthPlace(conversation, number);
  return place && 'ref' in place ? place.ref : undefined;
}

/**
 * The places that numbers count: the candidates of an open question, else the newest list; a single place is one only where
 * there is no other.
 */
export function listedPlaces(conversation: Conversation): PlaceInput[] {
  const { before, isRefused } = conversation;
  const last = before.at(-1);
  const question = last?.name === 'ask_user' ? undefined : openQuestion(conversation);
  if (question) return candidatesOf(question).map((each) => inputOfCandidate(each, conversation.pageLocale));
  const options = last?.name === 'ask_user' && !isRefused ? optionRefs(last) : [];
  if (options.length > 0) return options;
  const lists = before
    .filter(({ name }) => ['search_places', 'locate', 'plan_trip', 'travel_times'].includes(name))
    .map((call) => [...new Set(placesOf(call).map(({ ref }) => ref))])
    .filter((refs) => refs.length > 0);
  return (lists.findLast((refs) => refs.length > 1) ?? lists.at(-1) ?? []).map((ref) => ({ ref }));
}

/** The options of a question, where each is a place. */
function optionRefs({ input }: PastCall): PlaceInput[] {
  const options: unknown[] = Array.isArray(input.options) ? input.options : [];
  const places = options.flatMap((option) => placeInput.safeParse({ ref: Object(option).ref }).data ?? []);
  return places.length === options.length ? places : [];
}

/** What "it" and "there" mean: the selection, else the newest place talked about. */
export function lastPlace(conversation: Conversation): PlaceInput | undefined {
  const { before, selection, spoken } = conversation;
  if (selection.length > 0) return { ref: selectedRef(conversation) };
  if (spoken) return spoken;
  const sight = sightBefore(conversation);
  if (sight) return { ref: sight };
  for (const call of before.toReversed()) {
    const {
      place,
      to: end,
      area,
      ref,
      near,
      from,
      center,
    } = call.input as Record<string, PlaceInput | string | undefined>;
    // Of a way whose end is not known the start is.
    const miss = missOf(call);
    const missed = miss?.miss === 'not_found' || miss?.miss === 'ambiguous' ? miss.about : undefined;
    const found = (said: PlaceInput) => (missed !== undefined && missed === Object(said).name ? townOf(said) : said);
    const isNew =
      missed !== undefined && !before.some(({ input: { query } }) => query !== undefined && query === missed);
    const to = from && isNew && missed === Object(end).name ? from : end;
    if (typeof ref === 'string') return REF.test(ref) ? { ref } : { name: ref };
    const named =
      place ??
      (Array.isArray(to) ? quickestOf(call) : (newStop(call, before) ?? to)) ??
      area ??
      center ??
      measuredIn(call, conversation) ??
      (isPending(call) ? (near ?? locatedIn(call)) : undefined);
    if (typeof named === 'object') return found(named);
    const [shown] = placesOf(call);
    if (shown) return askedAs(shown);
    // What was looked around, or for, and not found is spoken of all the same.
    const sought = near ?? locatedIn(call);
    if (typeof sought === 'object') return found(sought);
  }
  return undefined;
}

/** The stop that was added to a way last. */
function newStop({ name, input }: PastCall, before: readonly PastCall[]): PlaceInput | undefined {
  const ways = before.filter((call) => call.name === 'plan_route');
  const earlier = ways.findLast((call) => call.input !== input)?.input;
  const stops = (via: unknown) => (Array.isArray(via) ? via : []);
  const isAdded = stops(input.via).length > stops(earlier?.via).length && earlier?.to !== undefined;
  const isSameWay = JSON.stringify([earlier?.from, earlier?.to]) === JSON.stringify([input.from, input.to]);
  return name === 'plan_route' && isAdded && isSameWay ? placeInput.safeParse(stops(input.via).at(-1)).data : undefined;
}

/** Details are asked of a name as well as of a ref, and where a way ends a name is no ref. */
const REF = /^(?:[pralw]\d{1,4}|me|view|selection|home|work|saved)$/;

/** What a position that is not known yet was asked for by. */
function locatedIn({ name, input: { point, query } }: PastCall): PlaceInput | undefined {
  if (name !== 'locate') return undefined;
  if (typeof query === 'string') return { name: query };
  return point === undefined ? undefined : { point: point as { lat: number; lng: number } };
}

/** The ref selected last. */
export const selectedRef = ({ selection }: Conversation): string => selection.at(-1) ?? 'selection';

/** 这里, "from here": what is selected, else where the user is or looks. */
export const hereOf = (sentence: Sentence, conversation: Conversation): { ref: string } =>
  has(sentence, 'here') && conversation.selection.length > 0
    ? { ref: selectedRef(conversation) }
    : { ref: conversation.hasPosition ? 'me' : 'view' };

/** The newest ref with this prefix: the last area (a), route (r) or line (l). */
export function lastRef({ before, selection }: Conversation, prefix: string): string | undefined {
  const selected = selection.findLast((ref) => ref.startsWith(prefix) && prefix !== 'p');
  if (selected) return selected;
  for (const call of before.toReversed()) {
    const found = refsOf(call).findLast((ref) => ref.startsWith(prefix));
    if (found) return found;
  }
  return undefined;
}

/** The place to speak of: the first mentioned, "here", or the map view. */
export function mainPlace(found: Mention[], sentence: Sentence, conversation: Conversation): PlaceInput | undefined {
  const [mention] = found;
  if (mention) return mention.input;
  const zone = has(sentence, 'zone') ? lastRef(conversation, 'a') : undefined;
  if (zone) return { ref: zone };
  if (has(sentence, 'here') && conversation.selection.length > 0) return { ref: selectedRef(conversation) };
  if (has(sentence, 'here', 'view')) return { ref: conversation.hasPosition && has(sentence, 'here') ? 'me' : 'view' };
  return undefined;
}

/** The place that a question without one is about: the selection, what was talked of last, the user, the map. */
export function impliedPlace(sentence: Sentence, conversation: Conversation): PlaceInput {
  if (has(sentence, 'me')) return { ref: 'me' };
  if (has(sentence, 'here', 'view')) return hereOf(sentence, conversation);
  return lastPlace(conversation) ?? { ref: conversation.hasPosition ? 'me' : 'view' };
}
