import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { namesOthers } from '../dialogue/is-change.ts';
import { lastPair } from '../dialogue/last-pair.ts';
import { ASKS_CLOCK, hourSaid } from '../slots/hour-said.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { lastPlace } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { locateCall } from './where.ts';

const APART =
  /[时時]差|差(?:了)?(?:几|多少|幾)|[早晚快慢](?:了)?(?:几|多少|幾)[个個]?(?:小[时時]|[钟鐘][头頭])|\b(?:time|clock) ?(?:zone )?diff(?:s|erences?)?\b|\btime ?zones? (?:between|apart)\b|\bhours? (?:ahead|behind|apart|earlier|later|between|are (?:they|these|those) apart)|\bahead of|\bbehind\b|\bvs\b|\bversus\b|\bcompared (?:to|with)\b|时间[早晚快慢]了?(?:几|多少)|时间差|\b(?:difference|gap) in (?:hours|time)\b/i;
/** "Clock difference", "is Cape Town ahead of London or behind": of clocks, though no time is said. */
const CLOCKS =
  /\b(?:time|clock) ?(?:zone )?diff|\btime ?zones? (?:between|apart)\b|\bahead of\b.{2,40}\bor behind\b|\bbehind\b.{2,40}\bor ahead\b|\bahead or behind\b|比.{1,8}时间[早晚快慢]/i;
/** 东京上午10点是纽约的什么时候 */
const WHEN = /\bwhen(?:'s| is) (?:that|it) in\b|\bwhat(?:'s| is) that in\b|是.{1,8}(?:什么时候|什么时间|啥时候)/;

/** How far two clocks are apart, or what one shows when the other shows an hour: both are read. null where not both places are known. */
export function clocksApart(sentence: Sentence, conversation: Conversation): Call[] | null {
  if (!has(sentence, 'timeq') && !CLOCKS.test(sentence.raw) && !(has(sentence, 'time') && WHEN.test(sentence.raw)))
    return clocksAgain(sentence, conversation);
  const named = mentions(sentence, conversation, false).filter(({ isName }) => isName);
  if (isOfHour(sentence)) return bothOf(named.length === 2 ? hourFirst(named, sentence) : []);
  if (!APART.test(sentence.raw)) return null;
  const inputs = objectFirst(named, sentence).map(({ input }) => input);
  const last = locatedBy(conversation.before.at(-1)) ?? lastPlace(conversation);
  const isKnown = last && !('ref' in last && ['view', 'me', 'selection'].includes(last.ref));
  // What was spoken of stays so: it is read last.
  const [only, second] = inputs;
  return bothOf(
    (second ? inputs : only ? (isKnown ? [only, last] : []) : (locatedPair(conversation) ?? lastPair(conversation))) ??
      [],
  );
}

/** The places of the last two calls, as they were asked for. */
function locatedPair({ before }: Conversation): PlaceInput[] | null {
  const pair = before.slice(-2).flatMap((call) => locatedBy(call) ?? []);
  return pair.length === 2 ? pair : null;
}

function bothOf(places: readonly Mention['input'][]): Call[] | null {
  const calls = places.slice(0, 2).flatMap((place) => locateCall(place) ?? []);
  return calls.length === 2 ? calls : null;
}

/** "If it's 6pm in Berlin what time is it in Tokyo", 北京晚上8点，纽约几点; no hour of a way. */
const isOfHour = (sentence: Sentence) =>
  has(sentence, 'time') &&
  !has(sentence, 'route', 'leave', 'howlong', 'mode:', 'from', 'weather', 'category', 'outing');

/** The two places, that of the said hour first: in Chinese the one before it, in English the one right behind it. */
function hourFirst(named: readonly Mention[], sentence: Sentence): Mention['input'][] {
  const time = first(sentence, 'time') ?? { start: 0, end: 0 };
  const behind = named.find(
    ({ piece }) =>
      piece.start >= time.end && /^\s*(?:in|at|over in)?\s*$/i.test(sentence.raw.slice(time.end, piece.start)),
  );
  const before = named.findLast(({ piece }) => piece.end <= time.start);
  const own = (/\p{Script=Han}/u.test(sentence.raw) ? (before ?? behind) : (behind ?? before)) ?? named[0];
  return [...named.filter((each) => each === own), ...named.filter((each) => each !== own)].map(({ input }) => input);
}

/** What the other is compared with: 比北京, "ahead of London". */
const isObject = ({ piece }: Mention, { raw }: Sentence) =>
  /(?:[比跟和与同离]|\b(?:of|behind|than|from))\s*$/i.test(raw.slice(0, piece.start));

/** It comes first, so that the one asked about is spoken of last. */
const objectFirst = (named: readonly Mention[], sentence: Sentence): Mention[] =>
  named.toSorted((a, b) => Number(isObject(b, sentence)) - Number(isObject(a, sentence)));

/** "And of LA?" after two clocks: the one of them that stays, and another. */
function clocksAgain(sentence: Sentence, conversation: Conversation): Call[] | null {
  const { before, asked = [] } = conversation;
  const topic =
    asked.findLast((message) => APART.test(message) || (ASKS_CLOCK.test(message) && hourSaid(message))) ?? '';
  const [one, two] = before.slice(-2).map(locatedBy);
  const isPair =
    /differen|\bhours? (?:between|apart)|[时時]差|差(?:几|多少|幾)/i.test(sentence.raw) &&
    /\b(?:what|how)|几|幾|多/i.test(sentence.raw);
  const isOfClocks = asked.slice(-2).every((message) => CLOCK.test(message) || /^(?:and|那|.{1,8}呢)/i.test(message));
  const isBare = !sentence.pieces.some(({ tags }) => tags.has('place') || tags.has('category'));
  if (isPair && isBare && isOfClocks && one && two && asked.length > 1) return bothOf([one, two]);
  const [said, ...more] = mentions(sentence, conversation, false);
  const isOfTime = CLOCK.test(asked.at(-1) ?? '');
  const here = locatedBy(before.at(-1));
  if (isPair && isOfTime && said?.isName && more.length === 0 && here) return bothOf([said.input, here]);
  if (topic === '' || !one || !two || !said || more.length > 0 || !namesOthers(sentence)) return null;
  return bothOf(isObject(said, sentence) ? [said.input, two] : [one, said.input]);
}

const CLOCK = /\btimes?\b|几点|幾點|时间/i;

/** The place that a call located, as it was asked for. */
function locatedBy(call: PastCall | undefined): PlaceInput | undefined {
  if (call?.name !== 'locate') return undefined;
  const { query, query_en: nameEn, city, ref } = call.input;
  if (typeof query !== 'string') return placeInput.safeParse({ ref }).data;
  return placeInput.safeParse({ name: query, name_en: nameEn, city }).data;
}
