import type { PastCall } from '../../domain/turn-facts.ts';
import { answersIn } from '../../i18n/answers.ts';
import { hasMore } from '../../tools/get-place/index.ts';
import { foundBy, missOf } from '../dialogue/past-calls.ts';
import { replyNoMore } from './get-place.ts';
import { replyTo } from './index.ts';
import { missReply } from './miss.ts';
import { placeName } from './plain.ts';
import type { Asker } from './reply.ts';

/** The answer to a message from what its tools gave. Only facts that stand there; nothing is added. */
export function answerFrom(calls: readonly PastCall[], asker: Asker): string {
  const words = answersIn(asker.locale).demo;
  const texts = [...textsOf(calls, asker), hoursApart(calls, asker)].filter((text) => text !== '');
  const said = texts.length === 0 ? [words.nothing] : [...new Set(texts)];
  return said.join('\n\n');
}

const APART = /[时時]差|差|[早晚快慢]|differen|ahead|behind|apart/i;

/** How far the clocks of two places are apart, where that was asked; '' where it was not. */
function hoursApart(calls: readonly PastCall[], { message, locale }: Asker): string {
  const clocks = calls.flatMap((call) => {
    const { candidates = [], localTime } = foundBy(call, 'locate') ?? {};
    const [place] = candidates;
    return place && localTime && candidates.length === 1
      ? [{ name: placeName(place, locale), hour: Date.parse(`${localTime}Z`) / 3_600_000 }]
      : [];
  });
  const [first, second] = clocks.toSorted((a, b) => b.hour - a.hour);
  if (!first || !second || clocks.length !== 2 || calls.length !== 2 || !APART.test(message)) return '';
  const hours = Math.round((first.hour - second.hour) * 4) / 4;
  return answersIn(locale).demo.clocksApart(first.name, second.name, hours);
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
  return missed ? missReply(missed, asker.locale) : replyTo(call, asker);
}
