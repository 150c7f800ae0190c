import type { Delta } from './delta-of.ts';
import { createSuffixDeltas } from './suffix-deltas.ts';
import { createTemplateTokens } from './template-tokens.ts';
import { createThinkTags } from './think-tags.ts';
import type { ToolCallDelta } from './tool-call-delta.ts';
import { createWrittenCalls } from './written-calls.ts';

export interface DeltaTidy {
  take(delta: Delta): Delta;
  /** What was held back; nothing follows. */
  end(): Delta | undefined;
}

type Said = Pick<Delta, 'text' | 'reasoning' | 'isThoughtAbove' | 'toolCalls'>;

/**
 * The deltas of one answer as the protocol means them: each with what is new, reasoning and calls taken out of the
 * text, nothing twice. offered: the names of the tools the model may call.
 */
export function createDeltaTidy(offered: ReadonlySet<string> = new Set()): DeltaTidy {
  const texts = createSuffixDeltas();
  const reasonings = createSuffixDeltas();
  const tags = createThinkTags();
  const tokens = createTemplateTokens();
  const thoughtTokens = createTemplateTokens();
  const inText = createWrittenCalls(offered);
  const inReasoning = createWrittenCalls(offered, false);
  let isSaid = false;
  let isCalled = false;
  let hasReasoning = false;

  /** Nothing follows, so what was held back is now certain. */
  function rest(): Said {
    const thought = reasonings.end();
    const said = tags.push(texts.end());
    const last = tags.end();
    const reasoning = inReasoning.push(
      thoughtTokens.push(thought + said.reasoning + last.reasoning) + thoughtTokens.end(),
    );
    const text = inText.push(tokens.push(said.text + last.text) + tokens.end());
    const thoughtCalls = inReasoning.end();
    const textCalls = inText.end();
    return {
      reasoning: reasoning + thoughtCalls.text,
      text: text + textCalls.text,
      // A server that extracted the calls may have left their text in place.
      toolCalls: isCalled ? [] : [...thoughtCalls.calls, ...textCalls.calls],
    };
  }

  return {
    take(delta) {
      // MiniMax ends its stream with the whole message, in order to send its usage.
      const isRepeated = delta.isWhole && (isSaid || isCalled);
      const said = tags.push(isRepeated ? '' : texts.push(delta.text));
      let thought = isRepeated ? '' : reasonings.push(delta.reasoning);
      if (delta.text !== '') thought += reasonings.end();
      hasReasoning ||= delta.reasoning !== '';
      // Some servers send the same reasoning in its field and between tags.
      if (!hasReasoning) thought += said.reasoning;
      // What waits in front of a lone closing tag was reasoning like the rest.
      if (said.above !== undefined) thought += inText.push(tokens.push(said.above) + tokens.end()) + inText.end().text;
      const isThoughtAbove = said.above !== undefined;
      const reasoning = inReasoning.push(thoughtTokens.push(thought));
      const text = inText.push(tokens.push(said.text));
      const toolCalls: ToolCallDelta[] = isRepeated && isCalled ? [] : delta.toolCalls;
      isSaid ||= delta.text !== '' || delta.reasoning !== '';
      isCalled ||= toolCalls.length > 0;
      if (delta.finishReason !== undefined) {
        const last = rest();
        return {
          ...delta,
          isThoughtAbove: isThoughtAbove || last.isThoughtAbove === true,
          text: text + last.text,
          reasoning: reasoning + last.reasoning,
          toolCalls: [...toolCalls, ...last.toolCalls],
        };
      }
      const isAsItWas =
        !isThoughtAbove && text === delta.text && reasoning === delta.reasoning && toolCalls === delta.toolCalls;
      return isAsItWas ? delta : { ...delta, text, reasoning, isThoughtAbove, toolCalls };
    },
    end() {
      const last = rest();
      if (last.text === '' && last.reasoning === '' && last.toolCalls.length === 0) return undefined;
      return {
        kind: 'delta',
        id: undefined,
        ...last,
        finishReason: undefined,
        usage: undefined,
        isWhole: false,
        isLast: false,
      };
    },
  };
}
