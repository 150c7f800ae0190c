import type { PastCall } from '../../domain/turn-facts.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Locale } from '../../i18n/index.ts';
import { hasMore } from '../../tools/get-place/index.ts';
import { foundBy, missOf } from '../dialogue/past-calls.ts';
import { ASKS_CLOCK, hourSaid } from '../slots/hour-said.ts';
import { saidOfMap } from './around-map.ts';
import { replyNoMore } from './get-place.ts';
import { replyTo } from './index.ts';
import { missReply } from './miss.ts';
import { mostPeople } from './most-people.ts';
import { placeName } from './plain.ts';
import type { Asker } from './reply.ts';
import { warmerOf } from './warmer.ts';

/** The answer to a message from what its tools gave. Only facts that stand there; nothing is added. */
export function answerFrom(calls: readonly PastCall[], asker: Asker): string {
  const words = answersIn(asker.locale).demo;
  const then = hourThen(calls, asker);
  if (then) return then;
  const texts = [
    ...textsOf(calls, asker),
    hoursApart(calls, asker),
    mostPeople(calls, asker),
    warmerOf(calls, asker),
  ].filter((text) => text !== '');
  const said = texts.length === 0 ? [words.nothing] : [...new Set(texts)];
  return said.join('\n\n');
}

const APART = /[时時]差|[差争爭]|[早晚快慢]|diff|ahead|behind|apart|(?:hours?|zones?) between|\bvs\b|versus|compared/i;

/** The clocks of two places that were read: their names and hours since 1970 by each. */
function clocksOf(calls: readonly PastCall[], locale: Locale): { name: string; hour: number }[] {
  const clocks = calls.flatMap((call) => {
    const { candidates = [], localTime } = foundBy(call, 'locate') ?? {};
    const [place] = candidates;
    return place && localTime && candidates.length === 1
      ? [{ name: placeName(place, locale), hour: Date.parse(`${localTime}Z`) / 3_600_000 }]
      : [];
  });
  return calls.length === 2 && clocks.length === 2 ? clocks : [];
}

/** Quarters of an hour are the least by which clocks differ. */
const hoursBetween = (one: number, other: number) => Math.round((one - other) * 4) / 4;

/** How far the clocks of two places are apart, where that was asked; '' where it was not. */
function hoursApart(calls: readonly PastCall[], { message, topic = message, locale }: Asker): string {
  const [first, second] = clocksOf(calls, locale).toSorted((a, b) => b.hour - a.hour);
  if (!first || !second || !APART.test(topic)) return '';
  return answersIn(locale).demo.clocksApart(first.name, second.name, hoursBetween(first.hour, second.hour));
}

/** What the clock of the second place shows at an hour of the first, where one was said with the question; '' where none was. */
function hourThen(calls: readonly PastCall[], { message, topic = message, locale }: Asker): string {
  const [first, second] = clocksOf(calls, locale);
  const said = first && second && ASKS_CLOCK.test(topic) ? hourSaid(topic) : undefined;
  if (!first || !second || !said) return '';
  const minutes = said.hour * 60 + said.minute;
  const then = minutes + hoursBetween(second.hour, first.hour) * 60;
  return answersIn(locale).demo.clockThen(
    { name: first.name, time: clockText(minutes) },
    { name: second.name, time: clockText(then), days: Math.floor(then / DAY) - Math.floor(minutes / DAY) },
  );
}

const DAY = 1_440;

/** Minutes since midnight → "02:30". */
function clockText(minutes: number): string {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Where a place is and its details tell its point and its clock twice: the details have the word, where there are any. */
function textsOf(calls: readonly PastCall[], asker: Asker): string[] {
  const details = calls.findLast((call) => foundBy(call, 'get_place'));
  const found = foundBy(details, 'get_place');
  const isLocated = calls.some(({ name }) => name === 'locate');
  if (!found || !isLocated) return calls.map((call) => textOf(call, asker));
  if (hasMore(found.place)) return calls.filter(({ name }) => name !== 'locate').map((call) => textOf(call, asker));
  return calls.map((call) => (call === details ? replyNoMore(found, asker.locale) : textOf(call, asker)));
}

function textOf(call: PastCall, asker: Asker): string {
  if (call.errorCode !== undefined) return answersIn(asker.locale).demo.failed;
  const missed = missOf(call);
  return saidOfMap(call, missed ? missReply(missed, asker.locale) : replyTo(call, asker), asker);
}
