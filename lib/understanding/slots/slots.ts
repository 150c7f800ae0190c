import { addDays } from '../../geo/calendar.ts';
import { type AnyOf, type Family, type Tag, type ValueOf, valueIn } from '../lexicon/tag.ts';
import { NUMBER, numberOf } from './numbers.ts';
import { hoursOfPart } from './patterns/times.ts';
import { means, type Sentence } from './sentence.ts';

export const has = ({ pieces }: Sentence, ...wanted: (Tag | AnyOf)[]) =>
  pieces.some((piece) => means(piece, ...wanted));

/** The kinds of places asked for; 跑步 and 地铁 are a doing or a way to go as well and do not count. */
export const kindsOf = ({ pieces }: Sentence) =>
  pieces.filter((piece) => means(piece, 'category') && !means(piece, 'act:', 'mode:'));

export const first = (sentence: Sentence, tag: Tag) => sentence.pieces.find((piece) => piece.tags.has(tag));

/** "mode:walk" → "walk", of all pieces in their order. */
export const allValued = <F extends Family>({ pieces }: Sentence, family: F): ValueOf<F>[] => [
  ...new Set(pieces.flatMap(({ tags }) => [...tags].flatMap((tag) => valueIn(tag, family) ?? []))),
];

/** "mode:walk" → "walk" of the first piece with such a tag. */
export const valued = <F extends Family>(sentence: Sentence, family: F): ValueOf<F> | undefined =>
  allValued(sentence, family)[0];

/**
 * How one travels: a said mode, or what the words of the question imply (怎么开, "which bus"). A mode that is ruled out is none:
 * "without the subway", 不开车.
 */
export function modeIn(sentence: Sentence): 'walk' | 'bike' | 'drive' | 'transit' | undefined {
  const out = unwanted(sentence);
  const said = allValued(sentence, 'mode').find((mode) => !out.has(mode));
  if (said === 'walk' || said === 'bike' || said === 'drive' || said === 'transit') return said;
  // What is planned where no mode is said.
  if (out.size > 0) return out.has('drive') || out.has('walk') ? (out.has('transit') ? 'bike' : 'transit') : 'drive';
  const asked = sentence.pieces
    .filter(({ tags }) => tags.has('route') || tags.has('reach') || tags.has('howlong') || tags.has('shortest'))
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  if (/公交|地铁|坐|乘|换乘|几路|bus|train|metro|subway/.test(asked)) return 'transit';
  if (/怎么开|行车|驾车|能开|drive|driving|车程/.test(asked)) return 'drive';
  if (/骑|bike|cycle|ride/.test(asked)) return 'bike';
  return /步行|走路|走过去|走去|能走|要走|walk/.test(asked) ? 'walk' : undefined;
}

