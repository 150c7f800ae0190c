import type { PastCall } from '../../domain/turn-facts.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import { asksOfList } from '../calls/larger.ts';
import { mentions } from '../slots/mentions.ts';
import { lastPlace, lastRef, nthRef } from '../slots/place-of.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { lastPair } from './last-pair.ts';

const WHOLE =
  /^(?:那|这)?(?:一共|总共|全程|加起来|总的|全部)(?:是|有|要|得|走|开|下来)*(?:多少(?:公里|千米|米|路)|多长|多远|几公里)[\s\p{P}呢啊]*$|^(?:and |so |ok )?how (?:long|far) (?:is|was) (?:it|that|this|the (?:route|walk|drive|ride|way))?(?: all)?(?: in total| altogether| in all)[\s\p{P}]*$|\btotal (?:distance|length)\b/iu;

const LEAVES =
  /^(?:so |and |then |ok )?(?:when|what time)(?: do| should| must| would| will|'ll)? (?:i|we|they|she|he)(?: need to| have to| got to)? (?:leave|set off|go|start|head (?:out|off))(?: then| by)?[\s\p{P}]*$|^(?:那么?)?[我们咱]*(?:得|要|该|应该|最晚)?(?:几点|什么时候|啥时候)(?:得|要|该|就|必须)?(?:出发|出门|走|动身)[呢啊吧\s\p{P}]*$/iu;

/** 一共多少公里, "how long is that in total" after a way, "when do I leave" after one that is to end by an hour: the way again, which tells it. */
export const wholeLength = (sentence: Sentence, { name, input }: PastCall): Call | null =>
  name === 'plan_route' &&
  (WHOLE.test(sentence.raw.trim()) || (input.arrive_by !== undefined && LEAVES.test(sentence.raw.trim()))) &&
  !has(sentence, 'from', 'category')
    ? { name, input }
    : null;

const MOST_PEOPLE =
  /^(?:and )?(?:which|what)(?: one| of (?:them|these))?(?:'s| is)? (?:the )?(?:biggest|largest)(?: of (?:them|those|these))?\b|最大的?是?哪|哪(?:个|座)(?:城市)?最大|人口最多|人最多|最多人口|most (?:people|inhabitants|populous|populated)|(?:biggest|largest|highest) population/i;

/** "Which has the most people" of a list of cities: such lists begin with it, and its card has the figure. */
export function mostPeople(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const isOfList = name === 'search_places' && input.category === 'city' && MOST_PEOPLE.test(sentence.raw);
  const ref = isOfList && !has(sentence, 'place', 'near') ? nthRef(conversation, 1) : undefined;
  return ref ? { name: 'get_place', input: { ref } } : null;
}

const PEOPLE =
  /人口(?!.{0,4}最多)|(?<![了死伤去来过])有?多少人(?=[\s？?呢啊,，。]|$)|人(?:口)?(?:更|比较)?多(?=[\s？?呢]*$)|\bpopulation\b|\bhow many (?:people|inhabitants|residents|live)\b|\bhow (?:big|large|populous) is (?!(?:it|that|this|the)\b)|\b(?:bigger|larger|smaller)\b.{1,60}\b(?:by|in) (?:people|population|inhabitants)\b/i;

const BOTH = /\bboth\b|\beach\b|\bthe two\b|两(?:个|座)?(?:城市|地方|地|边)|分别|各/i;

/** "How many people live there", 郑州和长沙哪个人多: the details of each place that is named, or of the last one. */
export function peopleAt(sentence: Sentence, conversation: Conversation): Call[] {
  if (
    asksOfList(sentence.raw) ||
    !PEOPLE.test(sentence.raw) ||
    MOST_PEOPLE.test(sentence.raw) ||
    has(sentence, 'distance', 'category', 'weather')
  )
    return [];
  const named = mentions(sentence, conversation).filter(({ isName }) => isName);
  const both = named.length === 0 && BOTH.test(sentence.raw) ? lastPair(conversation) : null;
  if (both) return both.flatMap(detailsOf);
  const isLast = named.length === 0 && (has(sentence, 'it', 'there') || sentence.pieces.length <= 3);
  const last = isLast ? lastPlace(conversation) : undefined;
  return [...named.map(({ input }) => input), ...(last ? [last] : [])].slice(0, 4).flatMap(detailsOf);
}

const detailsOf = (place: PlaceInput): Call[] =>
  'ref' in place || 'name' in place
    ? [{ name: 'get_place', input: { ref: 'ref' in place ? place.ref : place.name } }]
    : [];

/** "And Lyon?" after the details of a place: those of another. */
export function detailsAgain(sentence: Sentence, conversation: Conversation, { name }: PastCall): Call | null {
  const [only, ...others] = mentions(sentence, conversation).filter(({ isName }) => isName);
  const isBare = sentence.pieces.every(
    (piece) => piece === only?.piece || means(piece, 'about', 'fluff', 'and', 'also', 'in'),
  );
  return name === 'get_place' && only && others.length === 0 && isBare && has(sentence, 'about')
    ? (detailsOf(only.input)[0] ?? null)
    : null;
}

const STRAIGHT =
  /^(?:(?:and|what about|how about|so|ok|那|那么)[\s,，]{0,2})?(?:(?:in|as|by) )?(?:a |the )?(?:(?:straight|direct)[ -](?:line|distance)|crow flies|直线|直線|两地直线)(?: distance| km| miles|距离|距離)?(?:呢|多远|多遠|有?多少公里|是多少|as the crow flies)*[\s?？.!。]*$/iu;

/** "And to Ceuta?", 到成都呢 after a distance: from the same place to another. */
export function otherEnd({ raw, ...sentence }: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  if (last?.name !== 'measure' || last.input.what !== 'distance' || !TO_OTHER.test(raw.trim())) return null;
  const [from, to] = Array.isArray(last.input.between) ? last.input.between : [];
  const [end, ...more] = mentions({ raw, ...sentence }, conversation, false);
  if (from === undefined || to === undefined || !end?.isName || more.length > 0) return null;
  return { name: 'measure', input: { what: 'distance', between: [from, end.input] } };
}
/** "Same for Bern", 天津也一样: of two whose distance was told the one that was not talked about before gives way. */
export function sameFor({ raw, ...sentence }: Sentence, { before, asked = [], ...rest }: Conversation): Call | null {
  const last = before.at(-1);
  if (last?.name !== 'measure' || !SAME.test(raw.trim())) return null;
  const between = Array.isArray(last.input.between) ? last.input.between : [];
  const [end, ...more] = mentions({ raw, ...sentence }, { before, asked, ...rest }, false);
  if (between.length !== 2 || !end?.isName || more.length > 0) return null;
  const isTold = (place: unknown) =>
    [Object(place).name, Object(place).name_en].some(
      (name) => typeof name === 'string' && asked.slice(0, -1).some((said) => said.includes(name)),
    );
  const kept = isTold(between[0]) && !isTold(between[1]) ? 0 : 1;
  return { name: 'measure', input: { ...last.input, between: between.with(1 - kept, end.input) } };
}
const SAME =
  /^(?:and |now |the )*same (?:again )?(?:for|with|to|from) (?:the )?[\p{L}' .-]{2,30}[?.!]*$|^(?:那|再)?(?:跟|和|对)?\p{Script=Han}{2,8}(?:也(?:一样|是|给我)?|同样|一样)(?:地|的)?(?:算|量|查|来|测)?(?:一下|一遍)?[吧呢。]?$/iu;
const TO_OTHER =
  /^(?:and|what about|how about|then)(?: then)? to (?:the )?[\p{L}' .-]{2,30}[?.!]*$|^(?:那|那么)?[到去离]\p{Script=Han}{2,8}呢[?？]?$/iu;

const BIG =
  /^(?:and |so )?how (?:big|large) is (?:it|that|this)[?\s]*$|^(?:它|这块|那块|这片|这个圈|圈)?(?:有|是)?多大[呢啊?？\s]*$/iu;

/** "How big is it?" of a shape that was drawn, changed or searched in last. */
export function sizeOfShape({ raw }: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const isOfShape = ['map_draw', 'map_edit'].includes(name) || (name === 'search_places' && input.within !== undefined);
  const ref = isOfShape && BIG.test(raw.trim()) ? lastRef(conversation, 'a') : undefined;
  return ref ? { name: 'measure', input: { what: 'area', ref } } : null;
}

const LONG = /^(?:它|那|这条线?)?(?:有|是)?多长[呢啊\s？?]*$|^how long is (?:it|that|the line)[\s?]*$/iu;
const FAR =
  /^(?:那|大概|大约)?(?:有|是)?(?:多少|几)(?:公里|千米|里路)[呢啊\s？?]*$|^(?:那)?(?:有)?多远[呢啊\s？?]*$|^(?:and |so )?how (?:many (?:km|kilomet(?:er|re)s|miles)|far)(?: is (?:it|that))?(?: now| then)?[\s?]*$/iu;

/** "As the crow flies?", 直线呢 after a way: the straight line between its ends. */
export function straightLine({ raw }: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  const isFar = last?.name === 'plan_route' && last.input.from !== undefined && FAR.test(raw.trim());
  if (isFar && last.input.via !== undefined) return { name: last.name, input: last.input };
  const line = LONG.test(raw.trim()) ? lastRef(conversation, 'l') : undefined;
  if (line && lastRef(conversation, 'r') === undefined)
    return { name: 'measure', input: { what: 'length', ref: line } };
  const between = isFar || STRAIGHT.test(raw.trim()) ? lastPair(conversation) : null;
  return between && { name: 'measure', input: { what: 'distance', between } };
}
