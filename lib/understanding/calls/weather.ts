import { addDays, daysBetween } from '../../geo/calendar.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { foundBy } from '../dialogue/past-calls.ts';
import { weekdayDate } from '../slots/dates.ts';
import type { Mention } from '../slots/mention.ts';
import { hoursOfPart } from '../slots/patterns/times.ts';
import { impliedPlace, mainPlace } from '../slots/place-of.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { allValued, first, has, valued } from '../slots/slots.ts';
import { stopSaid } from '../slots/stop-said.ts';
import type { Call } from './call.ts';
import { actInside } from './outing-acts.ts';

/** 骑车合适不 asks about cycling, not for a way. */
const MODE_ACTS: Readonly<Record<string, string>> = { walk: 'walking', bike: 'cycling' };

export function weatherIntent(
  sentence: Sentence,
  conversation: Conversation,
  all: Mention[],
  known: Mention[],
): Call | null {
  const isKindAsked = sentence.pieces.some((piece) => means(piece, 'category') && !means(piece, 'act:'));
  const isTimed = has(sentence, 'timeq', 'today', 'date', 'daypart');
  const act =
    allValued(sentence, 'act').find((each) => each !== 'outing') ??
    (has(sentence, 'from', 'to', 'howlong') ? undefined : MODE_ACTS[valued(sentence, 'mode') ?? '']) ??
    valued(sentence, 'act');
  const isAdvice =
    has(sentence, 'wear') ||
    (has(sentence, 'outing') &&
      (act !== undefined || !isKindAsked || (isTimed && !has(sentence, 'find', 'near', 'whereask'))));
  // 从南京去合肥，看下天气: of where one goes.
  const reached = known.some(({ role }) => role === 'from') ? known.filter(({ role }) => role !== 'from') : known;
  const said = mainPlace(
    reached.length > 0 ? reached : known.length > 0 ? known : weatherWords(all, sentence.raw),
    sentence,
    conversation,
  );
  const place = said ?? onlyWord(sentence) ?? impliedPlace(sentence, conversation);
  const date =
    first(sentence, 'date') ??
    dayOfTrip(sentence, conversation) ??
    (isAdvice ? nextWeek(sentence, conversation) : undefined) ??
    toldDate(sentence, conversation, !isAdvice && (known.length > 0 || said !== undefined));
  const part =
    first(sentence, 'daypart')?.text ?? first(sentence, 'date')?.text ?? first(sentence, 'today')?.text ?? '';
  const hours = hoursOfPart(part) ?? hoursFrom(sentence);
  if (isAdvice && !(has(sentence, 'umbrella') && !has(sentence, 'wear'))) {
    const activity = act ?? actInside(saidOutside(sentence));
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
  const stay = stayAsked(sentence, conversation);
  if (stay) return { name: 'get_weather', input: { place, ...stay, ...air } };
  const several = severalDays(sentence, conversation);
  if (several) return { name: 'get_weather', input: { place, ...several, ...air } };
  const span = first(sentence, 'span');
  if (has(sentence, 'hourly') || (has(sentence, 'time') && !has(sentence, 'air')))
    return {
      name: 'get_weather',
      input: { place, span: 'hours', ...hoursDate(sentence, date, conversation.today), ...air },
    };
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
  const isFalling =
    !hours &&
    /\bis it (?:still |currently )?(?:raining|snowing)\b|(?:正在|还在|在)(?:下|飘|落)(?:着)?[雨雪]/i.test(sentence.raw);
  if ((isRain || hours) && !isFalling && !has(sentence, 'now') && !has(sentence, 'air'))
    return { name: 'get_weather', input: { place, span: 'days', date: conversation.today, ...air } };
  return { name: 'get_weather', input: { place, span: 'now', ...air } };
}

/** 能 + 出去跑步: what is said of going out. */
const saidOutside = ({ pieces }: Sentence) =>
  pieces.flatMap(({ tags, text }) => (tags.has('outing') ? [text] : [])).join(' ');

/** A said hour means going out then: it and the two that follow. */
function hoursFrom(sentence: Sentence): readonly [number, number] | undefined {
  const hour = first(sentence, 'time')?.amount;
  return hour === undefined || hour > 23 ? undefined : [hour, Math.min(24, hour + 3)];
}

/** Of an hour the day: today where none is said. The next hours have none. */
const hoursDate = (sentence: Sentence, date: Piece | undefined, today: string) =>
  date?.value ? { date: date.value } : has(sentence, 'time') ? { date: today } : {};

/** "What should I wear then?": the day that was spoken of, when neither a place nor a time is said. */
function toldDate(sentence: Sentence, { before }: Conversation, isPlaced: boolean): Piece | undefined {
  const last = before.at(-1);
  if (isPlaced || has(sentence, 'today', 'now', 'here', 'me', 'view', 'span', 'hourly')) return undefined;
  if (last?.name !== 'get_weather' && last?.name !== 'outing_advice') return undefined;
  return dateOf(last.input.date);
}

/** 第三天什么天气, "rain on day 2?" of the trip that was planned. */
function dayOfTrip(sentence: Sentence, { before }: Conversation): Piece | undefined {
  const dates =
    before
      .flatMap((call) => foundBy(call, 'plan_trip') ?? [])
      .at(-1)
      ?.days.map(({ date }) => date) ?? [];
  const [day, ...others] = dates.length > 0 ? stopSaid(sentence, dates).days : [];
  return day === undefined || others.length > 0 ? undefined : dateOf(dates[day]);
}

/** 那几天, "then" after a trip that begins on a day: the weather of its days. */
function stayAsked(
  { raw }: Sentence,
  { before, today }: Conversation,
): { span: 'days'; date: string; days: number } | null {
  const { name, input = {} } = before.at(-1) ?? {};
  const { start_date: date, days = 1 } = input;
  if (name !== 'plan_trip' || typeof date !== 'string' || !THEN.test(raw)) return null;
  return { span: 'days', date, days: Math.min(16, Math.max(1, daysBetween(today, date) + Number(days))) };
}

/** "Today and tomorrow", 明天和周五: from the first of them to the last. */
function severalDays(
  sentence: Sentence,
  { today }: Conversation,
): { span: 'days'; date: string; days: number } | undefined {
  if (has(sentence, 'hourly', 'time', 'daypart')) return undefined;
  const said = sentence.pieces.flatMap(({ tags, value }) => (tags.has('date') && value ? [value] : []));
  const joined = JOINED.flatMap(([text, from]) =>
    text.test(sentence.raw) ? [0, 1].map((at) => addDays(today, from + at)) : [],
  );
  const days = [...new Set([...(has(sentence, 'today') ? [today] : []), ...said, ...joined])].sort();
  const [begin, end] = [days[0], days.at(-1)];
  if (begin === undefined || end === undefined || begin === end || begin < today) return undefined;
  return { span: 'days', date: begin, days: Math.min(16, daysBetween(today, end) + 1) };
}

/** Two days in one word, and how far away the first is. */
const JOINED: readonly (readonly [RegExp, number])[] = [
  [/今明/, 0],
  [/明后(?:两)?天/, 1],
];

/** The Monday of the next week, where that is said. */
function nextWeek(sentence: Sentence, { today }: Conversation): Piece | undefined {
  const isSaid = first(sentence, 'span')?.amount === 14 && /[周期拜]|week/i.test(first(sentence, 'span')?.text ?? '');
  return isSaid ? dateOf(weekdayDate(today, 0, 'next')) : undefined;
}

const dateOf = (value: unknown): Piece | undefined =>
  typeof value === 'string' ? { tags: new Set(['date']), start: 0, end: 0, text: '', value } : undefined;

const THEN =
  /\bthen\b|\b(?:that|those|the) (?:days?|dates?)\b|\bduring (?:it|the trip|our stay)\b|那(?:[几两三]?天|时候?|段时间)|到时候/i;

/** A misspelt town: a name in lower case and with a slip, beside nothing but the question. */
function onlyWord({ pieces }: Sentence): { name: string } | undefined {
  const isPlain = pieces.every((piece) => means(piece, 'weather', 'word', 'fluff', 'date', 'today', 'in'));
  const words = pieces.filter(({ tags }) => tags.has('word'));
  const [word] = words;
  return isPlain && words.length === 1 && word && /^[a-z]{4,20}$/.test(word.text) ? { name: word.text } : undefined;
}

/** What is seen, eaten or done is no place: 去看雾凇. */
const OBJECT = /(?:[看赏拍吃喝玩滑泡钓赶追]|\b(?:see|watch|eat|photograph|catch|wear|bring)(?: the)? )$/i;

const weatherWords = (all: Mention[], raw: string) =>
  all.filter(({ piece }) => piece.text.length <= 24 && !OBJECT.test(raw.slice(0, piece.start))).slice(0, 1);
