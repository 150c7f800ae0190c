import type { PlaceInput } from '../../tools/place-input.ts';
import type { TripPlan } from '../../tools/plan-trip/plan.ts';
import { movedTo, slotOf, type TripLayout } from '../../tools/plan-trip/trip-layout.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';
import { type AddedStop, namedStop, numbered } from './trip-stops.ts';

const BESIDE = [
  /^(?:please |and |now |then |can you |could you |let's |we |i(?:'d| would) (?:like|rather|prefer) (?:to )?|i want (?:to )?)*(?:put|move|place|shift|bring|push|do|have|visit|see|add|schedule|go to) (?<moved>.{2,50}?) (?:to )?(?:right |just |directly |immediately )?(?<side>before|ahead of|in front of|after|behind|following) (?<fixed>.{2,50}?)(?: please| instead)?$/di,
  /^(?:请|麻烦|帮我|能不能|那|再|还是|我想|我要)*(?:把|将)?(?<moved>.{2,20}?)(?:也)?(?:放到|放在|放|排到|排在|移到|挪到|挪|调到|调|安排在|改到|改在|加到|加在|插到|插在)(?<fixed>.{1,20}?)的?(?<side>前面|之前|前边|前|后面|之后|后边|后)(?:去|吧|好了)*$/d,
];
const BEFORE = /^(?:before|ahead|in front|前|之前)/i;
const IT = /^(?:it|that|that one|this|there|它|那里|那儿|那个|这个)$/i;

export interface Order {
  layout: TripLayout;
  added?: AddedStop;
}

/**
 * "Put the Capitol before the Lincoln Memorial", 把故宫放到天坛前面: the trip with a stop, or a place that comes to it, beside
 * another stop. null where nothing of that is said, or the other is no stop of the trip.
 */
export function orderSaid(
  plan: TripPlan,
  layout: TripLayout,
  sentence: Sentence,
  conversation: Conversation,
): Order | null {
  const said = sentence.raw.replace(/[\s.!?。！？]+$/u, '');
  const found = BESIDE.map((pattern) => pattern.exec(said)).find(Boolean);
  const { moved, fixed, side } = found?.groups ?? {};
  const { moved: movedAt, fixed: fixedAt } = found?.indices?.groups ?? {};
  if (!moved || !fixed || !side || !movedAt || !fixedAt) return null;
  const stopAt = (name: string, [start, end]: [number, number]) => {
    if (IT.test(name)) return lastAdded(plan, conversation);
    const ordinal = sentence.pieces.find(
      (piece) => piece.tags.has('ordinal') && piece.start >= start && piece.end <= end,
    );
    if (ordinal?.amount) return numbered(layout, ordinal.amount, undefined);
    const bare = name.replace(/^the /i, '');
    return namedStop(plan, { name: bare }, bare);
  };
  const beside = stopAt(fixed, fixedAt);
  const ref = stopAt(moved, movedAt);
  const base =
    ref === undefined ? layout : layout.map((day) => ({ ...day, stops: day.stops.filter((stop) => stop.ref !== ref) }));
  const slot = beside === undefined || beside === ref ? undefined : slotOf(base, beside);
  if (!slot) return null;
  const to = { day: slot.day, index: slot.index + (BEFORE.test(side) ? 0 : 1) };
  if (ref !== undefined) return { layout: movedTo(layout, ref, to) };
  const known = mentions(sentence, conversation).find(
    ({ piece, isName }) => isName && piece.start >= movedAt[0] && piece.end <= movedAt[1],
  );
  const place: PlaceInput = known?.input ?? { name: moved.replace(/^the /i, '') };
  return { layout, added: { ...to, place } };
}

/** The stop that the last change brought into the trip, which "it" means. */
function lastAdded(plan: TripPlan, { before }: Conversation): string | undefined {
  const last: unknown = before.at(-1)?.input;
  const must = typeof last === 'object' && last !== null && 'must' in last && Array.isArray(last.must) ? last.must : [];
  const place = must.at(-1) as PlaceInput | undefined;
  return place && namedStop(plan, place, 'name' in place ? place.name : '');
}