const AVOIDABLE: readonly (readonly [ValueOf<'avoid'>, RegExp])[] = [
  ['highways', /高速|快速路|highways?|motorways?|freeways?|expressways?|interstates?/],
  ['tolls', /收费|过路费|收费站|tolls?\b/],
  ['ferries', /轮渡|渡轮|渡船|坐船|ferry|ferries|boats?\b/],
];
const AVOIDING =
  /(?:不(?:要|想|能|愿意?)?(?:走|上|坐|乘|经过|交|花|搭|用)|别(?:走|上|坐|让我走|给我走)?|避开|避免|绕开|躲开|除了|无|免|avoid(?:ing|s)?|without(?: taking| using| paying)?|no|not?(?: using| on| by)|skip(?:ping)?|don'?t (?:want(?: to (?:take|use|pay|go on))?|take|use|like)|stay(?:ing)? off|keep(?:ing)? off|nor|minus)[^,，。;；]{0,8}$/;

const UNWANTED =
  /(?:不(?:想|要|用|能|会|愿意?)?(?:再)?(?:坐|乘|搭|走|骑|开|去)?|别|避开|不靠|\btoo (?:far|long|tired|cold|hot|wet) to |\b(?:without|avoid(?:ing)?|no|not|don'?t|do not|rather not|instead of|except|other than|skip(?:ping)?)(?: (?:by|on|in|want(?:ing)? to|like to|take|taking|use|using|go|going|get|getting|via|the|a|any|my|long|big|much|lot of|too much))*)\s*$/i;

/** 走路太远, "walking is too far". */
const TOO_MUCH = /^(?:(?:也|就|又|实在)?太|有点(?:远|累|慢)|算了|\s+(?:is|would be|takes) (?:way |far |just )?too )/i;

/** The modes that a message rules out. */
function unwanted({ raw, pieces }: Sentence): ReadonlySet<ValueOf<'mode'>> {
  const out = pieces.filter(({ start, end }) => UNWANTED.test(raw.slice(0, start)) || TOO_MUCH.test(raw.slice(end)));
  // "Not the tube, a bus" is by public transport all the same.
  const meant = allValued({ raw, pieces: pieces.filter((piece) => !out.includes(piece)) }, 'mode');
  return new Set(allValued({ raw, pieces: out }, 'mode').filter((mode) => !meant.includes(mode)));
}

/** What a way should do without: "avoid ferries and tolls", 不走高速也不坐船. */
export function avoided({ raw, pieces }: Sentence): string[] {
  const said = new Set(allValued({ raw, pieces }, 'avoid'));
  const text = raw.toLowerCase();
  for (const [what, regex] of AVOIDABLE) {
    const at = text.search(regex);
    const before = at < 0 ? '' : text.slice(0, at);
    const isListed = said.size > 0 && /(?:和|与|、|以及|或者?|,|and|or|&|nor)\s*(?:any |the )?$/.test(before);
    if (at >= 0 && (AVOIDING.test(before) || isListed)) said.add(what);
  }
  const at = (what: string) => text.search(AVOIDABLE.find(([each]) => each === what)?.[1] ?? /$/);
  return [...said].sort((a, b) => at(a) - at(b));
}

/** How many ways are wanted: 两个方案, "2 options"; 3 when no number is said. */
export function waysIn({ raw }: Sentence): number {
  const said = [...raw.matchAll(WAYS_ZH), ...raw.matchAll(WAYS_EN)].map(([, number = '']) => number.toLowerCase());
  const counts = said
    .flatMap((each) => (/几|few/.test(each) ? [] : [numberOf(each) ?? 0]))
    .filter((count) => count >= 1);
  return Math.min(3, Math.round(counts[0] ?? 3));
}

const WAYS_ZH = new RegExp(`(${NUMBER})\\s*(?:种|条|个)?(?:不同的?|备选的?)?(?:方案|路线|线路|走法|选择|路)`, 'g');
const WAYS_EN = new RegExp(
  `(${NUMBER}) (?:different |possible |alternative |other )*(?:options|ways|routes|alternatives|choices)`,
  'gi',
);

/** 两条路线, "3 options": several ways are asked for. */
export const asksWays = ({ raw }: Sentence) =>
  [...raw.matchAll(WAYS_ZH), ...raw.matchAll(WAYS_EN)].some(
    ([, number = '']) => !/几|few/.test(number) && (numberOf(number.toLowerCase()) ?? 1) > 1,
  );

/** The said time is that of setting off. */
const DEPARTS =
  /\b(?:depart(?:ing)?|leav(?:e|ing)|start(?:ing)?|go(?:ing)?|(?:set|head|roll|take|push)(?:t?ing)? (?:off|out)|get going|hit the road)\b[^,]{0,20}\bat (?:\d|noon|midnight|half|quarter)|[点时分半](?:钟)?(?:从[^,，]{1,10})?(?:出发|动身)(?!.*前)/i;

/** "I'd leave at half six", whatever else asks when to leave. */
const LEAVES_AT =
  /\b(?:i['’]?(?:d|ll|m)|we['’]?(?:d|ll|re))? ?(?:leav(?:e|ing)|set(?:ting)? off) (?:at|around) (?:\d|half|quarter|noon|ten|five)/i;
const ARRIVES =
  /before (?:\d|noon|midnight)|之?前(?!门|海|往|进|台|方|面)|到达|赶到|[点半分]钟?(?:要|得|必须|须)到|到(?:的话)?[呢吧？?]?$|arriv|by \d|by (?:noon|midnight)|be (?:at|in|there)|get there/i;

/** Whether the said time is that of the arrival. `isUsual`: the one said before it was. */
export const isArrival = ({ raw, pieces }: Sentence, isUsual = false) =>
  !LEAVES_AT.test(raw) && (has({ raw, pieces }, 'leave') || (!DEPARTS.test(raw) && (isUsual || ARRIVES.test(raw))));

/** 昨天, "yesterday", 前天; a departure then is past, and is told so. */
function pastDay(sentence: Sentence, today: string): string | undefined {
  const said = first(sentence, 'past')?.text.toLowerCase() ?? '';
  return /^(?:昨天|yesterday|last night)$/.test(said)
    ? addDays(today, -1)
    : said === '前天'
      ? addDays(today, -2)
      : undefined;
}

/** Said without more, this hour and those after it are of the morning, never of the evening. */
const LATE = 10;

/** Local "2026-11-25T14:00" of a said time, on the day that was told unless a date is said, else today. */
export function timeIn(
  sentence: Sentence,
  { today, hour: nowHour }: { today: string; hour: number },
  told?: string,
): string | undefined {
  // 三点半出来，六点前要到: of two the one that one has to be there by.
  const times = sentence.pieces.filter(({ tags }) => tags.has('time'));
  const time = times.find(({ text }) => /前|before|\bby\b/i.test(text)) ?? times[0];
  if (!time) return undefined;
  const day = first(sentence, 'date') ?? first(sentence, 'today');
  const date = day?.value ?? pastDay(sentence, today) ?? told ?? today;
  const isEvening =
    /晚|夜|tonight|evening/i.test(first(sentence, 'today')?.text ?? day?.text ?? '') ||
    /下班|收工|放学|\bafter work\b/i.test(sentence.raw);
  const said = time.amount ?? 0;
  const part = hoursOfPart(first(sentence, 'daypart')?.value ?? '');
  const isBare = time.value === '' && said > 0 && said < 12;
  // "By 5" said at 14:05 is 17:00, "at 10:30" no time of this night; "at 3 in the afternoon" is 15:00.
  const isLater = part ? said < part[0] && said + 12 <= part[1] : date === today && said <= nowHour && said < LATE;
  const hour = said + (isBare && (isEvening || isLater) ? 12 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  // "By 9am", said in the afternoon, is tomorrow.
  const isPast = day === undefined && date === today && hour < nowHour;
  return `${isPast || hour >= 24 ? addDays(date, 1) : date}T${two(hour % 24)}:${two(time.extra ?? 0)}`;
}
