import type { Call } from './call.ts';
import type { Conversation, PastCall } from './conversation.ts';
import { searchIntent } from './intents/search.ts';
import { mostOf, walkRadius } from './intents/search-area.ts';
import { isExcluded } from './intents/search-words.ts';
import { wishesOf } from './intents/trip-wishes.ts';
import { isExclusion, mentions } from './mentions.ts';
import type { Sentence } from './scan.ts';
import { SHOWN } from './shown-names.ts';
import { avoided, first, has, isArrival, kindsOf, modeIn, timeIn, valued, waysIn } from './slots.ts';

export function searchChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const isPlaced = sentence.pieces.some(({ place }) => place && place.kind !== SHOWN);
  if (name !== 'search_places' || isPlaced || has(sentence, 'route', 'weather', 'draw', 'ordinal', 'firstn', 'reach'))
    return null;
  const radius = typeof input.radius_m === 'number' ? input.radius_m : 2_000;
  const said = first(sentence, 'distance')?.amount;
  const isShort = sentence.pieces.filter(({ tags }) => !tags.has('fluff')).length <= 4;
  const excluded = sentence.pieces.findIndex((_, index) => isExclusion(sentence, index));
  // 除了咖啡馆，还有甜品店吗: another kind is wanted.
  const isOtherKind = kindsOf(sentence).some(({ start }) => !isExcluded(sentence, start));
  if (excluded >= 0 && isShort && !isOtherKind && !has(sentence, 'near', 'find')) {
    const names = sentence.pieces
      .slice(excluded + 1)
      .filter(({ tags }) => ['word', 'place', 'category'].some((tag) => tags.has(tag)));
    return { name, input: { ...input, exclude: names.map(({ text }) => text) } };
  }
  const left = /(?:把|将)?(.{2,24}?)(?:都|全|给我|也)*(?:排除|过滤|剔除|筛)(?:掉|出去|了)?(?:吧)?$/.exec(
    sentence.raw,
  )?.[1];
  if (left)
    return {
      name,
      input: {
        ...input,
        exclude: left
          .replace(/^(?:把|将|请|帮我)+/, '')
          .split(/[和、跟与,，]|以及/)
          .map((each) => each.trim())
          .filter(Boolean),
      },
    };
  if (has(sentence, 'farther')) return { name, input: { ...input, radius_m: Math.min(50_000, said ?? radius * 2) } };
  if (has(sentence, 'nearer'))
    return { name, input: { ...input, radius_m: Math.max(100, said ?? Math.round(radius / 2)) } };
  if (has(sentence, 'else') && !has(sentence, 'near', 'where')) return { name, input: { ...input, limit: 20 } };
  const walk = has(sentence, 'mode:walk', 'mode:bike', 'mode:drive', 'mode:transit') ? walkRadius(sentence) : undefined;
  if (walk !== undefined && kindsOf(sentence).length === 0) return { name, input: { ...input, radius_m: walk } };
  if (!isShort) return null;
  const most = mostOf(sentence.raw);
  if (most !== undefined && kindsOf(sentence).length === 0 && !has(sentence, 'distance'))
    return { name, input: { ...input, limit: Math.min(20, most) } };
  if (said !== undefined && !has(sentence, 'category', 'near', 'circle', 'radius') && kindsOf(sentence).length === 0)
    return { name, input: { ...input, radius_m: Math.max(10, Math.min(50_000, said)) } };
  if (
    has(sentence, 'open') &&
    sentence.pieces.every(({ place }) => !place) &&
    !has(sentence, 'category', 'near', 'selection') &&
    !/\b(?:this|that|it)\b|这家|那家|它/i.test(sentence.raw)
  )
    return { name, input: { ...input, open_now: true } };
  const sort = valued(sentence, 'sort');
  if (sort && !has(sentence, 'category', 'near')) return { name, input: { ...input, sort } };
  return has(sentence, 'near', 'find', 'whereask', 'exclude') ? null : otherKind(sentence, conversation, input);
}

/** Another kind of place where the last one was looked for, unless the message says where itself. */
function otherKind(sentence: Sentence, conversation: Conversation, last: PastCall['input']): Call | null {
  const category = first(sentence, 'category')?.value;
  if (!category) return null;
  const found = mentions(sentence, conversation);
  const asked = searchIntent(sentence, conversation, found, found)?.input;
  if (has(sentence, 'me', 'view', 'here', 'zone', 'map') && asked) return { name: 'search_places', input: asked };
  const { query: _, category: __, ...kept } = last;
  const kitchen = sentence.pieces.find(({ tags }) => tags.has('cuisine'));
  const kind = asked?.category ? asked : { ...(kitchen && { query: kitchen.text }), category };
  return { name: 'search_places', input: { ...kept, ...kind } };
}

