import type { Conversation } from '../dialogue/conversation.ts';
import { lastPair } from '../dialogue/last-pair.ts';
import { asksBestTime, asksClimate, asksWarmth, asksWorth, withoutBestTime } from '../slots/climate-asked.ts';
import { monthIn, monthsToChoose, seasonIn } from '../slots/months.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { isStatement } from '../talk/statements.ts';
import type { Call } from './call.ts';
import { callsFor } from './calls-for.ts';
import { eachPlace } from './each-place.ts';

/** A year by its number, or one that is not this one. */
const YEAR =
  /(?:20|21)\d\d年(?!\d|\d{0,2}月)|(?:明|后|大后)年|\bin (?:20|21)\d\d\b|\bnext year\b|全年|一年四季|四季|\ball year(?: round)?\b|\bthrough(?:out)? the year\b/i;
const WHICH = /哪(?:个|一?边|里|儿|座)|谁|\bwhich(?: one| of (?:them|the two))?\b(?! month)/i;
const LIKE = /\blike\b|怎么样|怎样/i;
/** Of a month, which is the same in all years. */
const PAST_YEAR = /\b(?:of )?(?:19|20)\d\d(?!\d)年?|去年|前年|\blast year\b/i;
/** What else a message with a month may be about. */
const OTHER = ['date', 'nodate', 'today', 'span', 'hourly', 'route', 'trip', 'days', 'near', 'find'] as const;

/**
 * The climate of a place where a month, a season or a year is said, or the best time is asked for: no forecast reaches that.
 * read: the pieces of a text without the words of the time.
 */
export function climateCalls(sentence: Sentence, conversation: Conversation, read: (text: string) => Sentence): Call[] {
  const { raw } = sentence;
  if (isStatement(raw)) return [];
  const two = bothMonths(sentence, conversation, read);
  if (two.length > 0) return two;
  const isBest = asksBestTime(raw);
  const time = monthIn(raw, conversation.today) ?? monthTold(raw, conversation);
  const said = time?.said ?? seasonIn(raw)?.said ?? YEAR.exec(raw)?.[0];
  if (!isBest && said === undefined && !asksClimate(raw)) return [];
  if (!isBest && has(sentence, 'date', 'nodate', 'today')) return [];
  const placed = isBest ? withoutBestTime(raw) : raw;
  const rest = read(said === undefined ? placed : placed.replace(said, ' ').replace(PAST_YEAR, ' '));
  if (has(rest, ...OTHER) || (!isBest && has(rest, 'category') && !has(rest, 'outing'))) return [];
  const isAsked =
    isBest ||
    (time !== null && LIKE.test(raw)) ||
    asksClimate(raw) ||
    asksWarmth(raw) ||
    asksWorth(raw) ||
    has(rest, 'weather', 'umbrella', 'wear', 'outing');
  if (!isAsked && !isBarePlace(rest, conversation)) return [];
  // "Which one is warmer in January?": of both that were spoken of.
  const pair = WHICH.test(raw) && !has(rest, 'place') ? lastPair(conversation) : null;
  if (pair)
    return pair.map((place) => ({
      name: 'get_weather',
      input: { place, span: 'climate', ...(time && { month: time.month }) },
    }));
  return eachPlace(callsFor('get_weather', rest, conversation), rest, conversation).flatMap(({ name, input }) => {
    if (name !== 'get_weather' || input.place === undefined) return [];
    return [{ name, input: { place: input.place, span: 'climate', ...(time && !isBest && { month: time.month }) } }];
  });
}

const THAT_TIME =
  /\b(?:at |around |for )?(?:that|the) (?:time of (?:the )?year|month)(?! of)|那(?:个|段)?(?:时候|时间|月份?)|\b(?:usually|normally|generally|typically) (?:then|around then|at that time)|\bthen (?:usually|normally)\b/iu;

/** "At that time of year", 那个时候: the month that was spoken of last. */
function monthTold(raw: string, { asked = [], today }: Conversation): { month: number; said: string } | null {
  const said = THAT_TIME.exec(raw)?.[0];
  const told = said === undefined ? undefined : asked.flatMap((each) => monthIn(each, today) ?? []).at(-1);
  return said !== undefined && told ? { month: told.month, said } : null;
}

const CHOICE =
  /哪个月|好|合适|适合|舒服|冷|热|凉|[?？]|\b(?:which|what) month\b|\b(?:better|best|nicer|warmer|cooler|drier|hotter|colder|wetter)\b/i;
const OF_CHOICE =
  /哪个月|更?好[玩些]?|更?(?:合适|适合|舒服)|[去来]|\b(?:which|what) month (?:is|would be)\b|\b(?:better|best|nicer)\b|[?？,，]/gi;

/** "Which month is better for Agra, May or November?": the climate in both. */
function bothMonths({ raw }: Sentence, conversation: Conversation, read: (text: string) => Sentence): Call[] {
  const two = CHOICE.test(raw) ? monthsToChoose(raw) : null;
  if (!two) return [];
  const rest = read(raw.replace(two.said, ' ').replace(OF_CHOICE, ' ').trim());
  if (has(rest, ...OTHER) || has(rest, 'category')) return [];
  const [call] = callsFor('get_weather', rest, conversation);
  const place = call?.input.place;
  if (place === undefined) return [];
  return two.months.map((month) => ({ name: 'get_weather', input: { place, span: 'climate', month } }));
}

/** "Beijing in November?", and after the weather of a place "and in July?". */
const isBarePlace = ({ pieces }: Sentence, { before }: Conversation) =>
  pieces.every((piece) => means(piece, 'place', 'fluff', 'in', 'also', 'and', 'of')) &&
  (pieces.some((piece) => means(piece, 'place')) || before.at(-1)?.name === 'get_weather');
