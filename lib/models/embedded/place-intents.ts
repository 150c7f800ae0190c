import type { PlaceInput } from '../../tools/place.ts';
import type { Conversation } from './conversation.ts';
import { daysBetween } from './dates.ts';
import { NUMBER, numberOf } from './numbers.ts';
import { hoursOfPart } from './patterns.ts';
import type { Piece, Sentence } from './scan.ts';
import {
  allValued,
  first,
  has,
  isExclusion,
  lastPlace,
  lastRef,
  type Mention,
  mainPlace,
  mentions,
  modeIn,
  timeIn,
  valued,
} from './slots.ts';
import type { Call } from './understand.ts';

/** Requests about places: weather, ways, searches, positions. The order decides where words mean several things. */
export function placeIntent(sentence: Sentence, conversation: Conversation): Call | null {
  const all = mentions(sentence, conversation);
  const known = all.filter(({ piece, input }) => !piece.tags.has('word') || 'ref' in input);
  return (
    tripIntent(sentence, conversation, known) ??
    reachIntent(sentence, conversation, all) ??
    matrixIntent(sentence, all) ??
    measureIntent(sentence, conversation, all) ??
    weatherIntent(sentence, conversation, all, known) ??
    routeIntent(sentence, conversation, all) ??
    detailIntent(sentence, conversation, known) ??
    searchIntent(sentence, conversation, all, known) ??
    whereIntent(sentence, conversation, all, known)
  );
}

function tripIntent(sentence: Sentence, conversation: Conversation, known: Mention[]): Call | null {
  const isPlan = has(sentence, 'trip') || /\b(?:plan|organi[sz]e|arrange)\b|安排|规划|计划/i.test(sentence.raw);
  const said = first(sentence, 'days')?.amount ?? (isPlan ? first(sentence, 'span')?.amount : undefined);
  const days = said ?? (/一日游|day trip/.test(sentence.raw) ? 1 : undefined);
  const isStay = days !== undefined && (has(sentence, 'play', 'in') || allValued(sentence, 'interest').length > 0);
  const isTrip = has(sentence, 'trip') || isStay || first(sentence, 'days')?.value === 'tour';
  if (!isTrip || has(sentence, 'weather', 'umbrella', 'air', 'wear', 'howlong', 'route', 'near')) return null;
  const area =
    mainPlace(known, sentence, conversation) ?? (has(sentence, 'there') ? lastPlace(conversation) : undefined);
  if (!area) return null;
  const interests = [...allValued(sentence, 'interest')];
  const pace = valued(sentence, 'pace');
  const mode = modeIn(sentence);
  const weekend = first(sentence, 'date');
  return {
    name: 'plan_trip',
    input: {
      area,
      days: Math.max(1, Math.min(10, days ?? (/周末|weekend/.test(sentence.raw) ? 2 : 1))),
      ...(weekend?.value && { start_date: weekend.value }),
      ...(interests.length > 0 && { interests: interests.map((each) => INTERESTS[each] ?? each) }),
      ...(pace && { pace }),
      ...(mode && { mode }),
    },
  };
}

const INTERESTS: Record<string, string> = {
  history: 'historic',
  nature: 'park',
  food: 'restaurant',
  shopping: 'mall',
  family: 'theme_park',
  art: 'gallery',
  nightlife: 'bar',
};

function reachIntent(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  const minutes = minutesIn(sentence);
  const mode = modeIn(sentence);
  const kinds = sentence.pieces.filter(
    ({ tags }) => tags.has('category') && ![...tags].some((tag) => tag.startsWith('mode:')),
  );
  const isArea =
    has(sentence, 'reach') || (mode !== undefined && /everything|anywhere|all places|范围|圈/i.test(sentence.raw));
  if (minutes.length === 0 || !isArea || kinds.length > 0) return null;
  const from = mainPlace(all, sentence, conversation) ?? impliedPlace(sentence, conversation);
  return { name: 'travel_times', input: { from, minutes: minutes.slice(0, 4), ...(mode && { mode }) } };
}

