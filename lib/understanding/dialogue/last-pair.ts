import type { PastCall } from '../../domain/turn-facts.ts';
import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import type { Mention } from '../slots/mention.ts';
import { lastPlace } from '../slots/place-of.ts';
import type { Piece } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';
import { placesOf, refsOf } from './past-calls.ts';

/** The two places that were spoken of last, in their order: those of the last way or distance, else of the last two calls. */
export function lastPair({ before, spokenAll = [] }: Conversation): [PlaceInput, PlaceInput] | null {
  const found: PlaceInput[] = [];
  const removed = new Set(before.flatMap(({ input }) => (input.action === 'remove' ? [input.refs].flat() : [])));
  for (const place of [...before.flatMap(placesOfCall), ...spokenAll].toReversed()) {
    const isGone = before.some((call) => refsOf(call).some((ref) => removed.has(ref)) && isOnlyOf(call, place));
    if (isGone || found.some((other) => isSame(other, place, before))) continue;
    found.push(place);
    const [second, first] = found;
    if (first && second) return [first, second];
  }
  return null;
}

/** Whether what a call drew is this place, and nothing else. */
const isOnlyOf = (call: PastCall, place: PlaceInput) =>
  placesOfCall(call).some((each) => JSON.stringify(each) === JSON.stringify(place)) && refsOf(call).length === 1;

/** The place that was spoken of last beside this one. */
export function lastBeside(place: PlaceInput, { before, spokenAll = [] }: Conversation): PlaceInput | undefined {
  const near = ({ input }: PastCall) => placeInput.safeParse(input.near ?? input.area).data ?? [];
  return [...before.flatMap((call) => [placesOfCall(call), near(call)].flat()), ...spokenAll].findLast(
    (other) => !isSame(other, place, before),
  );
}

/** Whether both are one place, as Oslo by its name and by the ref that it got later. */
export function isSame(one: PlaceInput, other: PlaceInput, before: readonly PastCall[]): boolean {
  const names = (place: PlaceInput) =>
    'name' in place
      ? [place.name, place.name_en ?? place.name]
      : before
          .flatMap(placesOf)
          .flatMap((each) =>
            'ref' in place && each.ref === place.ref ? [each.place.name, each.place.nameEn ?? each.place.name] : [],
          );
  const said = names(other).map((each) => each.toLowerCase());
  return JSON.stringify(one) === JSON.stringify(other) || names(one).some((each) => said.includes(each.toLowerCase()));
}

/** What stands for a place that is not known. */
const NOWHERE = new Set(['view', 'me', 'selection']);

export function placesOfCall(call: PastCall): PlaceInput[] {
  const { between, from, to, place, query, point, ref } = call.input;
  const named = [...(Array.isArray(between) ? between : []), from, ...(Array.isArray(to) ? to : [to]), place]
    .flatMap((each) => placeInput.safeParse(each).data ?? [])
    .filter((each) => !('ref' in each && NOWHERE.has(each.ref)));
  if (named.length > 0) return named;
  if (typeof ref === 'string' && NOWHERE.has(ref)) return [];
  const shown = refsOf(call).filter((each) => each.startsWith('p'));
  // A list of exactly two is a pair; of a longer one nobody knows which two.
  if (shown.length > 0) return shown.length <= 2 ? shown.map((each) => ({ ref: each })) : [];
  const located = {
    ...(typeof query === 'string' && { name: query }),
    ...(ref !== undefined && { ref }),
    ...(point !== undefined && { point }),
  };
  return placeInput.safeParse(located).data ? [placeInput.parse(located)] : [];
}

/** "From the museum" to which the last way led. */
export function spokenOfKind({ text, value }: Piece, conversation: Conversation): PlaceInput | undefined {
  const last = lastPlace(conversation);
  const ref = last && 'ref' in last ? last.ref : undefined;
  const isNamed = last && 'name' in last && last.name.toLowerCase().endsWith(` ${text.toLowerCase()}`);
  const isOfKind = conversation.before.flatMap(placesOf).some((each) => each.ref === ref && each.place.kind === value);
  return isNamed || isOfKind ? last : undefined;
}

/** Where the last way began; else where the user is, of two places that are only named: "which is closer, Louvre or Notre-Dame?" */
export const startOfLast = ({ before }: Conversation, named: readonly Mention[]): PlaceInput | undefined =>
  placeInput.safeParse(before.findLast(({ name }) => name === 'plan_route')?.input.from).data ??
  (named.every(({ role, isName }) => isName && role === '') ? { ref: 'me' } : undefined);
