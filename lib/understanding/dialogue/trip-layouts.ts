import type { TripLayout } from '../../tools/plan-trip/trip-layout.ts';
import { movedTo, slotOf } from '../../tools/plan-trip/trip-layout.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first } from '../slots/slots.ts';
import type { StopSaid } from '../slots/stop-said.ts';

const TURNS = /\b(?:swap|switch|exchange|flip)\b|对调|互换|调换|交换|换一?下|倒过来/i;
const FIRST = /先(?:去|到|逛|看|玩)|(?:放|排)(?:在|到)?(?:最前|第一[站个])|\bfirst\b(?! day)/i;
const BEGINS =
  /\b(?:start(?:ing)?|begin(?:ning)?|set off|leave|head out)\b.{0,24}\b(?:at|from|by)\b|[点半]钟?(?:才)?(?:开始|出发|出门)|(?:开始|出发|出门)时间/i;

/** "Swap day 1 and 2": each with the stops of the other; null where no two days are said, or a stop. */
export function daysTurned(layout: TripLayout, { days, number }: StopSaid, { raw }: Sentence): TripLayout | null {
  const [one = -1, two = -1, ...more] = days;
  const [before, after] = [layout[one], layout[two]];
  if (!TURNS.test(raw) || !before || !after || one === two || more.length > 0 || number !== undefined) return null;
  return layout.with(one, { ...before, stops: after.stops }).with(two, { ...after, stops: before.stops });
}

/** 先去平江路, "go to the castle first": that stop as the first of its day; null where nothing is said so. ref: of the stop. */
export function firstOfDay(layout: TripLayout, ref: string | undefined, { raw }: Sentence): TripLayout | null {
  const slot = ref !== undefined && FIRST.test(raw) ? slotOf(layout, ref) : undefined;
  return slot && ref !== undefined ? movedTo(layout, ref, { day: slot.day, index: 0 }) : null;
}

/** "Start at 10": the days that are said, or all, from that hour on; null where no hour is said so. */
export function begunAt(layout: TripLayout, { days }: StopSaid, sentence: Sentence): TripLayout | null {
  if (!BEGINS.test(sentence.raw)) return null;
  const { amount, extra = 0 } = first(sentence, 'time') ?? {};
  const hour = amount ?? Number(/\b(?:at|from|by) (\d{1,2})\b/.exec(sentence.raw)?.[1] ?? Number.NaN);
  if (!(hour >= 0 && hour < 24)) return null;
  const begin = `${String(hour).padStart(2, '0')}:${String(extra).padStart(2, '0')}`;
  return layout.map((day, at) => (days.length === 0 || days.includes(at) ? { ...day, begin } : day));
}
