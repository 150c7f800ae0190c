import { createThinkTags } from './think-tags.ts';
import type { Delta } from './wire-event.ts';

export interface DeltaTidy {
  take(delta: Delta): Delta;
  /** What was held back; nothing follows. */
  end(): Delta | undefined;
}

/** The deltas of one answer as the protocol means them: reasoning out of the text, nothing twice. */
export function createDeltaTidy(): DeltaTidy {
  const tags = createThinkTags();
  let isSaid = false;
  let isCalled = false;
  let hasReasoning = false;

  return {
    take(delta) {
      // The common case, once per token: nothing to tell apart any more.
      if (tags.isPassed() && !delta.isWhole && delta.reasoning === '') {
        isSaid ||= delta.text !== '';
        isCalled ||= delta.toolCalls.length > 0;
        return delta;
      }
      // MiniMax ends its stream with the whole message, for the sake of its usage.
      const isRepeated = delta.isWhole && (isSaid || isCalled);
      const split = tags.push(isRepeated ? '' : delta.text);
      if (delta.finishReason !== undefined) append(split, tags.end());
      hasReasoning ||= delta.reasoning !== '';
      // Some servers put the same reasoning into its field and between tags.
      const reasoning = hasReasoning ? (isRepeated ? '' : delta.reasoning) : split.reasoning;
      const toolCalls = isRepeated && isCalled ? [] : delta.toolCalls;
      isSaid ||= delta.text !== '' || delta.reasoning !== '';
      isCalled ||= toolCalls.length > 0;
      return { ...delta, text: split.text, reasoning, toolCalls };
    },
    end() {
      const rest = tags.end();
      if (rest.text === '' && rest.reasoning === '') return undefined;
      return {
        kind: 'delta',
        id: undefined,
        text: rest.text,
        reasoning: hasReasoning ? '' : rest.reasoning,
        toolCalls: [],
        finishReason: undefined,
        usage: undefined,
        isWhole: false,
        isLast: false,
      };
    },
  };
}

function append(split: { reasoning: string; text: string }, rest: { reasoning: string; text: string }): void {
  split.reasoning += rest.reasoning;
  split.text += rest.text;
}
