import { useState } from 'react';
import { nameFor } from '../../lib/domain/name-for.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import {
  arrangedInput,
  isSameSlot,
  layoutOf,
  movedTo,
  type Slot,
  slotOf,
  type TripLayout,
  withLock,
  withoutStop,
} from '../../lib/tools/plan-trip/trip-layout.ts';
import type { CardProps } from './props.ts';

export interface TripEdit {
  /** Being planned anew. */
  isRunning: boolean;
  layout: TripLayout;
  move(ref: string, to: Slot): void;
  remove(ref: string): void;
  lock(ref: string, locked: boolean): void;
  /** All but what is locked in its best order. */
  rearrange(): void;
}

type Trip = Pick<CardProps<'plan_trip'>, 'output' | 'input' | 'locale' | 'onRun'>;

/** What the reader does to a trip; each is planned anew at once, without the model. undefined where it is only read. */
export function useTripEdit({ output, input, locale, onRun }: Trip): TripEdit | undefined {
  const [isRunning, setRunning] = useState(false);
  if (!onRun) return undefined;
  const { change } = wordsOf(locale).cards.trip;
  const layout = layoutOf(output);
  const stopOf = (ref: string) => output.days.flatMap(({ stops }) => stops).find(({ place }) => place.ref === ref);
  const nameOf = (ref: string) => {
    const stop = stopOf(ref);
    return stop ? nameFor(stop.place, locale) : '';
  };
  const run = async (next: TripLayout, text: string, ref?: string, isRearranged?: boolean) => {
    if (isRunning) return;
    setRunning(true);
    await onRun('plan_trip', arrangedInput({ output, input, locale }, next, isRearranged), text);
    setRunning(false);
    if (ref !== undefined) focusAgain(ref);
  };
  return {
    isRunning,
    layout,
    move(ref, to) {
      if (isSameSlot(slotOf(layout, ref), to)) return;
      const day = dayName(layout[to.day]?.date ?? '', locale);
      void run(movedTo(layout, ref, to), change.moved(nameOf(ref), day, to.index + 1), ref);
    },
    remove: (ref) => void run(withoutStop(layout, ref), change.removed(nameOf(ref))),
    lock(ref, locked) {
      const text = locked ? change.locked(nameOf(ref), stopOf(ref)?.arrive ?? '') : change.unlocked(nameOf(ref));
      void run(withLock(layout, ref, locked), text, ref);
    },
    rearrange: () => void run(layout, change.rearranged, undefined, true),
  };
}

/** The stop stays in hand: its handle in the card of the trip as it is now. */
function focusAgain(ref: string): void {
  requestAnimationFrame(() => {
    const handles = document.querySelectorAll<HTMLElement>(`[role="log"] [data-handle="${CSS.escape(ref)}"]`);
    handles[handles.length - 1]?.focus();
  });
}
