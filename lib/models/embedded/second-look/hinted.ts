import type { Call } from '../call.ts';
import { callsOf } from '../calls-of.ts';
import type { Conversation } from '../conversation.ts';
import type { Sentence } from '../sentence.ts';

/** The tag whose words ask for the tool most plainly. */
const CUES: Readonly<Record<string, string>> = {
  get_weather: 'weather',
  outing_advice: 'outing',
  search_places: 'find',
  locate: 'where',
  plan_route: 'route',
  travel_times: 'reach',
  plan_trip: 'trip',
  map_view: 'goto',
  map_draw: 'draw',
  measure: 'measure',
  get_place: 'detail',
};

/** The calls for a message read as if it had said plainly that it wants the tool; none when that does not fit. */
export function hintedCalls(tool: string, sentence: Sentence, conversation: Conversation): Call[] {
  const cue = CUES[tool];
  if (!cue) return [];
  const end = sentence.raw.length;
  const pieces = [...sentence.pieces, { tags: new Set([cue]), start: end, end, text: '' }];
  if (
    tool === 'locate' &&
    !sentence.pieces.some(({ tags }) =>
      ['place', 'point', 'ref', 'selection', 'it', 'here', 'view', 'me', 'there'].some((tag) => tags.has(tag)),
    )
  )
    return [];
  const calls = callsOf({ raw: sentence.raw, pieces }, conversation);
  return calls.every(({ name }) => name === tool) ? calls : [];
}
