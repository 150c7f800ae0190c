import { TAGS } from './tagged-calls.ts';

const MARKERS = [
  ...TAGS,
  '<tool_call>',
  '<function=',
  '```json\n{"tool_calls"',
  '{"tool_calls"',
  '<|tool_call',
  '<｜tool▁call',
  '✿FUNCTION✿',
  '✿ARGS✿',
  '✿RESULT✿',
  '✿RETURN✿',
];

const LONGEST_MARKER = Math.max(...MARKERS.map((marker) => marker.length));

export function markerIn(text: string): number {
  const found = MARKERS.map((marker) => text.indexOf(marker)).filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** How much of the end may be the beginning of a marker. */
export function tailOfMarker(text: string): number {
  for (let length = Math.min(LONGEST_MARKER - 1, text.length); length > 0; length -= 1) {
    const tail = text.slice(-length);
    if (MARKERS.some((marker) => marker.startsWith(tail))) return length;
  }
  return 0;
}
