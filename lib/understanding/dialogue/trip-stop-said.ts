import type { Piece, Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { stopSaid } from '../slots/stop-said.ts';
import type { Conversation } from './conversation.ts';
import { foundBy } from './past-calls.ts';

/** "The first stop of day 2" of the last trip, by its ref: on its own the number would count from the first day. */
export function withTripStop(sentence: Sentence, { before }: Conversation): Sentence {
  if (!has(sentence, 'ordinal') || !has(sentence, 'nthday')) return sentence;
  const trip = before.flatMap((call) => foundBy(call, 'plan_trip') ?? []).at(-1);
  if (!trip) return sentence;
  const { days, number = 0 } = stopSaid(
    sentence,
    trip.days.map(({ date }) => date),
  );
  const [day, ...others] = days;
  const stops = day === undefined || others.length > 0 ? [] : (trip.days[day]?.stops ?? []);
  const ref = stops.at(number > 0 ? number - 1 : number)?.place.ref;
  if (!ref) return sentence;
  const read = (piece: Piece): Piece =>
    piece.tags.has('ordinal')
      ? { ...piece, tags: new Set(['ref']), value: ref }
      : piece.tags.has('nthday')
        ? { ...piece, tags: new Set(['fluff']) }
        : piece;
  return { ...sentence, pieces: sentence.pieces.map(read) };
}
