import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, kindsOf } from '../slots/slots.ts';
import { stopSaid } from '../slots/stop-said.ts';
import type { Conversation } from './conversation.ts';
import { travelSaid } from './travel-said.ts';

/** What one does at a stop, or where on the way it lies: 中途去…接个人, "pick somebody up at …", "go past …". */
const ON_THE_WAY =
  /\bvia\b|\b(?:add|include|visit)\b|(?:加|添|插)(?:上|入|个|一个)?(?=\S{2})|\b(?:on (?:the|my|our) way|en route|along the way|half ?way|detour|first)\b|\b(?:go|goes|going|drive|walk|cycle|pass|passing|run)(?: \w+)? (?:past|through|by way of|via)\b|\bpass(?:ing)? (?:by )?\b|\bwith (?:a |one )?(?:stop|break|night|lunch|stopover)\b|\b(?:pick|drop|collect|fetch|grab|meet|leave)(?:ping|ing)?\b.{1,30}\b(?:up|off|in|at|from|by)\b|中途|途中|路上|半路|半道|顺路|顺道|顺便|路过|经过|绕(?:一下|道|去|到|过|行)|拐(?:一下|到|去)|先(?:去|到)|再走(?![去到回往])|接(?:上|下|一下)?(?:个|一个)?(?:人|我|他|她|朋友|同事|孩子|小孩|老|爸|妈|客户)|[去到]\S{1,8}接\S/i;

/** A halt, wherever it is: "stop off in …", 在…吃个饭. */
const STOPS =
  /\b(?:swing|stop|drop|pop|call|nip|duck|pause|break|stopover|layover)(?:p?ing)? (?:(?:off|the|our|my|journey|trip|drive|over|a bit|briefly|overnight) ){0,2}(?:by|in(?:to)?|at|off|over|round|for|near)\b|(?:停|歇)(?:一?[晚夜宿]|一?下|一停|下来|个|会|脚|留|靠)|停车|落脚|经停|兜一?下|绕一?下|吃(?:个|顿|点|完)?(?:早|午|中|晚|夜)?(?:饭|餐|茶|饭再|东西)|过(?:一|个)?夜|住(?:一|两)晚/iu;
/** A name in lower case that nobody knows. */
const STOP =
  /\b(?:at|in|by|via|past|through)\s(?:the )?((?!(?:the|a|an|my|our|bike|car|bus|train|foot|least|about|noon|night)\b)[a-z][a-z'’.-]{1,20}(?:\s[a-z'’.-]{2,20}){0,2}?)(?:\s(?:on the way|first|too|as well|please|en route|for\b.{1,20}))?[\s.!?]*$/iu;

/** "Without going through Harrogate", 不经过…: no stop. */
const WITHOUT =
  /\b(?:without|avoid(?:ing)?|not) (?:go(?:ing)?|driv(?:e|ing)|pass(?:ing)?|stop(?:ping)?|via|through)\b|不(?:经过|走|绕)/iu;

/** What is put on the map is no stop: 在岳麓书院加一个标签. */
const LABELLED = /标签|标记|\b(?:label|marker|pin)\b/i;

/** Somebody does without: "skip the castle", 嘉兴不去了. */
export const DROPPED =
  /\b(?:forget|skip|drop|leave out|without|not|no need|no longer|don'?t (?:need|want|bother)|do not|remove|delete|cancel(?:l?ed)?|(?:'?s| is| got) off|lose|never ?mind|scrap|take out|cut|not going|miss out)\b|不(?:去|用|经过|想|走|要|绕|停|路过|顺路|送|接|逛|看)|别(?:去|绕|停|经过)|算了|取消|去掉|删|免了|跳过/i;

/** A place that is named as a stop of the way that was planned last. */
export function stopAdded(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const isStop = STOPS.test(sentence.raw);
  if (
    name !== 'plan_route' ||
    input.to === undefined ||
    !(isStop || ON_THE_WAY.test(sentence.raw) || has(sentence, 'via'))
  )
    return null;
  if (
    (kindsOf(sentence).some(({ tags }) => !tags.has('need')) && !isStop) ||
    has(sentence, 'weather', 'timeq', 'find', 'howfar', 'where') ||
    (!isStop && has(sentence, 'markers')) ||
    LABELLED.test(sentence.raw)
  )
    return null;
  if (WITHOUT.test(sentence.raw) || saysItsEnds(mentions(sentence, conversation))) return null;
  const said = STOP.exec(sentence.raw)?.[1];
  const stop = onlyNamed(sentence, conversation) ?? (said ? { input: { name: said }, role: 'via' } : undefined);
  if (!stop || isEnd(stop) || [input.from, input.to, ...viaOf(input)].some((each) => isSamePlace(each, stop.input)))
    return null;
  return { name, input: { ...travelSaid(sentence, conversation, input), via: [...viaOf(input), stop.input] } };
}

const END =
  /\b(?:ends?|ending|finish(?:es|ing)?|winds? up|winding up|finally|(?:final|last) stop|(?:final )?destination|(?:carry|go|keep) on|continue|keep going|onward)\b|继续|最后|最終|最终|终点|末站|收尾/i;
/** It is as it says, not another stop. */
const INSTEAD = /\binstead\b|\brather\b|\bnot\b|改|换|換|变成|不[去到]/i;

