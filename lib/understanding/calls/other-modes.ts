import { OTHER_MODES, type OtherMode } from '../lexicon/other-modes.ts';
import type { Sentence } from '../slots/sentence.ts';
import { avoided, has } from '../slots/slots.ts';
import type { Understanding } from '../understanding.ts';
import type { Call } from './call.ts';

/** The way to travel that a message names and that cannot be planned here. */
export function otherMode(sentence: Sentence): OtherMode | undefined {
  if (OTHER_MODES.flight.said.test(sentence.raw)) return 'flight';
  return OTHER_MODES.ship.said.test(sentence.raw) && !avoided(sentence).includes('ferries') ? 'ship' : undefined;
}

/** Moves of the map and ways that "fly" does not mean. */
const MOVES = new Set(['plan_route', 'map_view']);

/**
 * The calls without a way that was asked for through the air: between two places the distance in a straight line stands for
 * it. null where nothing is left to tell but that it cannot be planned.
 */
function withoutFlights(calls: readonly Call[]): Call[] | null {
  const kept = calls.flatMap((call): Call[] => {
    if (!MOVES.has(call.name)) return [call];
    const { from, to, via } = call.input;
    const between = [from, ...(Array.isArray(via) ? via : []), to];
    return from === undefined || to === undefined ? [] : [{ name: 'measure', input: { what: 'distance', between } }];
  });
  return kept.length > 0 ? kept : null;
}

/** A way by a mode that cannot be planned is named as that; it becomes no drive, and no move of the map. */
export function withModes(understood: Understanding, sentence: Sentence): Understanding {
  const said = otherMode(sentence);
  // "My flight's from Newark. Directions, driving"
  const mode = said === 'flight' && has(sentence, 'mode:drive', 'mode:walk', 'mode:bike') ? undefined : said;
  if (understood.kind === 'talk' && understood.talk === 'unknown' && mode === 'flight')
    return { kind: 'talk', talk: 'flight' };
  if (understood.kind !== 'calls') return understood;
  const { calls } = understood;
  if (!mode || !calls.some(({ name }) => name === 'plan_route' || (mode === 'flight' && name === 'map_view')))
    return understood;
  if (mode === 'ship') return { ...understood, otherMode: mode };
  const kept = withoutFlights(calls);
  return kept ? { ...understood, calls: kept, otherMode: mode } : { kind: 'talk', talk: 'flight' };
}
