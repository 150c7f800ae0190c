import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import { wishesOf } from '../calls/trip-wishes.ts';
import type { Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { first, has, kindsOf, modeIn, valued } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { isPending } from './past-calls.ts';
import { stopAdded } from './route-stops.ts';
import { measuredIn } from './subject.ts';

/** Another size for the circle that was drawn last. */
export function drawChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  const radius = first(sentence, 'distance')?.amount;
  const isResize =
    /移|挪|搬|move|shift|大|小|改|调|换|变|扩|缩|增|减|set|radius|半径|expand|extend|enlarge|shrink|grow|reduce|increase|widen|bigger|smaller|larger|change|make|resize|instead|what about|呢$|^以|cent(?:er|re)|^around/i.test(
      sentence.raw,
    );
  if (name !== 'map_draw' || input.shape !== 'circle' || !isResize) return null;
  if (radius === undefined) return scaled(sentence, input) ?? moved(sentence, input);
  if (has(sentence, 'place', 'category', 'weather', 'near', 'buffer', 'draw', 'route')) return null;
  const isAcross = /直径|diameter|across/i.test(sentence.raw);
  return { name, input: { ...input, radius_m: isAcross ? radius / 2 : radius } };
}

/** 把圈移到人民广场, "move the circle to Soho". */
function moved({ raw, pieces }: Sentence, input: PastCall['input']): Call | null {
  const isIt =
    (/[圆圈它]|\b(?:it|circle|ring|that|this)\b/i.test(raw) &&
      /移|挪|搬|\b(?:move|shift|put|cent(?:er|re))\b/i.test(raw)) ||
    /^以.{2,12}为(?:中心|圆心)|^(?:(?:and|ok|but) )?(?:cent(?:er|re)d? (?:it )?(?:on|at)|around) /i.test(raw);
  const place = pieces.find(({ tags }) => tags.has('place'));
  return isIt && !/map|地图|view|视图/i.test(raw) && place
    ? { name: 'map_draw', input: { ...input, center: { name: place.text } } }
    : null;
}

/** 画大一点, "make it bigger": twice the size or half of it. */
function scaled({ raw, pieces }: Sentence, input: PastCall['input']): Call | null {
  const isIt =
    /\b(?:it|circle|ring|that|this)\b|圆|圈|半径/i.test(raw) && !/map|地图|zoom/i.test(raw) && pieces.length <= 8;
  const size = typeof input.radius_m === 'number' ? input.radius_m : 1_000;
  const times = /bigger|larger|wider|expand|enlarge|double|大一?[点些倍]|翻倍|扩大|变大/i.test(raw)
    ? 2
    : /smaller|shrink|half|小一?[点些倍]|一半|减半|缩小|变小/i.test(raw)
      ? 0.5
      : 0;
  return isIt && times > 0 ? { name: 'map_draw', input: { ...input, radius_m: size * times } } : null;
}

/** Other minutes or another mode for the reachable area, other days or pace for the trip. */
export function reachChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'travel_times' || has(sentence, 'place', 'ordinal', 'category', 'weather', 'route')) return null;
  const minutes = sentence.pieces.flatMap(({ tags, amount }) =>
    tags.has('minutes') && amount ? [Math.min(60, amount)] : [],
  );
  const mode = modeIn(sentence);
  if (minutes.length === 0 && !mode) return null;
  return { name, input: { ...input, ...(minutes.length > 0 && { minutes }), ...(mode && { mode }) } };
}

/** 多加一天, "one more day", 少一天. */
const MORE =
  /(?:多|再|加)(?:加|玩|待|呆|留|排|住|来|一)?(?=.{0,3}[天日])|\b(?:more|extra|another|additional|longer)\b|\badd (?:a|an|one|two) day/i;
const LESS = /(?:少|减)(?:少|掉|去|玩|待)?(?=.{0,3}[天日])|\b(?:fewer|less|shorter)\b/i;

/** Words of another request than a change of the trip. */
const NO_TRIP: readonly Tag[] = [
  'weather',
  'route',
  'howlong',
  'howfar',
  'near',
  'ordinal',
  'reach',
  'whereask',
  'minutes',
];

export const DAY = /最后一天|第[一二三四五六七]天|\b(?:last|first|second|third|final) day\b/i;