/** "And end at the London Eye", 最后还得回北京南: the way goes on to there; "end in Vienna instead", 终点改成北海: it leads there. */
export function endGiven(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name !== 'plan_route' || input.to === undefined || !END.test(sentence.raw)) return null;
  if (has(sentence, 'weather', 'timeq', 'find', 'howfar', 'where', 'near', 'trip', 'days')) return null;
  const end = onlyNamed(sentence, conversation, ({ piece }) => !RULED_OUT.test(sentence.raw.slice(0, piece.start)));
  if (!end || isEnd(end)) return null;
  const stops = [...viaOf(input), ...(INSTEAD.test(sentence.raw) ? [] : [input.to])];
  const via = stops.filter((stop) => !isSamePlace(stop, end.input));
  const { via: _, reorder, ...kept } = travelSaid(sentence, conversation, input);
  const order = reorder !== undefined && via.length > 0 ? { reorder: 'via' } : {};
  return { name, input: { ...kept, to: end.input, ...(via.length > 0 && { via }), ...order } };
}

/** A stop of that way that is not wanted any more: 嘉兴不去了, "forget Birmingham". */
export function stopDropped(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name !== 'plan_route' || viaOf(input).length === 0 || !DROPPED.test(sentence.raw)) return null;
  const numbered = nthDropped(sentence, viaOf(input));
  if (numbered) {
    const { via: _, ...others } = input;
    return { name, input: { ...others, ...(numbered.length > 0 && { via: numbered }) } };
  }
  const stops = [...viaOf(input), input.to];
  const left = stops.filter((each) => !wordsOf(each).some((word) => isSaid(word, sentence.raw)));
  if (left.length === stops.length || left.length === 0) return null;
  const { via: _, reorder, ...kept } = travelSaid(sentence, conversation, input);
  const isNew = ({ isName, role, input: place }: Mention) =>
    isName && ['to', 'go'].includes(role) && !stops.some((each) => isSamePlace(each, place));
  const to = mentions(sentence, conversation).find(isNew)?.input ?? left.at(-1);
  // "Skip Taos, go through Colorado Springs"
  const news = mentions(sentence, conversation).filter(
    ({ role, input: place }) => role === 'via' && !stops.some((each) => isSamePlace(each, place)),
  );
  const via = [...left.slice(0, -1), ...news.map(({ input: place }) => place)];
  const isOrdered = reorder !== undefined && via.length > 0;
  return {
    name,
    input: { ...kept, to, ...(via.length > 0 && { via }), ...(isOrdered && { reorder }) },
  };
}

/** "Remove the first stop", 去掉第二站: the stops without that one; null where none is counted. */
function nthDropped(sentence: Sentence, via: readonly unknown[]): unknown[] | null {
  const { number = 1, isStop } = stopSaid(sentence, []);
  const isOnly =
    via.length === 1 && /\b(?:the|that) (?:stop|stopover|detour|waypoint)\b|途经点|那一?站/i.test(sentence.raw);
  if ((!isStop && !isOnly) || has(sentence, 'place', 'name')) return null;
  const index = number > 0 ? number - 1 : via.length + number;
  return via[index] === undefined ? null : via.filter((_, at) => at !== index);
}

/** Whether a name is there with no letter behind it but an s; Chinese has no spaces to tell by. */
const isSaid = (name: string, raw: string) => {
  const at = raw.toLowerCase().indexOf(name);
  return at >= 0 && !(/[a-z]$/.test(name) && /^(?!s\b)[a-z]/i.test(raw.slice(at + name.length)));
};

/** "Berlin to Prague via Dresden" is another way, not a stop of the last one. */
export const saysItsEnds = (named: readonly Mention[]): boolean =>
  named.some(({ role }) => role === 'to') && named.filter(({ isName, role }) => isName && role !== 'via').length > 1;

/** "From Lyon first" begins the way there. */
const isEnd = ({ role }: Pick<Mention, 'role'>) => role === 'from' || role === 'exclude';

const RULED_OUT = /(?:\b(?:instead of|rather than|not)(?: the)? |而?不是|不[去到])$/iu;

/** The one place that is named. */
function onlyNamed(
  sentence: Sentence,
  conversation: Conversation,
  isMeant: (each: Mention) => boolean = () => true,
): Mention | undefined {
  const named = mentions(sentence, conversation)
    .filter(isMeant)
    .filter(
      ({ isName, input, piece }) => 'name' in input && (isName || /^(?:\p{Lu}|\p{Script=Han}{2})/u.test(piece.text)),
    );
  const known = named.filter(({ isName }) => isName);
  const [only, ...others] = known.length > 0 ? known : named;
  return others.length === 0 ? only : undefined;
}

const viaOf = ({ via }: PastCall['input']): unknown[] => (Array.isArray(via) ? via : []);

/** The names of a place in lower case; of one without, how it is written. */
function wordsOf(place: unknown): string[] {
  const read = placeInput.safeParse(place).data;
  if (!read || !('name' in read)) return [JSON.stringify(place)];
  return [read.name, read.name_en ?? read.name].map((each) => each.toLowerCase());
}

const isSamePlace = (one: unknown, other: PlaceInput) => wordsOf(one).some((word) => wordsOf(other).includes(word));
