import { adminIn } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import type { Locale } from '../../i18n/index.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from './conversation.ts';
import { foundBy, missOf } from './past-calls.ts';

/** More are not shown, so that nobody can mean them. */
const MOST_OFFERED = 6;

/** The places that a call offered, in their order: which of several, or whether it is what a guess says. */
export function candidatesOf(call: PastCall): Place[] {
  const missed = missOf(call);
  if (missed) return (missed.candidates ?? []).slice(0, MOST_OFFERED);
  const found = foundBy(call, 'locate')?.candidates ?? [];
  return found.length > 1 ? found : [];
}

/** Whether a call ended in the question which place, or whether this one, is meant. */
const isQuestion = (call: PastCall): boolean => missOf(call)?.miss === 'ambiguous' || candidatesOf(call).length > 0;

/** The call that ended in a question which is still open; one that was refused is closed. */
export function openQuestion({ before, isRefused }: Conversation): PastCall | undefined {
  const asked = before.findLast(({ name }) => name !== 'ask_user');
  return asked && !isRefused && isQuestion(asked) ? asked : undefined;
}

/** What was asked for, in the words of the call. */
export function askedAbout(call: PastCall): string | undefined {
  const { query } = call.input;
  return missOf(call)?.about ?? (typeof query === 'string' ? query : undefined);
}

/** A candidate as the argument of a call: by its ref, else by its name and the city that it lies in. */
export function inputOfCandidate(place: Place, locale: Locale): PlaceInput {
  const { ref, name, nameEn } = place;
  if (ref) return { ref };
  const city = cityOf(place, locale);
  return { name, ...(nameEn && nameEn !== name && { name_en: nameEn }), ...(city && { city }) };
}

/** Areas are written from the widest to the nearest in Chinese, and the other way round elsewhere. */
function cityOf({ admin, adminEn, address }: Place, locale: Locale): string | undefined {
  const area = adminIn({ admin, adminEn }, locale) ?? address ?? '';
  return (/[a-z]/i.test(area) ? area.split(',')[0] : area.split(' ').at(-1))?.trim();
}