/** Another size for the circle that was drawn last. */
export function drawChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  const radius = first(sentence, 'distance')?.amount;
  const isResize =
    /移|挪|搬|move|shift|大|小|改|调|换|变|扩|缩|增|减|set|radius|半径|expand|extend|enlarge|shrink|grow|reduce|increase|widen|bigger|smaller|larger|change|make|resize|instead|what about|呢$/i.test(
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
    /[圆圈它]|\b(?:it|circle|ring|that|this)\b/i.test(raw) &&
    /移|挪|搬|\b(?:move|shift|put|cent(?:er|re))\b/i.test(raw);
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
const NO_TRIP = ['weather', 'route', 'howlong', 'howfar', 'near', 'ordinal', 'reach', 'whereask', 'minutes'];

export function tripChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name !== 'plan_trip' || has(sentence, ...NO_TRIP)) return null;
  const said = first(sentence, 'days')?.amount;
  const known = typeof input.days === 'number' ? input.days : 1;
  const days =
    said && MORE.test(sentence.raw) ? known + said : said && LESS.test(sentence.raw) ? Math.max(1, known - said) : said;
  const pace = valued(sentence, 'pace');
  const { must, avoid, start } = wishesOf(sentence, mentions(sentence, conversation), { ref: '' });
  const isWish = must.length > 0 || avoid.length > 0 || start !== undefined;
  const mode = !has(sentence, 'to', 'from', 'place') && sentence.pieces.length <= 5 ? modeIn(sentence) : undefined;
  if ((has(sentence, 'place') && !isWish) || (days === undefined && !pace && !isWish && !mode)) return null;
  const list = (key: string) => (Array.isArray(input[key]) ? input[key] : []);
  return {
    name,
    input: {
      ...input,
      ...(days && { days: Math.min(10, days) }),
      ...(pace && { pace }),
      ...(mode && { mode }),
      ...(start && { start }),
      ...(must.length > 0 && { must: [...list('must'), ...must] }),
      ...(avoid.length > 0 && { avoid: [...list('avoid'), ...avoid] }),
    },
  };
}

/** Another way of going, start, target, time or stop for the route that was planned last. */
export function routeChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name !== 'plan_route' || has(sentence, 'weather', 'howfar')) return null;
  const found = mentions(sentence, conversation);
  const [added] = found;
  const isStop =
    added !== undefined &&
    found.length === 1 &&
    isAdded(sentence.raw.slice(0, added.piece.start), sentence.raw.slice(added.piece.end));
  if (isStop) return { name, input: { ...input, via: [...viaOf(input), added.input] } };
  if (has(sentence, 'draw')) return null;
  if (has(sentence, 'via') && !has(sentence, 'from')) {
    const via = found.flatMap(({ role, input: place }) => (role === 'via' ? [place] : []));
    if (via.length > 0) return { name, input: { ...input, via: [...viaOf(input), ...via] } };
  }
  if (has(sentence, 'ordinal') || kindsOf(sentence).length > 0) return null;
  if (has(sentence, 'howlong') && found.length === 0 && !valued(sentence, 'mode')) return { name, input };
  const mode = valued(sentence, 'mode');
  const avoid = avoided(sentence);
  const time = timeIn(sentence, conversation);
  const [start, ...others] = found;
  const newFrom = start?.role === 'from' && others.length === 0 ? start.input : undefined;
  if (found.length > 0 && !newFrom) return null;
  if (!newFrom && sentence.pieces.some(({ tags, text }) => tags.has('word') && text.length > 2)) return null;
  const isOther = has(sentence, 'alternatives', 'alternativesOther');
  if (!mode && avoid.length === 0 && !isOther && !time && !newFrom) return null;
  const { depart_at: _, arrive_by: __, ...timeless } = input;
  return {
    name,
    input: {
      ...(time ? timeless : input),
      ...(newFrom && { from: newFrom }),
      ...(mode && { mode }),
      ...(avoid.length > 0 && { avoid }),
      ...(isOther && { alternatives: waysIn(sentence) }),
      ...(time && (isArrival(sentence) ? { arrive_by: time } : { depart_at: time })),
    },
  };
}

const viaOf = ({ via }: PastCall['input']) => (Array.isArray(via) ? via : []);

/** 加个圆明园, "add Windsor as a stop": words before and after a stop that is added to the way. */
const isAdded = (before: string, after: string) =>
  /(?:加|添|插)(?:上|入)?(?:一|个|站|趟)*$|\b(?:add|include|visit|via)(?: in)?(?: the)? $/i.test(before) &&
  /^\s*(?:这|那)?(?:一站|站|个点|吧|呗|进去|进来|as (?:a|another) (?:stop|waypoint)|to (?:it|the (?:route|trip))|on the way|too|as well|please|first)?\s*[.!。！]?$/i.test(
    after,
  );

/** The route that was planned last, the other way round. */
export function returnWay(sentence: Sentence, last: PastCall | undefined): Call | null {
  if (last?.name !== 'plan_route' || last.input.from === undefined || !isReturn(sentence)) return null;
  const { from, to, depart_at: _, arrive_by: __, ...kept } = last.input;
  const mode = valued(sentence, 'mode');
  return { name: last.name, input: { ...kept, from: to, to: from, ...(mode && mode !== 'walk' && { mode }) } };
}

/** 反过来, "and the way back?" */
const isReturn = ({ raw, pieces }: Sentence) =>
  pieces.length <= 8 &&
  !/\b(?:bring|put|turn) (?:\w+ ){1,3}back\b/i.test(raw) &&
  /反过来|反方向|倒过来|返程|回程|回来(?:的路)?(?:呢|怎么|咋|要)|原路返回|往回走|反向|\b(?:way|route|trip|journey) back\b|\b(?:and|what about|how about) back\b|\bin reverse\b|\breverse (?:it|the route|that|direction)|\b(?:the )?other direction|\bthe other way(?: (?:a)?round)?\b|^other way|\bopposite direction|\breturn (?:trip|journey|route|way)\b/i.test(
    raw,
  );
