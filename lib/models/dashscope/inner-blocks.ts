import { isInCode } from './in-code.ts';

/** What may open inside an answer: reasoning, imagined tool results, a channel of the harmony format. */
const OPEN =
  /<think>|<thinking>|<thought>|<reasoning>|<tool_response>|(?:<\|start\|>\s*assistant\s*)?<\|channel\|>\s*(analysis|commentary|final)([^<]{0,80})(?:<\|constrain\|>[^<]{0,20})?<\|message\|>/;
const CHANNEL_END = /<\|(?:end|call|return)\|>|(?=<\|(?:start|channel)\|>)/;
const FIRST_PARTS = [
  '<think>',
  '<thinking>',
  '<thought>',
  '<reasoning>',
  '<tool_response>',
  '<|start|>',
  '<|channel|>',
];
/** The header of a channel is no longer than this. */
const HEADER_CHARS = 160;

interface Said {
  reasoning: string;
  text: string;
}

export interface InnerBlocks {
  push(text: string): Said;
  end(): Said;
}

/**
 * Takes blocks out of an answer that are not part of what it says: later thoughts and the analysis of the harmony
 * format become reasoning, its calls become tagged ones, tool results are dropped. In code and inside a sentence, tags
 * are what the answer is about.
 */
export function createInnerBlocks(): InnerBlocks {
  let held = '';
  let seen = '';
  /** In a channel of reasoning; its end may come much later, so it is passed on at once. */
  let isInAnalysis = false;
  let isAfterBlock = false;

  function show(text: string): string {
    const isBlankEnd = seen === '' || /\s$/.test(seen);
    const shown = isAfterBlock && isBlankEnd ? text.trimStart() : text;
    if (text.trim() !== '') isAfterBlock = false;
    seen += shown;
    return shown;
  }

  function take(given: string, isLast: boolean): Said {
    const said: Said = { reasoning: '', text: '' };
    let rest = given;
    for (;;) {
      if (isInAnalysis) {
        const end = CHANNEL_END.exec(rest);
        const upTo =
          end?.index ??
          rest.length - (isLast ? 0 : tailOf(rest, ['<|end|>', '<|call|>', '<|return|>', '<|start|>', '<|channel|>']));
        said.reasoning += rest.slice(0, upTo);
        rest = rest.slice(upTo + (end?.[0].length ?? 0));
        if (!end) break;
        isInAnalysis = false;
        isAfterBlock = true;
      }
      const open = OPEN.exec(rest);
      if (!open) {
        const upTo = rest.length - (isLast ? 0 : waiting(rest));
        said.text += show(rest.slice(0, upTo));
        rest = rest.slice(upTo);
        break;
      }
      said.text += show(rest.slice(0, open.index));
      const inner = rest.slice(open.index + open[0].length);
      const next = opened(open, inner, isLast);
      if (next === undefined) {
        rest = rest.slice(open.index);
        break;
      }
      said.reasoning += next.reasoning;
      said.text += next.text;
      rest = next.rest;
    }
    held = rest;
    return said;
  }

  /** What an opened block yields; undefined while it must wait for its end. */
  function opened([tag, channel, header = '']: RegExpExecArray, inner: string, isLast: boolean) {
    const isThought = !/[|_]/.test(tag);
    const isChannel = channel !== undefined;
    if (isInCode(seen) || !(isChannel || isBetweenSentences(seen)))
      return { reasoning: '', text: show(tag), rest: inner };
    const called = /to=(?:functions\.)?([\w.-]+)/.exec(header)?.[1];
    if (isChannel && called === undefined) {
      isInAnalysis = channel !== 'final';
      isAfterBlock = true;
      return { reasoning: '', text: '', rest: inner };
    }
    const close = isChannel ? CHANNEL_END : new RegExp(tag.replace('<', '</'));
    const end = close.exec(inner);
    if (!end && !isLast) return undefined;
    // Only a closing tag shows that it was reasoning.
    if (!end && isThought) return { reasoning: '', text: show(tag), rest: inner };
    const body = inner.slice(0, end?.index ?? inner.length);
    const rest = end ? inner.slice(end.index + end[0].length) : '';
    isAfterBlock = true;
    if (called !== undefined) return { reasoning: '', text: `<tool_call name="${called}">${body}</tool_call>`, rest };
    return { reasoning: isThought ? body : '', text: '', rest };
  }

  return {
    push(piece) {
      if (piece === '') return { reasoning: '', text: '' };
      return take(held + piece, false);
    },
    end: () => take(held, true),
  };
}

/** At the start of a line, or after the end of a sentence or a tag. */
const isBetweenSentences = (before: string): boolean => /(?:^|\n|[。！？!?….>])\s*$/.test(before.slice(-40));

/** How much of the end may be the beginning of a block. */
function waiting(text: string): number {
  const at = Math.max(text.lastIndexOf('<|channel|>'), text.lastIndexOf('<|start|>'));
  const start = text.lastIndexOf('<|start|>');
  const from = start !== -1 && /^<\|start\|>\s*assistant\s*(?:<|$)/.test(text.slice(start)) ? start : at;
  if (from !== -1 && text.length - from < HEADER_CHARS) return text.length - from;
  return tailOf(text, FIRST_PARTS);
}

function tailOf(text: string, tags: readonly string[]): number {
  const at = text.lastIndexOf('<');
  const tail = at === -1 ? '' : text.slice(at);
  return tail !== '' && tags.some((tag) => tag.startsWith(tail)) ? tail.length : 0;
}
