const OPEN = '<think>';
const CLOSE = '</think>';

export interface ThinkTags {
  /** A piece of the text, in its order → what of it is reasoning and what is text. A possible part of a tag waits. */
  push(text: string): { reasoning: string; text: string };
  /** What waits when nothing follows. */
  end(): { reasoning: string; text: string };
}

/**
 * Reasoning that a server leaves in the text between <think> and </think> (Ollama, vLLM and LM Studio without a reasoning
 * parser, MiniMax). Only at the very start: later the tag may be what the answer speaks of.
 */
export function createThinkTags(): ThinkTags {
  let state: 'start' | 'thinking' | 'after' | 'text' | 'passed' = 'start';
  let held = '';

  function push(piece: string): { reasoning: string; text: string } {
    if (state === 'passed' || piece === '') return { reasoning: '', text: piece };
    if (state === 'text') return { reasoning: '', text: withoutStray(piece) };
    let rest = held + piece;
    let reasoning = '';
    held = '';
    if (state === 'start') {
      const start = rest.trimStart();
      if (OPEN.startsWith(start)) return hold(rest, '');
      if (!start.startsWith(OPEN)) return asText(rest, '');
      state = 'thinking';
      rest = start.slice(OPEN.length);
    }
    if (state === 'thinking') {
      const end = rest.indexOf(CLOSE);
      if (end === -1) {
        const from = rest.length - heldLength(rest, CLOSE);
        return hold(rest.slice(from), rest.slice(0, from));
      }
      reasoning = rest.slice(0, end);
      rest = rest.slice(end + CLOSE.length);
      state = 'after';
    }
    // The blank lines between the tag and the answer belong to neither.
    const text = rest.trimStart();
    return text === '' ? { reasoning, text } : asText(text, reasoning);
  }

  function hold(text: string, reasoning: string) {
    held = text;
    return { reasoning, text: '' };
  }

  function asText(text: string, reasoning: string) {
    state = reasoning === '' && text !== '' ? 'text' : 'passed';
    return { reasoning, text: state === 'text' ? withoutStray(text) : text };
  }

  /** GLM on DashScope may close what it never opened; where the answer speaks of both tags they stay. */
  function withoutStray(piece: string): string {
    const text = held + piece;
    held = '';
    if (!text.includes('<')) return text;
    const at = text.indexOf(CLOSE);
    if (text.includes(OPEN) || at !== -1) {
      state = 'passed';
      const isStray = at !== -1 && !text.slice(0, at).includes(OPEN);
      return isStray ? `${text.slice(0, at)}${text.slice(at + CLOSE.length)}` : text;
    }
    const from = text.length - Math.max(heldLength(text, CLOSE), heldLength(text, OPEN));
    held = text.slice(from);
    return text.slice(0, from);
  }

  return {
    push,
    end() {
      const rest = held;
      held = '';
      return state === 'thinking' ? { reasoning: rest, text: '' } : { reasoning: '', text: rest };
    },
  };
}

/** How much of the end of `text` may be the begin of the tag. */
function heldLength(text: string, tag: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(tag.slice(0, length))) return length;
  }
  return 0;
}
