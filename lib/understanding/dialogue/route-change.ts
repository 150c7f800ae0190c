import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has, kindsOf, valued, waysIn } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { isSame as isSamePlace } from './last-pair.ts';
import { saysItsEnds } from './route-stops.ts';
import { travelSaid } from './travel-said.ts';

/** Another way of going, start, target, time or stop for the route that was planned last. */
export function routeChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name !== 'plan_route' || has(sentence, 'weather', 'howfar')) return null;
  const all = mentions(sentence, conversation);
  // "If I want to be there by six", "can I cycle it": "there" is where the way leads, "it" the way.
  const isRemark = ({ piece, role, input: place }: Mention) =>
    role === '' &&
    piece.tags.has('word') &&
    !piece.tags.has('name') &&
    'name' in place &&
    has(sentence, 'mode:', 'avoid:', 'leave');
  const found = all.filter((each) => !each.piece.tags.has('there') && !each.piece.tags.has('it') && !isRemark(each));
  if (has(sentence, 'draw')) return null;
  if (has(sentence, 'via') && !has(sentence, 'from') && !saysItsEnds(all)) {
    const isStop = ({ role }: Mention) => role === 'via' || (role === 'then' && has(sentence, 'thereafter'));
    const stops = stopsOf(input).flatMap((stop) => placeInput.safeParse(stop).data ?? []);
    const isNew = (place: PlaceInput) => !stops.some((stop) => isSamePlace(stop, place, conversation.before));
    // 先去天府广场再去武侯祠 of a way by the first: the second.
    const via = found.filter(isStop).flatMap(({ input: place }) => (isNew(place) ? [place] : []));
    if (via.length > 0)
      return { name, input: { ...travelSaid(sentence, conversation, input), via: [...viaOf(input), ...via] } };
  }
  if (has(sentence, 'ordinal') || kindsOf(sentence).length > 0) return null;
  if (has(sentence, 'howlong') && found.length === 0 && !valued(sentence, 'mode'))
    return { name, input: travelSaid(sentence, conversation, input) };
  const said = travelSaid(sentence, conversation, input);
  const [start, ...others] = found;
  const newFrom = start?.role === 'from' && others.length === 0 ? start.input : undefined;
  if (found.length > 0 && !newFrom) return null;
  if (
    !newFrom &&
    !has(sentence, 'mode:', 'avoid:', 'leave') &&
    sentence.pieces.some(({ tags, text }) => tags.has('word') && text.length > (/^[a-z]/i.test(text) ? 3 : 2))
  )
    return null;
  const isOther = has(sentence, 'alternatives', 'alternativesOther');
  if (said === input && !isOther && !newFrom) return null;
  if (newFrom && isStopOf(newFrom, input)) return { name, input: startingAt(newFrom, input) };
  return {
    name,
    input: {
      ...said,
      // Of stops in any order none is the start yet.
      ...(newFrom &&
        input.reorder === 'all' && {
          via: [...(input.from === undefined ? [] : [input.from]), ...viaOf(input)],
          reorder: 'after_start',
        }),
      ...(newFrom && { from: newFrom }),
      ...(isOther && { alternatives: waysIn(sentence) }),
    },
  };
}

const stopsOf = (input: PastCall['input']) =>
  [input.from, ...viaOf(input), input.to].filter((stop) => stop !== undefined);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const isStopOf = (place: unknown, input: PastCall['input']) =>
  stopsOf(input).some((stop) => isSame(stop, place)) && !isSame(input.from, place);

/** The same stops, beginning at one of them: the others keep their order. */
function startingAt(place: unknown, input: PastCall['input']): PastCall['input'] {
  // The other end as a start turns the way round, unless its stops have no order.
  const stops = input.reorder === undefined && isSame(input.to, place) ? stopsOf(input).toReversed() : stopsOf(input);
  const others = stops.filter((stop) => !isSame(stop, place));
  const { via: _, ...kept } = input;
  const via = others.slice(0, -1);
  const order = input.reorder === 'all' && via.length > 0 ? { reorder: 'after_start' } : {};
  return { ...kept, from: place, to: others.at(-1), ...(via.length > 0 && { via }), ...order };
}

const viaOf = ({ via }: PastCall['input']) => (Array.isArray(via) ? via : []);

/** The route that was planned last, the other way round. */
export function returnWay(sentence: Sentence, conversation: Conversation, last: PastCall | undefined): Call | null {
  if (last?.name !== 'plan_route' || last.input.from === undefined || !isReturn(sentence)) return null;
  const { depart_at: _, arrive_by: __, from, to, ...kept } = last.input;
  const said = travelSaid(sentence, conversation, last.input);
  const isOnFoot = said.mode === 'walk' && /走回/.test(sentence.raw);
  const { depart_at: at = said.arrive_by } = said === last.input ? {} : said;
  return {
    name: last.name,
    input: {
      ...kept,
      from: to,
      to: from,
      ...(said.mode !== undefined && !isOnFoot && { mode: said.mode }),
      ...(at !== undefined && { depart_at: at }),
    },
  };
}

/** 反过来, "and the way back?" */
const isReturn = ({ raw, pieces }: Sentence) =>
  pieces.length <= 8 &&
  !/\b(?:bring|put|turn) (?:\w+ ){1,3}back\b/i.test(raw) &&
  /\b(?:train|bus|coach|taxi|cab|car|tube|metro|tram|driv(?:e|ing)|walk(?:ing)?|cycl(?:e|ing)|bik(?:e|ing)|rid(?:e|ing)) back\b(?! (?:to|from|at) [a-z])|(?:坐|乘|搭|打)[一-鿿]{1,3}回(?:来|去)|(?:开车?|骑车?)回(?:来|去)|^(?:那|要是|如果)?回(?:来|去|程)(?:的话|的时候|就|改|还是)*(?:开车|打车|坐|骑|走|乘|搭)|反过来|反着|倒着|反方向|倒过来|调个?头|返程|回程|(?:起点|起终点|两头|两端).{0,6}(?:对调|互换|调换|交换|换)|回[来去](?:的路)?(?:呢|怎么|咋|要)|掉个?头|原路返回|往回[走开骑]|反向|\b(?:and|about) the return\b|\b(?:way|route|trip|journey) back\b|\b(?:and|what about|how about) back\b|\bin reverse\b|\bback to front\b|\b(?:swap|switch|flip) (?:it|them|the (?:two )?(?:ends|start|points|direction))\b|\breverse (?:it|the route|that|direction)|\b(?:swap|switch|flip|reverse) (?:the )?(?:start|origin|beginning|from)(?: point)? (?:and|with) (?:the )?(?:end|finish|destination|to)\b|\bbackwards\b|\bturn(?:ing)? (?:a)?round\b|\b(?:the )?other direction|\bthe other way(?: (?:a)?round)?\b|^other way|\bopposite direction|\breturn (?:trip|journey|route|way)\b/i.test(
    raw,
  );