/** "10 and 20 min", "5、10、15分钟" → every number, at most 60 each. */
function minutesIn(sentence: Sentence): number[] {
  const list = /((?:\d+\s*(?:,|、|和|及|and|&|\/|\s)\s*)+)\d+\s*-?(?:分钟|min)/i.exec(sentence.raw)?.[1] ?? '';
  const said = sentence.pieces.flatMap(({ tags, amount }) => (tags.has('minutes') && amount ? [amount] : []));
  const all = [...(list.match(/\d+/g) ?? []).map(Number), ...said].map((each) => Math.max(1, Math.min(60, each)));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Times to several places at once: 分别要多久, "travel times from A to B, C and D". */
function matrixIntent(sentence: Sentence, all: Mention[]): Call | null {
  const targets = all.filter(({ role }) => !['from', 'via', 'exclude', 'near'].includes(role));
  const isMatrix =
    has(sentence, 'howlong', 'route', 'howfar') &&
    /分别|各自|各要|各需|哪个(?:更|最)?[近快]|哪(?:一)?个离|respectively|\beach\b|travel times|which (?:one )?is (?:closer|closest|nearer|faster)/i.test(
      sentence.raw,
    );
  if (!isMatrix || targets.length < 2) return null;
  const from = all.find(({ role }) => role === 'from')?.input ?? { ref: has(sentence, 'me') ? 'me' : 'view' };
  const mode = modeIn(sentence);
  return { name: 'travel_times', input: { from, to: targets.map(({ input }) => input), ...(mode && { mode }) } };
}

function measureIntent(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  if (has(sentence, 'weather', 'category')) return null;
  const area = lastRef(conversation, 'a');
  if (
    has(sentence, 'area') &&
    (has(sentence, 'zone', 'it', 'circle', 'selection', 'measure') || all.length === 0) &&
    area
  )
    return { name: 'measure', input: { what: 'area', ref: area } };
  const line = lastRef(conversation, 'r') ?? lastRef(conversation, 'l');
  if (has(sentence, 'length', 'howfar', 'measure') && has(sentence, 'drawnroute') && line)
    return { name: 'measure', input: { what: 'length', ref: line } };
  if (modeIn(sentence) || has(sentence, 'howlong', 'route')) return null;
  if (!has(sentence, 'howfar', 'measure', 'apart', 'bearing')) return null;
  const what = has(sentence, 'bearing') ? 'bearing' : 'distance';
  const between = all.map(({ input }) => input);
  if (between.length >= 2) return { name: 'measure', input: { what, between } };
  const [only] = between;
  if (!only) return null;
  const other = lastPlace(conversation) ?? {
    ref: conversation.hasPosition || has(sentence, 'me', 'here') ? 'me' : 'view',
  };
  return { name: 'measure', input: { what, between: [other, only] } };
}

/** What asks whether a time is good for something. */
const GOOD =
  /最好|比较好|更好|最合适|最佳|合适|适合|舒服|行不行|可以吗|能不能|好不好|行吗|合适吗|\b(?:good|ok|okay|nice|best|suitable|advisable|safe|fine|worth)\b/i;

function weatherIntent(sentence: Sentence, conversation: Conversation, all: Mention[], known: Mention[]): Call | null {
  const isKindAsked = sentence.pieces.some(
    ({ tags }) => tags.has('category') && ![...tags].some((tag) => tag.startsWith('act:')),
  );
  const isTimed = has(sentence, 'timeq', 'today', 'date', 'daypart');
  const isAdvice =
    has(sentence, 'wear') ||
    (isTimed && valued(sentence, 'act') !== undefined && GOOD.test(sentence.raw) && !isKindAsked) ||
    (has(sentence, 'outing') && (valued(sentence, 'act') !== undefined || !isKindAsked));
  const isWeather = has(sentence, 'weather', 'umbrella', 'air');
  if (!isAdvice && !isWeather) return null;
  if (has(sentence, 'route') && !has(sentence, 'weather')) return null;
  const place =
    mainPlace(known.length > 0 ? known : weatherWords(all), sentence, conversation) ??
    impliedPlace(sentence, conversation);
  const date = first(sentence, 'date');
  const part =
    first(sentence, 'daypart')?.text ?? first(sentence, 'date')?.text ?? first(sentence, 'today')?.text ?? '';
  const hours = hoursOfPart(part);
  if (isAdvice && !(has(sentence, 'umbrella') && !has(sentence, 'wear'))) {
    const activity = valued(sentence, 'act');
    return {
      name: 'outing_advice',
      input: {
        place,
        ...(date?.value && { date: date.value }),
        ...(hours && { hours: [...hours] }),
        ...(activity && activity !== 'outing' && { activity }),
      },
    };
  }
  const air = has(sentence, 'air') ? { air_quality: true } : {};
  const span = first(sentence, 'span');
  if (has(sentence, 'hourly'))
    return { name: 'get_weather', input: { place, span: 'hours', ...(date?.value && { date: date.value }), ...air } };
  if (span?.amount)
    return { name: 'get_weather', input: { place, span: 'days', days: Math.min(16, span.amount), ...air } };
  const days = first(sentence, 'days')?.amount;
  if (days) return { name: 'get_weather', input: { place, span: 'days', days: Math.min(16, days), ...air } };
  if (date?.value) {
    const ahead = daysBetween(conversation.today, date.value);
    const isWeekend = (date.extra ?? 1) > 1 && /周末|weekend/.test(date.text.toLowerCase());
    return {
      name: 'get_weather',
      input: { place, span: 'days', ...(isWeekend ? { days: Math.min(16, ahead + 2) } : {}), date: date.value, ...air },
    };
  }
  const isRain = has(sentence, 'umbrella') || /雨|雪|rain|snow|shower|drizzl/i.test(sentence.raw);
  if ((isRain || hours) && !has(sentence, 'now') && !has(sentence, 'air'))
    return { name: 'get_weather', input: { place, span: 'days', date: conversation.today, ...air } };
  return { name: 'get_weather', input: { place, span: 'now', ...air } };
}

const weatherWords = (all: Mention[]) => all.filter(({ piece }) => piece.text.length <= 24).slice(0, 1);

/** The place that a question without one is about: the selection, what was talked of last, the user, the map. */
function impliedPlace(sentence: Sentence, conversation: Conversation): PlaceInput {
  if (has(sentence, 'me')) return { ref: 'me' };
  if (has(sentence, 'here', 'view')) return { ref: conversation.hasPosition ? 'me' : 'view' };
  return lastPlace(conversation) ?? { ref: conversation.hasPosition ? 'me' : 'view' };
}

function routeIntent(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  const mode = modeIn(sentence);
  const ends = withKindEnd(
    all.filter(({ role, piece }) => role !== 'exclude' && isEnd(piece, role)),
    sentence,
  );
  const isPair = ends.length >= 2 && has(sentence, 'from', 'to', 'go', 'thereafter');
  const isRoute =
    has(sentence, 'route', 'howlong', 'leave', 'go') ||
    (mode !== undefined && isPair) ||
    (isPair && has(sentence, 'from') && has(sentence, 'to', 'thereafter', 'via', 'go')) ||
    (mode !== undefined && has(sentence, 'howfar', 'to') && ends.length > 0);
  if (has(sentence, 'timeq') && !has(sentence, 'route', 'leave')) return null;
  if (!isRoute || has(sentence, 'along') || valued(sentence, 'sort') === 'distance') return null;
  if (has(sentence, 'category') && ends.length < 2 && !has(sentence, 'route')) return null;
  const slots = endsOf(ends);
  const to = slots.to ?? (has(sentence, 'route', 'howlong', 'there', 'it') ? lastPlace(conversation) : undefined);
  if (!to) return null;
  const from =
    slots.from ??
    (has(sentence, 'me', 'here') && ends.length === 1 ? { ref: conversation.hasPosition ? 'me' : 'view' } : undefined);
  const avoid = allValued(sentence, 'avoid');
  const time = timeIn(sentence, conversation.today);
  const isArrival =
    has(sentence, 'leave') || /之?前|到达|赶到|arrive|by \d|by noon|be (?:at|in|there)/i.test(sentence.raw);
  return {
    name: 'plan_route',
    input: {
      ...(from && { from }),
      to,
      ...(slots.via.length > 0 && { via: slots.via }),
      ...(mode && { mode }),
      ...(avoid.length > 0 && { avoid }),
      ...(has(sentence, 'alternatives', 'alternativesOther') && { alternatives: 3 }),
      ...(time && (isArrival ? { arrive_by: time } : { depart_at: time })),
    },
  };
}

/** Whether a mention can be an end of a route: "to learn guitar" and "in nginx" are none. */
function isEnd({ tags, text }: Piece, role: string): boolean {
  const isLowerWord = tags.has('word') && !tags.has('name') && /^[a-z]/.test(text);
  return !isLowerWord || (role !== 'in' && !/^(?:learn|study|cook|make|be|do|become|improve|lose|say)\b/.test(text));
}

/** "从这里到火车站怎么走": a kind of place after "to" is an end of the route too. */
function withKindEnd(ends: Mention[], sentence: Sentence): Mention[] {
  const index = sentence.pieces.findIndex(({ tags }) => tags.has('category'));
  const kind = sentence.pieces[index];
  const before = sentence.pieces
    .slice(Math.max(0, index - 2), index)
    .some(({ tags }) => tags.has('to') || tags.has('go'));
  const isWay = has(sentence, 'route', 'howlong') || (modeIn(sentence) !== undefined && has(sentence, 'from'));
  const isEnd = kind && before && isWay && !ends.some(({ role }) => role === 'to' || role === 'go');
  return isEnd && !has(sentence, 'near')
    ? [...ends, { input: { name: kind.text }, piece: kind, role: 'to', isName: false }]
    : ends;
}

function endsOf(ends: Mention[]) {
  const via = ends.filter(({ role }) => role === 'via');
  const rest = ends.filter(({ role }) => role !== 'via');
  const from =
    rest.find(({ role }) => role === 'from') ??
    (rest.length >= 2 && !['to', 'go'].includes(rest[0]?.role ?? '') ? rest[0] : undefined);
  const targets = rest.filter((each) => each !== from);
  const to =
    targets.findLast(({ role }) => ['to', 'go', 'then'].includes(role)) ??
    targets.at(-1) ??
    (from && rest.length === 1 && from.role !== 'from' ? from : undefined);
  const between = targets.filter((each) => each !== to && each.role !== 'near');
  return { from: from?.input, to: to?.input, via: [...via, ...between].map(({ input }) => input) };
}

function detailIntent(sentence: Sentence, conversation: Conversation, known: Mention[]): Call | null {
  if (!has(sentence, 'phone', 'hours', 'address', 'website', 'ratingq', 'detail')) return null;
  const isOfList = has(sentence, 'ordinal', 'ref', 'it', 'selection', 'there');
  if (has(sentence, 'category') && !isOfList && (known.length === 0 || has(sentence, 'ratingq', 'find', 'near')))
    return null;
  const mention = known[0]?.input ?? (has(sentence, 'selection') ? { ref: 'selection' } : lastPlace(conversation));
  if (!mention) return null;
  if ('ref' in mention) return { name: 'get_place', input: { ref: mention.ref } };
  return 'name' in mention
    ? { name: 'locate', input: { query: mention.name, ...(mention.name_en && { query_en: mention.name_en }) } }
    : null;
}

/** Features that are looked up by name, not searched for as places to go. */
const GEOGRAPHIC =
  /^(?:lake|mount|mt\.?|river|cape|gulf|bay|isle|sea|strait) |(?:islands?|river|mountains?|valley|desert|sea|bay|falls|canyon|glacier|volcano|peninsula|national park|ocean)$|(?:山|湖|河|江|岛|海|沙漠|高原|峡谷|瀑布|半岛|海峡)$/i;
const WANT = /\b(?:want|need|wanna|craving|fancy|feel like|could use|dying for|in the mood)\b|想|要|求|来点|来杯|急/i;

/** Kinds that any narrower kind in the same sentence makes more precise. */
const BROAD = new Set(['restaurant', 'attraction', 'shop', 'place_of_worship']);

function searchIntent(sentence: Sentence, conversation: Conversation, all: Mention[], known: Mention[]): Call | null {
  const kinds = sentence.pieces.filter((piece) => piece.tags.has('category') && !isExcluded(sentence, piece.start));
  const kind = kinds.find(({ value }) => !BROAD.has(value ?? '')) ?? kinds[0];
  const category =
    kind?.value === 'park' && /^park$/i.test(kind.text) && has(sentence, 'whereask') ? 'parking' : kind?.value;
  const words = all.filter(
    ({ piece, role }) =>
      (piece.tags.has('word') || piece.tags.has('quoted')) &&
      !['exclude', 'near', 'in', 'along', 'from', 'to'].includes(role),
  );
  const isSearch =
    has(sentence, 'near', 'find', 'whereask', 'along', 'zone', 'open') || valued(sentence, 'sort') !== undefined;
  const query = category ? undefined : words.at(-1)?.piece;
  if (!category && !(isSearch && query)) {
    const isOpenQuestion =
      has(sentence, 'near') &&
      (known.length > 0 || has(sentence, 'here', 'view', 'me')) &&
      /什么|啥|what|anything|good|好玩/i.test(sentence.raw);
    if (!isOpenQuestion) return null;
  }
  const places = [
    ...known.filter(({ piece, role }) => role !== 'exclude' && !piece.tags.has('quoted')),
    ...all.filter(
      ({ piece, role }) =>
        piece.tags.has('word') &&
        !piece.tags.has('brand') &&
        (['near', 'in', 'from', 'to'].includes(role) || (kind !== undefined && role === '' && isSite(piece, kind, sentence))),
    ),
  ];
  if (has(sentence, 'where') && !has(sentence, 'near', 'sort:distance') && !category) return null;
  if (!category && query && places.length === 0 && GEOGRAPHIC.test(query.text)) return null;
  const isAsked =
    isSearch || places.length > 0 || has(sentence, 'here', 'view', 'me', 'need', 'exclude') || WANT.test(sentence.raw);
  const others = sentence.pieces.filter(({ tags }) => tags.has('word') && !tags.has('name'));
  if (!isAsked && others.length > 0) return null;
  const brand = words.find(({ piece }) => piece.tags.has('brand'));
  const isShown = has(sentence, 'map') && places.length === 0 && !has(sentence, 'near', 'here', 'me');
  const cityOf = words.map(({ input }) => ('city' in input ? input.city : undefined)).find(Boolean);
  const near = isShown ? { within: 'view' } : nearOf(sentence, conversation, places, cityOf);
  const distance = first(sentence, 'distance')?.amount ?? walkRadius(sentence);
  const sort = valued(sentence, 'sort');
  const exclude = excludedNames(sentence);
  const route = has(sentence, 'along') ? lastRef(conversation, 'r') : undefined;
  const area = has(sentence, 'zone') ? lastRef(conversation, 'a') : undefined;
  return {
    name: 'search_places',
    input: {
      ...(brand
        ? { query: brand.piece.text }
        : category
          ? { category }
          : { query: query?.value ?? query?.text ?? (sentence.raw.match(/[一-鿿]/) ? '景点' : 'attraction') }),
      ...(route ? { along: { ref: route } } : area ? { within: { ref: area } } : near),
      ...(distance && !route && !area && { radius_m: Math.max(10, Math.min(50_000, distance)) }),
      ...(has(sentence, 'open') && { open_now: true }),
      ...(sort && { sort }),
      ...(exclude.length > 0 && { exclude }),
      ...limitOf(sentence, kind ?? query),
    },
  };
}

function nearOf(sentence: Sentence, conversation: Conversation, places: Mention[], city: string | undefined) {
  const place = places.find(({ role }) => role === 'near') ?? places.find(({ role }) => role === 'from') ?? places[0];
  if (!place && city) return { near: { name: city } };
  if (place) return { near: place.input };
  if (has(sentence, 'view')) return { within: 'view' };
  if (has(sentence, 'me') || (has(sentence, 'here') && conversation.hasPosition)) return { near: { ref: 'me' } };
  if (has(sentence, 'there', 'it')) {
    const last = lastPlace(conversation);
    return last ? { near: last } : {};
  }
  if (conversation.selection.length > 0 && has(sentence, 'near')) return { near: { ref: 'selection' } };
  return has(sentence, 'here') ? { near: { ref: 'view' } } : {};
}

/** An unknown name beside a kind of place says where: 五道口的旅馆, "Shoreditch bars". */
function isSite({ text, end }: Piece, kind: Piece, { raw }: Sentence): boolean {
  if (/^\p{Lu}/u.test(text)) return kind.start - end >= 0 && kind.start - end <= 2;
  return /^\p{Script=Han}{2,}/u.test(text) && /^\s*(?:的|里|内|这|那|\d|有|周|附)/.test(raw.slice(end));
}

/** "步行10分钟内": 80 m a minute; by bike 250, by car 500. */
function walkRadius(sentence: Sentence): number | undefined {
  const minutes = first(sentence, 'minutes')?.amount;
  if (minutes)
    return minutes * ({ walk: 80, bike: 250, drive: 500, transit: 300 }[valued(sentence, 'mode') ?? 'walk'] ?? 80);
  return /步行可达|走路能到|walking distance/i.test(sentence.raw) ? 1_000 : undefined;
}

function isExcluded({ raw, pieces }: Sentence, at: number): boolean {
  let isInside = false;
  for (const [index, { tags, start }] of pieces.entries()) {
    if (isInside && /[，,。;；]/.test(raw.slice(pieces[index - 1]?.end ?? 0, start))) isInside = false;
    if (start === at) return isInside;
    if (isExclusion({ raw, pieces }, index)) isInside = true;
    if (tags.has('excludeEnd') || tags.has('near')) isInside = false;
  }
  return false;
}

function excludedNames(sentence: Sentence): string[] {
  return sentence.pieces
    .filter(
      (piece) =>
        (piece.tags.has('word') || piece.tags.has('place') || piece.tags.has('category') || piece.tags.has('quoted')) &&
        isExcluded(sentence, piece.start),
    )
    .map((piece) => (piece.tags.has('category') ? (piece.value ?? piece.text) : piece.text));
}

/** "five bars", 三家火锅店 → how many are wanted. */
function limitOf(sentence: Sentence, target: { start: number } | undefined): { limit?: number } {
  const before = sentence.raw.slice(0, target?.start ?? 0).toLowerCase();
  const said = new RegExp(
    `(?<![第\\d.:点]|[a-z])(${NUMBER})\\s*(?:家|个|间|处|座|所)?\\s*(?!km|m |met|min|mile|hour|day|am|pm|公里|米|分)(?:[a-z-]+ ){0,3}$`,
  ).exec(before)?.[1];
  const count =
    first(sentence, 'firstn')?.amount ?? first(sentence, 'count')?.amount ?? (said ? numberOf(said) : undefined);
  const isVague = count === undefined || /几|半|few|couple|half|^an?$/.test(said ?? '');
  return !isVague && Number.isInteger(count) && count >= 2 && count <= 20 ? { limit: count } : {};
}

function whereIntent(sentence: Sentence, conversation: Conversation, all: Mention[], known: Mention[]): Call | null {
  const point = known.find(({ input }) => 'point' in input)?.input;
  if (point && 'point' in point) return { name: 'locate', input: { point: point.point } };
  if (has(sentence, 'whereami')) return { name: 'locate', input: { ref: 'me' } };
  if (has(sentence, 'timeq') && known[0]) return locateMention(known[0]);
  if (has(sentence, 'me') && sentence.pieces.every(({ tags }) => tags.has('me') || tags.has('fluff')))
    return { name: 'locate', input: { ref: 'me' } };
  if (has(sentence, 'whatplace') && known.length === 0) {
    const ref = conversation.selection.length > 0 && !has(sentence, 'view') ? 'selection' : 'view';
    return { name: 'locate', input: { ref } };
  }
  if (has(sentence, 'where', 'whereask', 'find', 'show', 'on') && all[0]) return locateMention(known[0] ?? all[0]);
  if (has(sentence, 'people') && !has(sentence, 'where')) return null;
  const isBare = sentence.pieces.every(({ tags }) =>
    [...tags].some((tag) => ['place', 'fluff', 'of', 'in', 'and', 'map', 'ok', 'greet'].includes(tag)),
  );
  return isBare && known[0]?.isName ? locateMention(known[0]) : null;
}

function locateMention({ input }: Mention): Call | null {
  if ('ref' in input) return { name: 'locate', input: { ref: input.ref } };
  if ('point' in input) return { name: 'locate', input: { point: input.point } };
  return {
    name: 'locate',
    input: {
      query: input.name,
      ...(input.name_en && { query_en: input.name_en }),
      ...(input.city && { city: input.city }),
    },
  };
}
