import { isInCode } from './in-code.ts';
import { createInnerBlocks } from './inner-blocks.ts';

const OPEN = '<think>';
const CLOSE = '</think>';
/** What models of other families call it; only at the very start, and only with both tags. */
const OPENS = [OPEN, '<thinking>', '<thought>', '<reasoning>'];

export interface ThinkTags {
  /** A piece of text, in order → which of it is reasoning and which is text. A possible part of a tag waits. */
  push(text: string): Thought;
  /** Whatever waits, when nothing follows. */
  end(): Thought;
}

interface Thought {
  reasoning: string;
  text: string;
  /** Set at a lone </think>: all text before it was reasoning, and this much of it was not yet passed on. */
  above?: string;
}

/**
 * Reasoning that a server leaves in the text between <think> and </think> (Ollama, vLLM and LM Studio without a
 * reasoning parser, MiniMax); after the start, what `createInnerBlocks` takes out.
 */
export function createThinkTags(): ThinkTags {
  const first = createFirstThought();
  const inner = createInnerBlocks();
  return {
    push(piece) {
      const { above, reasoning, text } = first.push(piece);
      const before = above === undefined ? undefined : inner.push(above).text + inner.end().text;
      const said = inner.push(text);
      return {
        reasoning: reasoning + said.reasoning,
        text: said.text,
        ...(before !== undefined && { above: before }),
      };
    },
    end() {
      const last = first.end();
      const said = inner.push(last.text);
      const rest = inner.end();
      return { reasoning: last.reasoning + said.reasoning + rest.reasoning, text: said.text + rest.text };
    },
  };
}

/** Only at the very start: later the tag may be what the answer is about. */
function createFirstThought(): ThinkTags {
  let state: 'start' | 'thinking' | 'after' | 'text' | 'passed' = 'start';
  let held = '';
  /** The tag that closes the reasoning. */
  let close = CLOSE;
  /** The text so far: code in it may mention the tag. */
  let seen = '';
  /** The text before a lone closing tag, until something follows it. */
  let closed: string | undefined;

  function push(piece: string): Thought {
    if (closed !== undefined) return opened(piece);
    if (state === 'passed' || piece === '') return { reasoning: '', text: piece };
    if (state === 'text') return asAnswer(piece, '');
    let rest = held + piece;
    let reasoning = '';
    held = '';
    if (state === 'start') {
      const start = rest.trimStart();
      if (OPENS.some((open) => open.startsWith(start))) return hold(rest, '');
      const open = OPENS.find((each) => start.startsWith(each));
      if (open === undefined) return asText(rest, '');
      state = 'thinking';
      close = open.replace('<', '</');
      rest = start.slice(open.length);
    }
    if (state === 'thinking') {
      const end = rest.indexOf(close);
      if (end === -1) {
        const from = rest.length - heldLength(rest, close);
        return hold(rest.slice(from), rest.slice(0, from));
      }
      reasoning = rest.slice(0, end);
      rest = rest.slice(end + close.length);
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
    return state === 'text' ? asAnswer(text, reasoning) : { reasoning, text };
  }

  /** What a template opened and the model closes; if the answer mentions both tags, or one in code, they stay. */
  function asAnswer(piece: string, reasoning: string): Thought {
    const text = held + piece;
    held = '';
    const at = text.indexOf(CLOSE);
    if (text.includes(OPEN) || (at !== -1 && isInCode(seen + text.slice(0, at)))) {
      state = 'passed';
      return { reasoning, text };
    }
    if (at !== -1) {
      closed = text.slice(0, at);
      const after = opened(text.slice(at + CLOSE.length));
      return { ...after, reasoning: reasoning + after.reasoning };
    }
    const from = text.includes('<')
      ? text.length - Math.max(heldLength(text, CLOSE), heldLength(text, OPEN))
      : text.length;
    held = text.slice(from);
    seen += text.slice(0, from);
    return { reasoning, text: text.slice(0, from) };
  }

  /** Only what follows shows that the text before was reasoning. */
  function opened(piece: string): Thought {
    const text = piece.trimStart();
    if (text === '') return { reasoning: '', text: '' };
    const above = closed ?? '';
    closed = undefined;
    state = 'passed';
    return { reasoning: '', text, above };
  }

  return {
    push,
    end() {
      const rest = (closed ?? '') + held;
      held = '';
      closed = undefined;
      return state === 'thinking' ? { reasoning: rest, text: '' } : { reasoning: '', text: rest };
    },
  };
}

/** How much of the end of `text` may be the beginning of the tag. */
function heldLength(text: string, tag: string): number {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(tag.slice(0, length))) return length;
  }
  return 0;
}
