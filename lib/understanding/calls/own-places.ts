import type { Conversation } from '../dialogue/conversation.ts';
import { placesOf } from '../dialogue/past-calls.ts';
import { allTold, goingTo, inToldWords, type Told, type ToldPlace } from '../dialogue/told.ts';
import type { Lexicons, Understanding } from '../understanding.ts';
import type { Call } from './call.ts';
import { locateCall } from './where.ts';

/** What the map would be asked where a message says no place. */
const UNSAID = ['me', 'view', 'selection'];

/**
 * A message with what the user told of the places where they are, live or work, in it or before: 我酒店在春熙路，想去熊猫基地 asks for
 * the way from there. `again` reads another message in its stead, `plain` this one as it stands.
 */
export function withTold(
  conversation: Conversation,
  known: Lexicons,
  read: { again: (message: string) => Understanding; plain: () => Understanding },
): Understanding {
  const own = allTold(conversation, known);
  const renamed = inToldWords(own.rest, own.told);
  const going = own.aside ? goingTo(renamed) : null;
  for (const message of [renamed, going]) {
    if (message === null || message === conversation.message) continue;
    const understood = read.again(message);
    if (understood.kind !== 'calls') continue;
    const calls = placed(understood.calls, own, conversation);
    const isWhole = own.aside?.isArea === true && calls.some(({ input }) => input.from !== undefined);
    if (!own.aside || isWhole || !isSame(calls, understood.calls)) return { ...understood, calls };
  }
  const understood = read.plain();
  if (understood.kind !== 'calls') return understood;
  return { ...understood, calls: placed(understood.calls, { ...own, aside: null }, conversation) };
}

/** The calls with the places that the user told of: of home and work, of where they are, and where a way begins. */
function placed(
  calls: readonly Call[],
  { told, aside }: { told: Told; aside: ToldPlace | null },
  conversation: Conversation,
): Call[] {
  const placeOf = (ref: unknown): ToldPlace['place'] | undefined => {
    if (ref === 'home' || ref === 'work') return told[ref]?.place;
    if (aside && UNSAID.includes(String(ref))) return aside.place;
    return ref === 'me' ? told.me?.place : undefined;
  };
  const named = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(named) : (placeOf(Object(value).ref) ?? value);
  return calls.map((call) => {
    const place = placeOf(call.input.ref);
    if (place && 'name' in place && ['locate', 'get_place'].includes(call.name)) return locateCall(place) ?? call;
    const input = Object.fromEntries(Object.entries(call.input).map(([key, value]) => [key, named(value)]));
    if (call.name === 'plan_route') return { ...call, input: begun(call, input) };
    const near = aside?.place ?? (NEARBY.test(conversation.message) ? told.me?.place : undefined);
    const isAnywhere = call.name === 'search_places' && AREA.every((key) => input[key] === undefined);
    return { ...call, input: isAnywhere && near ? { ...input, near } : input };
  });

  /** A way home begins where the one before it led; another where the user is or lives, unless it says where. */
  function begun({ input: { to } }: Call, input: Call['input']): Call['input'] {
    const last = conversation.before.findLast(({ name }) => name === 'plan_route')?.input.to;
    const isBack = Object(to).ref === 'home' && told.home !== undefined && last !== undefined;
    if (isBack && (input.from === undefined || isSame(input.from, input.to))) return { ...input, from: last };
    const mine = [told.me, told.home].find((place) => place?.isArea === false) ?? told.me;
    const start = aside && aside.whose !== 'person' ? aside : mine;
    const isOpen = input.from === undefined && start !== undefined && !start.isArea && !conversation.hasPosition;
    const isThere =
      'name' in (start?.place ?? {}) && refNames(conversation, input.to).includes(Object(start?.place).name);
    return isOpen && !isThere && !isSame(start.place, input.to) ? { ...input, from: start.place } : input;
  }
}

/** What the place of a ref is called. */
const refNames = ({ before }: Conversation, to: unknown): unknown[] =>
  before.flatMap(placesOf).flatMap(({ ref, place }) => (ref === Object(to).ref ? [place.name, place.nameEn] : []));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const AREA = ['near', 'within', 'along'];
const NEARBY = /附近|周围|周边|旁边|最近|\b(?:near ?by|near me|around here|round here|close by|nearest|closest)\b/iu;