export function tripChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const not = DAY.test(sentence.raw) ? NO_TRIP.filter((tag) => tag !== 'ordinal') : NO_TRIP;
  if (name !== 'plan_trip' || has(sentence, ...not)) return null;
  const said = first(sentence, 'days')?.amount;
  const known = typeof input.days === 'number' ? input.days : 1;
  const isOther = said !== undefined && !MORE.test(sentence.raw) && !LESS.test(sentence.raw);
  // "3 days in Paris without museums" after a trip to Rome is one of its own.
  const area = JSON.stringify(input.area).toLowerCase();
  const isNamed = ({ place, text }: Piece) => AREAS.has(place?.kind ?? '') && !area.includes(text.toLowerCase());
  if (isOther && sentence.pieces.some(isNamed)) return null;
  const days =
    said && MORE.test(sentence.raw) ? known + said : said && LESS.test(sentence.raw) ? Math.max(1, known - said) : said;
  const pace = valued(sentence, 'pace');
  const { must, avoid, start } = wishesOf(sentence, mentions(sentence, conversation), { ref: '' });
  const isWish = must.length > 0 || avoid.length > 0 || start !== undefined;
  const mode = !has(sentence, 'to', 'from', 'place') && sentence.pieces.length <= 5 ? modeIn(sentence) : undefined;
  const isElsewhere = sentence.pieces.some(({ place, text }) => place && !area.includes(text.toLowerCase()));
  if ((isElsewhere && !isWish) || (days === undefined && !pace && !isWish && !mode)) return null;
  // The days and stops that a change of a stop has fixed would leave nothing to plan.
  const { plan: _plan, rearrange: _rearrange, replaces: _replaces, ...kept } = input;
  const list = (key: string) => (Array.isArray(input[key]) ? input[key] : []);
  return {
    name,
    input: {
      ...kept,
      ...(days && { days: Math.min(10, days) }),
      ...(pace && { pace }),
      ...(mode && { mode }),
      ...(start && { start }),
      ...(must.length > 0 && { must: [...list('must'), ...must] }),
      ...(avoid.length > 0 && { avoid: [...list('avoid'), ...avoid] }),
    },
  };
}

/** "In miles": the distance that was told last, once more. */
export const unitChange = ({ raw }: Sentence, { name, input }: PastCall): Call | null =>
  (name === 'measure' && UNIT.test(raw)) || (name === 'get_weather' && DEGREES.test(raw)) ? { name, input } : null;

const DEGREES =
  /^\W*(?:and |ok |is (?:that|it) |what(?:'s| is) (?:that|it) )?(?:in |as )?(?:degrees )?(?:celsius|fahrenheit|centigrade)\b|^(?:换成|用|改成)?(?:华氏度?|摄氏度?)/i;

const UNIT =
  /^\W*(?:and |what about |how about )?(?:in|as) (?:miles|km|kilomet(?:er|re)s)\b|^(?:换成|用)?(?:英里|公里)(?:呢|是多少)?/i;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** "How long by train?": the distance that was told last as a way. */
export function measureChange(sentence: Sentence, conversation: Conversation, last: PastCall): Call | null {
  const { input } = last;
  const between = Array.isArray(input.between) ? input.between : [];
  if (
    last.name !== 'measure' ||
    between.length !== 2 ||
    isPending(last) ||
    has(sentence, 'ordinal', 'category', 'weather')
  )
    return null;
  const mode = modeIn(sentence);
  if (!mode && !has(sentence, 'howlong')) return null;
  const [start, ...others] = mentions(sentence, conversation).filter(({ isName, role }) => isName || role !== '');
  // "How far is Bled from Ljubljana" is a way to Bled; 昆明离大理多远 one from Kunming.
  const goal = measuredIn(last, conversation);
  const isFrom = (conversation.asked ?? []).slice(-3).some((said) => /\bfrom\b|从/i.test(said));
  const [from, to] = isFrom && isSame(goal, between[0]) ? between.toReversed() : between;
  const other = isSame(goal, between[0]) ? between[1] : between[0];
  const way = { name: 'plan_route', input: { from, to, ...(mode && { mode }) } };
  // "And from Dallas? Driving" after how far Paris is from Houston.
  const isShort = sentence.pieces.filter(({ tags }) => !tags.has('fluff')).length <= 6;
  if (start && others.length === 0 && start.role === 'from' && goal && isShort)
    return { ...way, input: { ...way.input, from: start.input, to: isSame(start.input, goal) ? other : goal } };
  // "And if I drive that, via Bloemfontein"
  const stopped = start ? stopAdded(sentence, conversation, way) : null;
  if (stopped) return stopped;
  return start || has(sentence, 'place', 'from') ? null : way;
}

/** "Only gardens", 不要美食 只要博物馆 after a trip: the same trip with nothing else in it. */
export function onlyInterests(sentence: Sentence, { name, input }: PastCall): Call | null {
  const only = name === 'plan_trip' ? ONLY.exec(sentence.raw) : null;
  if (!only || sentence.pieces.length > 8 || has(sentence, 'place', 'find', ...NO_TRIP)) return null;
  const kinds = kindsOf(sentence).flatMap(({ start, value }) => (start > only.index && value ? [value] : []));
  return kinds.length > 0 ? { name, input: { ...input, interests: kinds } } : null;
}

const ONLY = /只(?:要|看|去|逛|想)|就要|\b(?:only|just|nothing but)\b/i;
