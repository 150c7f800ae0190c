import { isInCode } from './in-code.ts';

/** What may open inside an answer: a thought, what the model imagines that a tool gave, a channel of the harmony format. */
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
/** A header of a channel is not longer. */
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
 * Blocks behind the start of an answer that are no part of what it says: later thoughts and the analysis of the harmony
 * format are reasoning, its calls become tagged ones, results of tools are left out. In code, and inside a sentence, the
 * tags are what the answer speaks of.
 */
export function createInnerBlocks(): InnerBlocks {
  let held = '';
  let seen = '';
  /** In a channel that is thought; its end may come much later, so it is given at once. */
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

  /** What an opened block gives; undefined while it must wait for its end. */
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
    // Only a closing tag shows that it was a thought.
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

/** At the start of a line, or behind what ends a sentence or a tag. */
const isBetweenSentences = (before: string): boolean => /(?:^|\n|[。！？!?….>])\s*$/.test(before.slice(-40));

/** How much of the end may be the begin of a block. */
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
