import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { REASONING_CLOSE, REASONING_OPEN, THOUGHT_ABOVE } from './answer-marks.ts';

type Part = LanguageModelV4StreamPart;

const TEXT_ID = '0';
const MARK = /([\u{F0000}-\u{F0002}])/u;

interface TextParts {
  /** The parts for a piece of an answer's text, with its marks. */
  push(piece: string): Part[];
  /** Closes what is open. */
  end(): Part[];
}

/** Turns an answer's marked text into parts; none without text. The text stays open while reasoning comes between. */
export function createTextParts(): TextParts {
  let isReasoning = false;
  let isTextOpen = false;
  let isThoughtOpen = false;
  let thoughts = 0;

  function shown(delta: string): Part[] {
    if (!isReasoning) {
      const start: Part[] = isTextOpen ? [] : [{ type: 'text-start', id: TEXT_ID }];
      isTextOpen = true;
      return [...start, { type: 'text-delta', id: TEXT_ID, delta }];
    }
    const id = `reasoning-${thoughts}`;
    const start: Part[] = isThoughtOpen ? [] : [{ type: 'reasoning-start', id }];
    isThoughtOpen = true;
    return [...start, { type: 'reasoning-delta', id, delta }];
  }

  function endThought(): Part[] {
    if (!isThoughtOpen) return [];
    isThoughtOpen = false;
    thoughts += 1;
    return [{ type: 'reasoning-end', id: `reasoning-${thoughts - 1}` }];
  }

  function endText(): Part[] {
    if (!isTextOpen) return [];
    isTextOpen = false;
    return [{ type: 'text-end', id: TEXT_ID }];
  }

  /** The text so far was reasoning: an empty piece of reasoning says so, for those interested. */
  function takeBack(): Part[] {
    const id = `${TEXT_ID}-above`;
    return [
      ...endText(),
      { type: 'reasoning-start', id, providerMetadata: { dashscope: { isThoughtAbove: true } } },
      { type: 'reasoning-end', id },
    ];
  }

  function take(piece: string): Part[] {
    switch (piece) {
      case '':
        return [];
      case REASONING_OPEN:
        isReasoning = true;
        return [];
      case REASONING_CLOSE:
        isReasoning = false;
        return endThought();
      case THOUGHT_ABOVE:
        return takeBack();
      default:
        return shown(piece);
    }
  }

  return {
    push: (text) => (MARK.test(text) ? text.split(MARK).flatMap(take) : take(text)),
    end: () => [...endThought(), ...endText()],
  };
}
