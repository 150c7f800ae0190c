import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { isSame, lastPair } from '../dialogue/last-pair.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { TIME_APART } from '../slots/patterns/times.ts';
import { lastPlace } from '../slots/place-of.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { has, kindsOf } from '../slots/slots.ts';
import type { Call } from './call.ts';

/** One call for each of the places or kinds that a message lists, where its tool takes one at a time. */
export function spread(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  switch (call.name) {
    case 'get_weather':
    case 'outing_advice':
      return forEachPlace(call, sentence, conversation);
    case 'get_place':
      return forEachRef(call, sentence, conversation);
    case 'search_places':
      return forEachKind(call, sentence).flatMap((each) => forEachNear(each, sentence, conversation));
    case 'locate':
      return has(sentence, 'timeq') && !TIME_APART.test(sentence.raw)
        ? forEachQuery(call, sentence, conversation)
        : [call];
    default:
      return [call];
  }
}

/** What stands between the items of a list. */
const BETWEEN =
  /^\s*(?:的?天气|weather|的|市)?\s*(?:和|跟|与|及|以及|还是|或者?|、|[,，]?\s*(?:还有|plus|as well as|and also)|,|，|and|&|or|vs\.?|versus|对比|比|[?？.]\s*(?:那|and|what about|how about)?\s*(?:in|for|at)?|,?\s*(?:and|or) (?:in|for|at)|\s*(?:\w+er|more \w+|than)(?: than)?|,\s*and)\s*(?:the |a |an |some )?$/i;

const isList = (pieces: Piece[], raw: string, isSpaceEnough = false) =>
  pieces.every((piece, index) => {
    const before = pieces[index - 1];
    const gap = before ? raw.slice(before.end, piece.start) : '';
    return !before || BETWEEN.test(gap) || (isSpaceEnough && /^\s+$/.test(gap));
  });

/** "Rome and Athens": the same question for each place, at most four. */
function forEachPlace(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  const named = mentions(sentence, conversation, false).filter(
    ({ isName, role }) => isName && (!['from', 'via'].includes(role) || isResidence(role, sentence.raw)),
  );
  // 派我去印度，新德里和孟买哪边暖和: the country that both lie in is no third.
  const [head, ...towns] = named;
  const isWider = towns.length > 1 && head?.piece.place?.kind === 'country' && ['to', 'go', 'in'].includes(head.role);
  const places = isWider ? towns : named;
  const beside = head && towns.length === 0 ? besideSpoken(head, sentence.raw, conversation) : undefined;
  if (head && beside)
    return [beside, head.input].map((place) => ({ name: call.name, input: { ...call.input, place } }));
  const several = mentions(sentence, conversation, false).filter(({ piece }) => piece.tags.has('selection'));
  if (several.length >= 2)
    return several.slice(0, 5).map(({ input }) => ({ name: call.name, input: { ...call.input, place: input } }));
  const days = sentence.pieces.filter(({ tags }) => tags.has('date') || tags.has('today'));
  // 明天去兵马俑 后天去华山: each place on the day that is said with it.
  const goals = places.length === days.length ? places : places.filter(({ role }) => role !== 'in');
  if (days.length > 1 && goals.length === days.length)
    return goals.map(({ input }, index) => {
      const { days: _, ...kept } = call.input;
      const span = call.name === 'get_weather' ? { span: 'days' } : {};
      return { name: call.name, input: { ...kept, place: input, ...span, date: days[index]?.value } };
    });
  const pair = places.length === 0 && WHICH_ONE.test(sentence.raw) ? lastPair(conversation) : null;
  const run = places.length === 0 ? (pair ?? sameRun(call, conversation)) : [];
  if (run.length > 1) return run.map((place) => ({ name: call.name, input: { ...call.input, place } }));
  const pieces = places.map(({ piece }) => piece);
  const isBoth = places.length === 2 && /两边|两地|两头|两个(?:地方|城市)|\bboth\b/i.test(sentence.raw);
  if (places.length < 2 || !(isBoth || ALSO.test(sentence.raw) || isList(pieces, sentence.raw, true))) return [call];
  return places.slice(0, 4).map(({ input }) => ({ name: call.name, input: { ...call.input, place: input } }));
}

/** "Is it colder there than Boston?", 那边比北京冷吗: the place that was spoken of before, where only what it is compared with is named. */
function besideSpoken({ piece, input }: Mention, raw: string, conversation: Conversation): PlaceInput | undefined {
  if (!COMPARED_WITH.test(raw.slice(0, piece.start)) && !/^,? or (?:in )?(?:there|it)\b/i.test(raw.slice(piece.end)))
    return undefined;
  const spoken = lastPlace(conversation);
  return spoken && !isSame(spoken, input, conversation.before) ? spoken : undefined;
}

