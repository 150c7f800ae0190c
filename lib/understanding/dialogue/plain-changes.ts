import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import type { Tag } from '../lexicon/tag.ts';
import { hoursOfPart } from '../slots/patterns/times.ts';
import { nthRef } from '../slots/place-of.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first, has } from '../slots/slots.ts';
import { DAY, drawChange, measureChange, onlyInterests, reachChange, tripChange, unitChange } from './changes.ts';
import type { Conversation } from './conversation.ts';
import { earlierChange } from './earlier-change.ts';
import { isOnlyTime } from './follow-up.ts';
import { directionOfPair } from './pair-again.ts';
import { plainEdit } from './plain-edits.ts';
import { withDate } from './repeated.ts';
import { replaced } from './replaced.ts';
import { returnWay, routeChange } from './route-change.ts';
import { endGiven, stopAdded, stopDropped } from './route-stops.ts';
import { circleAgain, numberAlone, viewAgain } from './search-again.ts';
import { searchChange } from './search-change.ts';
import {
  detailsAgain,
  mostPeople,
  otherEnd,
  sameFor,
  sizeOfShape,
  straightLine,
  wholeLength,
} from './shown-figures.ts';
import { stayPlanned } from './stay-planned.ts';
import { rankOf } from './subject.ts';
import { targetAdded, targetChosen } from './target-chosen.ts';

/** 第三个, "the third" after a list, and nothing else: the details of that one. */
function nthOfList(sentence: Sentence, conversation: Conversation, { name }: PastCall): Call | null {
  const said = sentence.pieces.filter((piece) => !means(piece, 'fluff'));
  const isBare = said.length === 1 && said.every((piece) => means(piece, 'ordinal'));
  const ref = isBare && name === 'search_places' ? nthRef(conversation, said[0]?.amount ?? 1) : undefined;
  return ref ? { name: 'get_place', input: { ref } } : null;
}

/** "Evening instead", 傍晚呢 after advice: the same advice for other hours of the day. */
function otherHours(sentence: Sentence, { name, input }: PastCall): Call | null {
  const isBare = sentence.pieces.every((piece) => means(piece, 'daypart', 'change', 'about', 'fluff', 'in', 'and'));
  const hours = name === 'outing_advice' && isBare ? hoursOfPart(first(sentence, 'daypart')?.value ?? '') : undefined;
  return hours ? { name, input: { ...input, hours: [...hours] } } : null;
}

/** The last call, changed in words that say so plainly, whatever else is in the message: no other reading is weighed against it. */
export function plainChange(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  if (!last) return null;
  return (
    drawChange(sentence, last) ??
    numberAlone(sentence, last) ??
    (isOnly(sentence, 'nearer', 'farther') ? searchChange(sentence, conversation, last) : null) ??
    circleAgain(sentence, last) ??
    viewAgain(sentence, last) ??
    rankOf(sentence, conversation) ??
    nthOfList(sentence, conversation, last) ??
    otherHours(sentence, last) ??
    replaced(sentence, conversation) ??
    targetAdded(sentence, conversation, last) ??
    targetChosen(sentence, conversation, last) ??
    stopDropped(sentence, conversation, last) ??
    plainEdit(sentence, conversation) ??
    returnWay(sentence, conversation, last) ??
    wholeLength(sentence, last) ??
    sizeOfShape(sentence, conversation, last) ??
    straightLine(sentence, conversation) ??
    otherEnd(sentence, conversation) ??
    sameFor(sentence, conversation) ??
    detailsAgain(sentence, conversation, last) ??
    mostPeople(sentence, conversation, last) ??
    unitChange(sentence, last) ??
    onlyInterests(sentence, last) ??
    endGiven(sentence, conversation, last) ??
    stopAdded(sentence, conversation, last) ??
    stayPlanned(sentence, conversation, last) ??
    directionOfPair(sentence, conversation) ??
    otherModeSaid(sentence, conversation, last) ??
    (has(sentence, 'nthday') || DAY.test(sentence.raw) ? tripChange(sentence, conversation, last) : null) ??
    earlierChange(sentence, conversation) ??
    otherDay(sentence, conversation)
  );
}

/** "Sunday better?" after the weather, 后天呢 after it and a way: the same of another day. */
function otherDay(sentence: Sentence, { before }: Conversation): Call | null {
  const last = before.at(-1)?.name ?? '';
  const isOf = WEATHER.has(last) ? has(sentence, 'nongeo') : last !== 'plan_trip' && has(sentence, 'about');
  const weather = before.slice(-MOST_CALLS).findLast(({ name }) => WEATHER.has(name));
  return weather && isOf && has(sentence, 'date', 'today') && isOnlyTime(sentence)
    ? withDate(weather, first(sentence, 'date') ?? first(sentence, 'today'), undefined)
    : null;
}
/** So many calls back the weather is still spoken of. */
const MOST_CALLS = 3;
const WEATHER = new Set(['get_weather', 'outing_advice']);

const isOnly = (sentence: Sentence, ...tags: Tag[]) =>
  has(sentence, ...tags) && sentence.pieces.every((piece) => means(piece, 'fluff', ...tags));

const OTHER: readonly Tag[] = [
  'weather',
  'find',
  'near',
  'category',
  'place',
  'point',
  'timeq',
  'where',
  'trip',
  'days',
  'outing',
];
const MOST_PIECES = 6;
/** A car to be called, a line to be shown. */
const ORDERED = /帮我|[叫约](?:个|辆|一辆|一下)?(?:车|滴滴)|号线|\b(?:call|get|order|book|hail)(?: me| us)? an? /i;

/** "Is it quicker in a car?", 开车大概几小时 after a way or a distance: a mode, and no other place or question. */
function otherModeSaid(sentence: Sentence, conversation: Conversation, last: PastCall): Call | null {
  const isLeaving = has(sentence, 'leave') && has(sentence, 'time') && last.name === 'plan_route';
  const isWay = last.name === 'measure' && has(sentence, 'via', 'from', 'place');
  const other = isWay ? OTHER.filter((tag) => tag !== 'place') : OTHER;
  const isOnly =
    sentence.pieces.length <= (isWay ? 10 : MOST_PIECES) && !has(sentence, ...other) && !ORDERED.test(sentence.raw);
  if (!isLeaving && !(isOnly && has(sentence, 'mode:'))) return null;
  return (
    routeChange(sentence, conversation, last) ??
    measureChange(sentence, conversation, last) ??
    reachChange(sentence, last)
  );
}
