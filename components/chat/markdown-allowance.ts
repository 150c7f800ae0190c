import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { leftAfter, MOST } from './bounded-blocks.ts';

type Parts = readonly { type: string }[];

/** The most all messages of a page written by somebody else may cost together; a page of long answers takes half. */
const MOST_OF_PAGE = 4 * MOST;
/** As many messages as a share returns at once. */
const MESSAGES_A_PAGE = 60;

/**
 * Returns a function that says what each part of one message may cost, as the message grows: its texts share the
 * allowance, or a thousand of them would cost a thousand times as much as one. Earlier costs are not recomputed.
 */
export function allowanceReader(): (parts: Parts, most: number) => number[] {
  let before: { text: string; left: number; after: number }[] = [];
  return (parts, most) => {
    let left = most;
    before = parts.map((part, at) => {
      const text = textIn(part);
      const known = before[at];
      // What is left after the last one, which may be growing, goes to nobody.
      const isFree = text === '' || at === parts.length - 1;
      const weighed =
        known?.left === left && known.text === text
          ? known
          : { text, left, after: isFree ? left : leftAfter(text, left) };
      left = weighed.after;
      return weighed;
    });
    return before.map((each) => each.left);
  };
}

/** What each message of a share may cost, by id: the newest come first, as they are seen first. */
export function allowancesOf(messages: readonly ChatMessage[]): ReadonlyMap<string, number> {
  const allowances = new Map<string, number>();
  let left = 0;
  for (const [at, { id, parts }] of messages.toReversed().entries()) {
    if (at % MESSAGES_A_PAGE === 0) left = MOST_OF_PAGE;
    const most = Math.min(MOST, left);
    allowances.set(id, most);
    left -= most - parts.reduce((rest, part) => leftAfter(textIn(part), rest), most);
  }
  return allowances;
}

function textIn(part: { type: string }): string {
  return part.type === 'text' && 'text' in part && typeof part.text === 'string' ? part.text : '';
}
