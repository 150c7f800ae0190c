import { ASKS } from '../lexicon/asks.ts';
import { scan } from '../slots/scan.ts';
import { has } from '../slots/slots.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';

/** So many messages back something is still being asked about. */
const MOST = 4;

/**
 * The message, before it those that it goes on from: "and in Athens?" after "when does the sun set in Oia" asks about the sun. A
 * message that asks for something itself stands alone.
 */
export function topicOf(
  { message, asked = [], before, now, today }: Conversation,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
): string {
  if (before.at(-1)?.name !== now[0]?.name) return message;
  const said: string[] = [];
  for (const each of [...asked.slice(-MOST), message].toReversed()) {
    said.unshift(each);
    if (has(scan(each, lexicons, today), ...ASKS, 'timeq', 'nongeo', 'detail', 'hours', 'phone', 'address', 'website'))
      return said.join('\n');
  }
  return message;
}
