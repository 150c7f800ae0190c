import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { startOfLast } from '../dialogue/last-pair.ts';
import { comparedOf } from '../dialogue/last-several.ts';
import { placesOf } from '../dialogue/past-calls.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import { listedPlaces } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, kindsOf, modeIn } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { clocksApart } from './clocks.ts';
import { largerOf } from './larger.ts';
import { searchedAround } from './measure.ts';
import { matrixIntent, timesToOne } from './reach.ts';
import { tourOf } from './tour.ts';
import { weatherCompared } from './weather-compared.ts';

const CLOSER =
  /哪(?:一)?(?:个|座|家|边|里)?(?:城市|地方)?(?:离|距).{1,12}(?:更|最|比较)?[近远]|谁(?:离|距).{1,12}[近远]|(?:离|距).{1,12}(?:更|最|比较)?[近远]的?是?(?:哪|谁)|\bwhich(?: one| of (?:them|(?:those|these|the)(?: (?:two|three|four|five))?))?(?: is| are| would be|'s)? (?:the )?(?:closer|closest|nearer|nearest|further|farther|furthest|farthest) (?:to|from|away from)\b/i;

/** "Which is closer to Nanjing?": the distances to those that were measured, listed or spoken of last. */
function closerOf(sentence: Sentence, conversation: Conversation): Call[] | null {
  const named = mentions(sentence, conversation).filter(
    ({ piece: { tags, text } }) => !tags.has('it') && !tags.has('selection') && !/^(?:更|最|比较)?[近远]$/.test(text),
  );
  const [place, ...others] = named;
  if (!place || !CLOSER.test(sentence.raw) || has(sentence, 'weather')) return null;
  if (others.length > 0) return null;
  const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(place.input);
  const isOfAll = MOST.test(sentence.raw) && listedLast(conversation).length > 2;
  const isItself = (other: PlaceInput) => same(other) || isListedAs(other, place, conversation);
  const all = isOfAll ? listedLast(conversation) : measuredWith(conversation, same) ? [] : justListed(conversation);
  const listed = all.filter((each) => !isItself(each));
  if (listed.length > 1)
    return [{ name: 'travel_times', input: { from: withTown(place.input, conversation), to: listed } }];
  const ends = measuredWith(conversation, same) ?? comparedOf(sentence.raw, conversation).filter((end) => !same(end));
  if (ends.length < 2) return null;
  const isOfList = searchedAround(conversation) !== undefined && ends.every((end) => 'ref' in end);
  if (isOfList) return [{ name: 'travel_times', input: { from: withTown(place.input, conversation), to: ends } }];
  return ends.map((end) => ({ name: 'measure', input: { what: 'distance', between: [place.input, end] } }));
}

/** Whether a place of the list is the one that is named: "which one is closest to Big Ben?" */
function isListedAs(listed: PlaceInput, { piece }: Mention, { before }: Conversation): boolean {
  const ref = 'ref' in listed ? listed.ref : undefined;
  const known = before.flatMap(placesOf).find((each) => each.ref === ref)?.place;
  const said = piece.text.toLowerCase().replace(/^the /, '');
  return [known?.name, known?.nameEn].some((name) => name?.toLowerCase().replace(/^the /, '') === said);
}

const QUICKER =
  /(?:哪|谁|还是).{0,16}(?:近|远|快|慢|省时|省路)|(?:近|远|快)的?是?(?:哪|谁)|\bcompar(?:e|ing)\b|\b(?:closer|closest|nearer|nearest|further|furthest|farther|farthest|quicker|quickest|faster|fastest)\b/i;

const FROM = /(?:离|距离?|\b(?:from|(?:closer|closest|nearer|nearest|further|farther) to) (?:the )?)$/i;

/** 武汉和长沙哪个离南京近, 从南京去扬州还是镇江快, "is Boston or Philadelphia closer to New York": the way from the one to each of the others. */
function quickerOf(sentence: Sentence, conversation: Conversation): Call[] | null {
  const { raw } = sentence;
  if (
    !QUICKER.test(raw) ||
    !WHICH.test(raw) ||
    has(sentence, 'weather', 'find') ||
    kindsOf(sentence).some(({ value }) => value !== 'city')
  )
    return null;
  const named = mentions(sentence, conversation).filter(
    ({ isName, piece: { tags, text } }) =>
      !tags.has('it') && !tags.has('selection') && (isName || !/[近远快慢]|er$|est$/.test(text)),
  );
  // "Would Bath to Bristol be quicker than Cardiff to Bristol": the end that both share.
  const shared = named.find((each, index) => named.slice(0, index).some((other) => isSameInput(other, each)));
  const after = (marker: RegExp) => named.filter(({ piece }) => marker.test(raw.slice(0, piece.start)));
  const without = (some: readonly Mention[]) => named.filter((each) => !some.includes(each));
  const starts = after(FROM);
  // 苏州离无锡近还是离上海近, 外滩到豫园和到人民广场哪个近: the one that is no end of either.
  const said =
    shared ?? (starts.length > 1 ? without(starts)[0] : starts[0]) ?? named.find(({ role }) => role === 'from');
  // 去东站和去机场哪个近, after a way: from where that began.
  const last = said || named.length > 2 ? undefined : startOfLast(conversation, named);
  const from =
    said ??
    (named.filter(({ role }) => role === '').length === 1 && !last
      ? named.find(({ role }) => role === '')
      : after(/^to (?:the )?$/i)[0]);
  const to = named.flatMap((each) =>
    (from && isSameInput(each, from)) || each.role === 'exclude' ? [] : [each.input],
  );
  const start = from?.input ?? last;
  if (!start || to.length < 2) return null;
  const isFar = named.every(({ piece }) => AREAS.has(piece.place?.kind ?? ''));
  const mode = modeIn(sentence) ?? (isFar ? 'drive' : undefined);
  return [{ name: 'travel_times', input: { from: start, to, ...(mode && { mode }) } }];
}

const isSameInput = (one: Mention, other: Mention) => JSON.stringify(one.input) === JSON.stringify(other.input);

/** The other ends of the last two distances to a place. */
function measuredWith({ before }: Conversation, same: (other: unknown) => boolean): PlaceInput[] | null {
  const measured = before.flatMap(({ name, input: { between } }) =>
    name === 'measure' && Array.isArray(between) && between.length === 2 && between.some(same)
      ? between.filter((end) => !same(end)).flatMap((end) => placeInput.safeParse(end).data ?? [])
      : [],
  );
  const ends = [...new Map(measured.map((end) => [JSON.stringify(end), end])).values()].slice(-2);
  return ends.length < 2 ? null : ends;
}

/** The beginning of a list that has just been shown. */
function justListed(conversation: Conversation): PlaceInput[] {
  const last = conversation.before.at(-1)?.name;
  return last === 'search_places' || last === 'travel_times' ? listedPlaces(conversation).slice(0, MOST_COMPARED) : [];
}

const MOST_COMPARED = 10;
const MOST = /最|\b(?:closest|nearest|furthest|farthest)\b/i;

/** What is asked of places by their refs leaves the list as it is. */
const isOfList = (name: string, { ref, from, to }: Record<string, unknown>) =>
  name === 'map_edit' ||
  name === 'ask_user' ||
  ((name === 'get_place' || name === 'locate') && typeof ref === 'string') ||
  (name === 'plan_route' && [to, from ?? to].every((end) => Object(end).ref !== undefined));

/** The list that was searched last, where nothing but comparisons came after it. */
function listedLast({ before }: Conversation): PlaceInput[] {
  const search = before.findLast(({ name, input }) => name !== 'travel_times' && !isOfList(name, input));
  const refs = search?.name === 'search_places' ? placesOf(search).map(({ ref }) => ref) : [];
  return [...new Set(refs)].slice(0, MOST_COMPARED).map((ref) => ({ ref }));
}

/** "Big Ben station" after the museums of Amsterdam is the one there. */
function withTown(place: PlaceInput, conversation: Conversation): PlaceInput {
  const around = searchedAround(conversation);
  const isOpen = 'name' in place && place.name_en === undefined && place.city === undefined;
  return isOpen && around && 'name' in around ? { ...place, city: around.name } : place;
}

const COMPARED =
  /(?:哪|谁|比|还是).{0,12}[近远]|[近远].{0,8}(?:哪|谁|还是)|\b(?:closer|closest|nearer|nearest|further|farther|furthest|farthest)\b/i;

/** 第三个和第四个哪个近, "which is closer, the second or the third?": the way to each, from where they were looked for. */
function closerListed(sentence: Sentence, conversation: Conversation): Call[] | null {
  if (!COMPARED.test(sentence.raw) || has(sentence, 'category', 'howfar', 'measure')) return null;
  const all = mentions(sentence, conversation, false);
  const listed = all.filter(({ piece: { tags } }) => tags.has('ordinal') || tags.has('firstn') || tags.has('ref'));
  const others = all.filter((each) => !listed.includes(each) && !('ref' in each.input && each.input.ref === 'me'));
  const places = [...new Map(listed.map(({ input }) => [JSON.stringify(input), input])).values()];
  if (places.length < 2 || others.length > 1) return null;
  const mine = { ref: conversation.hasPosition || has(sentence, 'me') ? 'me' : 'view' };
  const from = others[0]?.input ?? (has(sentence, 'me', 'here') ? mine : (searchedAround(conversation) ?? mine));
  const mode = modeIn(sentence);
  return [{ name: 'travel_times', input: { from, to: places, ...(mode && { mode }) } }];
}

/** "Which of these is nearest by car?": the way by that mode to each of the list. */
function nearestBy(sentence: Sentence, conversation: Conversation): Call[] | null {
  const mode = modeIn(sentence);
  if (!mode || !WHICH.test(sentence.raw) || !COMPARED.test(sentence.raw)) return null;
  if (has(sentence, 'category', 'howfar', 'measure')) return null;
  const named = mentions(sentence, conversation, false).filter(
    ({ piece: { tags } }) => !tags.has('it') && !tags.has('selection') && !tags.has('me'),
  );
  const to = listedLast(conversation);
  if (to.length < 2 || named.length > 1) return null;
  const mine = { ref: conversation.hasPosition || has(sentence, 'me') ? 'me' : 'view' };
  const from = named[0]?.input ?? (has(sentence, 'me', 'here') ? mine : (searchedAround(conversation) ?? mine));
  return [{ name: 'travel_times', input: { from, to, mode } }];
}

const WHICH = /哪|谁|还是|\bthan\b|\bcompar|\bwhich\b|\bor\b|\bwhat(?:'s| is) the\b/i;

/** 住龙华、宝安，去福田站分别多久: the times of several ways, whatever else they may be asked for. */
function timesOf(sentence: Sentence, conversation: Conversation): Call[] | null {
  const named = mentions(sentence, conversation);
  const isAsked = has(sentence, 'howlong', 'timeq') || QUICKER.test(sentence.raw);
  const times =
    (isAsked ? timesToOne(sentence, named) : null) ?? (EACH.test(sentence.raw) ? matrixIntent(sentence, named) : null);
  return times && [times];
}

const EACH = /分别|各自|\brespectively\b|\bhow (?:long|far)\b.*\beach\b(?! other)/i;

/** Calls for several places that were spoken of or listed: two clocks, what of them is closer, a way through them. */
export function comparedIn(sentence: Sentence, conversation: Conversation): Call[] | null {
  const compared =
    clocksApart(sentence, conversation) ??
    largerOf(sentence, conversation) ??
    timesOf(sentence, conversation) ??
    quickerOf(sentence, conversation) ??
    closerOf(sentence, conversation) ??
    closerListed(sentence, conversation) ??
    nearestBy(sentence, conversation) ??
    weatherCompared(sentence, conversation);
  if (compared) return compared;
  const tour = tourOf(sentence, conversation);
  return tour && [tour];
}
