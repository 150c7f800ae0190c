import { type Conversation, refsIn } from '../conversation.ts';
import { lastRef, nthRef, selectedRef } from '../place-of.ts';
import type { Sentence } from '../scan.ts';

/** Refs that an edit means: ordinals, refs, the selection, the drawn area or route. */
export function targets(sentence: Sentence, conversation: Conversation): string[] {
  const refs = sentence.pieces.flatMap(({ tags, value, amount, text }): string[] => {
    if (tags.has('ref') && value) return [value];
    if (tags.has('ordinal')) return [nthRef(conversation, amount ?? 1) ?? ''];
    if (tags.has('firstn'))
      return Array.from({ length: amount ?? 1 }, (_, index) => nthRef(conversation, index + 1) ?? '');
    if (tags.has('selection')) return [selectedRef(conversation)];
    if (tags.has('zone') || tags.has('circle') || tags.has('rectangle') || tags.has('polygon'))
      return [lastRef(conversation, 'a') ?? ''];
    if (tags.has('drawnroute')) return [lastRef(conversation, 'r') ?? lastRef(conversation, 'l') ?? ''];
    if (tags.has('line')) return [lastRef(conversation, 'l') ?? lastRef(conversation, 'r') ?? ''];
    if (tags.has('weathermark')) return [lastRef(conversation, 'w') ?? ''];
    if (
      tags.has('it') ||
      (/\b(it|them|that|this)\b/i.test(text) && (tags.has('switch') || tags.has('rename') || tags.has('remove')))
    )
      return [conversation.selection.length > 0 ? selectedRef(conversation) : (newest(conversation) ?? '')];
    return [];
  });
  const names = sentence.pieces.flatMap(({ tags, text }) =>
    tags.has('place') || tags.has('word') ? [refNamed(conversation, text) ?? ''] : [],
  );
  return [...new Set([...refs, ...names])].filter((ref) => ref !== '');
}

/** The ref on the line of an earlier result that holds the name. */
function refNamed({ before }: Conversation, name: string): string | undefined {
  for (const { result } of before.toReversed()) {
    const line = result
      .split('\n')
      .find((each) => each.toLowerCase().includes(name.toLowerCase()) && /\[[a-z]\d+\]/.test(each));
    const ref = line && /\[([a-z]\d+)\]/.exec(line)?.[1];
    if (ref) return ref;
  }
  return undefined;
}

/** What was drawn last, when it is one thing: "hide" alone means it. */
export function newestRefs(conversation: Conversation): string[] {
  const last = conversation.before.findLast(({ result }) => /\[[a-z]\d+\]/.test(result));
  const refs = last ? refsIn(last.result) : [];
  return refs.length === 1 ? refs : [];
}

function newest({ before }: Conversation): string | undefined {
  return before
    .toReversed()
    .map(({ result }) => /\[([a-z]\d+)\]/.exec(result)?.[1])
    .find((ref) => ref !== undefined);
}