/** "Which one is warmer in January?", 哪边更暖和 */
const WHICH_ONE =
  /\bwhich(?: one| of (?:them|(?:the|these|those) two))?(?: is|'s| will be| would be| gets)? (?:the )?(?:more |less )?\w+(?:er|est|y|ny)?\b|哪(?:个|边|里|儿|座|一个)(?:城市|地方)?(?:会|要|更|比较|最)*[冷热暖凉湿干]/i;

const COMPARED_WITH =
  /(?:\bthan(?: it is)?|\b(?:there|it|here) or)(?: in| at)?(?: the)? $|(?:^|[边里儿]|它|会|要)比(?:在)?$/i;

/** 北京天气 上海呢 广州呢 */
const ALSO = /^.{2,12}[\s,，]+\p{Script=Han}{2,5}呢(?:[\s,，]+\p{Script=Han}{2,5}呢)*[?？]?$/u;

/** The places that the message before asked for together, where the same is asked of another day. */
function sameRun({ name, input }: Call, { before, asked = [] }: Conversation): unknown[] {
  const said = asked.at(-1) ?? '';
  const from = before.findLastIndex((call) => call.name !== name) + 1;
  const places = before.slice(from).map((call) => call.input.place);
  const isAll = places.every((place) => typeof Object(place).name === 'string' && said.includes(Object(place).name));
  return isAll && JSON.stringify(places.at(-1)) === JSON.stringify(input.place) ? places.slice(-4) : [];
}

/** 老家在阜阳: where one lives is no start of a way. */
const isResidence = (role: string, raw: string) => role === 'from' && /(?:家|住|人)在/.test(raw);

/** 第二家和第三家: the details of each, at most four. */
function forEachRef(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  const refs = mentions(sentence, conversation, false).flatMap(({ input, piece }) =>
    'ref' in input && (piece.tags.has('ordinal') || piece.tags.has('firstn') || piece.tags.has('ref'))
      ? [input.ref]
      : [],
  );
  return refs.length < 2 ? [call] : [...new Set(refs)].slice(0, 4).map((ref) => ({ name: call.name, input: { ref } }));
}

/** 咖啡馆和书店, "hotels and restaurants": one search for each kind, at most three. */
function forEachKind(call: Call, sentence: Sentence): Call[] {
  const kinds = kindsOf(sentence);
  const at = kinds.findIndex(({ value }) => value === call.input.category);
  const run = kinds.slice(Math.max(0, at), Math.max(0, at) + 3);
  while (
    run.length > 1 &&
    !isList(
      run,
      withoutPlaces(sentence).replace(/\bor\b|或者?|还是/g, (or) => '#'.repeat(or.length)),
    )
  )
    run.pop();
  const ids = [...new Set(run.map(({ value }) => value))];
  if (at < 0 || ids.length < 2 || call.input.exclude !== undefined) return [call];
  return ids.map((category) => ({ name: call.name, input: { ...call.input, category } }));
}

/** "Lunch near the Louvre, plus a chemist": where the first of a list is to be stands between it and the next. */
const withoutPlaces = ({ raw, pieces }: Sentence) =>
  pieces
    .filter(({ tags }) => tags.has('place') || tags.has('near') || tags.has('in'))
    .reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), raw)
    .replace(/ the (?= )/g, '     ');

/** "Hotels in Oslo and in Bergen": one search around each, at most three. */
function forEachNear(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  const places = mentions(sentence, conversation, false).filter(
    ({ isName, role }) => isName && !['from', 'via', 'exclude', 'to'].includes(role),
  );
  const pieces = places.map(({ piece }) => piece);
  const near = JSON.stringify(call.input.near);
  const isAround = places.some(({ input }) => JSON.stringify(input) === near);
  if (places.length < 2 || !isAround || !isList(pieces, sentence.raw)) return [call];
  return places.slice(0, 3).map(({ input }) => ({ name: call.name, input: { ...call.input, near: input } }));
}

/** "Time in Tokyo and New York": each of them, at most three. */
function forEachQuery(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  const places = mentions(sentence, conversation, false).filter(({ isName }) => isName);
  const isPlain = isList(
    places.map(({ piece }) => piece),
    sentence.raw,
  );
  if (places.length < 2 || !isPlain) return [call];
  return places
    .slice(0, 3)
    .flatMap(({ input }) =>
      'name' in input
        ? [{ name: call.name, input: { query: input.name, ...(input.name_en && { query_en: input.name_en }) } }]
        : [],
    );
}
