import { createSuffixDeltas } from './suffix-deltas.ts';
import { createThinkTags } from './think-tags.ts';
import type { Delta } from './wire-event.ts';

export interface DeltaTidy {
  take(delta: Delta): Delta;
  /** What was held back; nothing follows. */
  end(): Delta | undefined;
}

/** The deltas of one answer as the protocol means them: each with what is new, reasoning out of the text, nothing twice. */
export function createDeltaTidy(): DeltaTidy {
  const texts = createSuffixDeltas();
  const reasonings = createSuffixDeltas();
  const tags = createThinkTags();
  let isSaid = false;
  let isCalled = false;
  let hasReasoning = false;

  /** What was held is certain now: the other kind has begun, or nothing follows. */
  function rest(): { reasoning: string; text: string } {
    const reasoning = reasonings.end();
    const said = tags.push(texts.end());
    const last = tags.end();
    return { reasoning: reasoning + said.reasoning + last.reasoning, text: said.text + last.text };
  }

  return {
    take(delta) {
      // MiniMax ends its stream with the whole message, for the sake of its usage.
      const isRepeated = delta.isWhole && (isSaid || isCalled);
      const text = isRepeated ? '' : texts.push(delta.text);
      const said = tags.push(text);
      let reasoning = isRepeated ? '' : reasonings.push(delta.reasoning);
      if (delta.text !== '') reasoning += reasonings.end();
      hasReasoning ||= delta.reasoning !== '';
      // Some servers put the same reasoning into its field and between tags.
      if (!hasReasoning) reasoning += said.reasoning;
      const toolCalls = isRepeated && isCalled ? [] : delta.toolCalls;
      isSaid ||= delta.text !== '' || delta.reasoning !== '';
      isCalled ||= toolCalls.length > 0;
      if (delta.finishReason === undefined && said.text === delta.text && reasoning === delta.reasoning) {
        return toolCalls === delta.toolCalls ? delta : { ...delta, toolCalls };
      }
      const last = delta.finishReason === undefined ? { reasoning: '', text: '' } : rest();
      return { ...delta, text: said.text + last.text, reasoning: reasoning + last.reasoning, toolCalls };
    },
    end() {
      const last = rest();
      if (last.text === '' && last.reasoning === '') return undefined;
      return {
        kind: 'delta',
        id: undefined,
        text: last.text,
        reasoning: last.reasoning,
        toolCalls: [],
        finishReason: undefined,
        usage: undefined,
        isWhole: false,
        isLast: false,
      };
    },
  };
}
