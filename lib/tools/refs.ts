import { mergedLayers, refsOf } from '../map/merged.ts';
import { EMPTY_MAP, reduceMap } from '../map/reduce.ts';
import { stepChange } from '../map/step-change.ts';
import { asNowDrawn } from './as-now-drawn.ts';
import type { RefBook, Referent } from './context.ts';
import type { MetPlace } from './met-places.ts';
import { type FinishedCall, type FoldableMessage, finishedCalls, readCall } from './results.ts';

/** A RefBook that also learns what the running turn has just produced. */
export interface LiveRefBook extends RefBook {
  /** Adds a call that has just finished: its referents and what it drew. */
  learn(call: FinishedCall): void;
}

/** The references of a conversation so far. `messages`: oldest first. */
export function refBookOf(messages: readonly FoldableMessage[]): LiveRefBook {
  const referents = new Map<string, Referent>();
  const highest: Record<string, number> = {};
  const met: MetPlace[] = [];
  let map = EMPTY_MAP;

  const layerOf = (ref: string) => map.layers.find((layer) => layer.ref === ref);
  const note = (ref: string) => {
    const [, prefix, digits] = /^([a-z])(\d+)/.exec(ref) ?? [];
    if (prefix) highest[prefix] = Math.max(highest[prefix] ?? 0, Number(digits));
  };
  const book: LiveRefBook = {
    get(ref) {
      const referent = referents.get(ref);
      return referent && asNowDrawn(referent, layerOf);
    },
    all: () => [...referents.values()].map((referent) => asNowDrawn(referent, layerOf)),
    names: () => [...referents.keys()],
    met: () => met,
    next(prefix) {
      const number = (highest[prefix] ?? 0) + 1;
      highest[prefix] = number;
      return `${prefix}${number}`;
    },
    add(referent) {
      note(referent.ref);
      referents.set(referent.ref, referent);
    },
    drawn() {
      const groups = mergedLayers(map.layers).map(refsOf);
      const alsoOf = new Map(groups.flatMap((refs) => refs.map((ref) => [ref, refs.filter((other) => other !== ref)])));
      return map.layers.map(({ ref, label, kind, hidden }) => {
        const also = alsoOf.get(ref) ?? [];
        return { ref, label, kind, hidden: hidden ?? false, ...(also.length > 0 && { also }) };
      });
    },
    stepTo(where) {
      const then = where === 'undo' ? map.past.at(-1) : map.future[0];
      return then && stepChange(map.layers, then);
    },
    learn(call) {
      const { effects, referents: found, places } = readCall(call);
      met.push(...places);
      for (const referent of found) book.add(referent);
      map = reduceMap(map, { messageId: call.messageId, callId: call.callId, effects });
    },
  };
  for (const call of finishedCalls(messages)) book.learn(call);
  return book;
}
