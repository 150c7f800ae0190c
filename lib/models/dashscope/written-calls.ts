import { bareCallsIn } from './bare-calls.ts';
import { callsIn, withoutCalls } from './block-calls.ts';
import { markerIn, tailOfMarker } from './call-marker.ts';
import { withoutCutCall } from './cut-calls.ts';
import { likeness } from './likeness.ts';
import { offeredName } from './settle-call.ts';
import type { ToolCallDelta } from './tool-call-delta.ts';

/** Runs once per token: most text contains none of these. */
const MAY_BEGIN = /[<`{✿[\n]/;

const MAX_HELD_CHARS = 65_536;

const IMAGINED = /✿(?:RESULT|FUNCTION|ARGS)✿\s*[:：]?[\s\S]*?(?=✿|$)/g;

export interface WrittenCalls {
  /** A piece of text → what can be shown. From the first sign of a call on, everything waits. */
  push(text: string): string;
  /** Whatever waited: the calls in it, and the rest of its text. */
  end(): { calls: ToolCallDelta[]; text: string };
}

/**
 * Tool calls that a model wrote into its text or reasoning instead of making them, in the spellings of Qwen (tags
 * around JSON, tags around parameters, a JSON block: Qwen3.5 and Qwen3-Coder on DashScope; servers without a tool
 * parser), Kimi, DeepSeek, GLM, Mistral and Llama. Calls without tags count only in text (reasoning drafts them) and if
 * nothing follows them. Only calls of offered tools count; if none is offered, or after an unmatched `</…>`, text is
 * text.
 */
export function createWrittenCalls(offered: ReadonlySet<string>, isText = true): WrittenCalls {
  let held = '';
  let isFound = false;
  let isOff = offered.size === 0;
  /** Nothing but whitespace has been shown so far. */
  let isStart = true;
  /** What is held back has no tags around it: any text after it proves that it was not a call. */
  let isBare = false;

  let lastShown = '';
  /** Shows the text up to a position and holds back the rest. */
  function shown(text: string, upTo: number): string {
    const now = text.slice(0, upTo);
    held = text.slice(upTo);
    if (now.trim() !== '') isStart = false;
    lastShown = now.at(-1) ?? lastShown;
    return now;
  }

  return {
    push(piece) {
      if (isOff || piece === '') return piece;
      const text = held + piece;
      if (!isFound) {
        const isLineStart = isStart || lastShown === '\n';
        if (!isLineStart && !MAY_BEGIN.test(text)) return shown(text, text.length);
        const at = markerIn(text);
        const bare = isText ? bareIn(text, offered, isStart, isLineStart) : undefined;
        if (bare && (at === -1 || bare.at < at)) {
          isFound = isBare = bare.like === 'call';
          return shown(text, bare.at);
        }
        isFound = at !== -1;
        return shown(text, isFound ? at : text.length - tailOfMarker(text));
      }
      held = text;
      if (isBare && likeness(text, offered, isStart) === 'none') {
        isFound = isBare = false;
        return shown(text, text.length);
      }
      if (held.length <= MAX_HELD_CHARS) return '';
      isOff = true;
      held = '';
      return text;
    },
    end() {
      const text = held;
      held = '';
      if (!isFound) return { calls: [], text };
      isFound = false;
      if (isBare) {
        const made = bareCallsIn(text, offered);
        const isMade = made.length > 0 && made.every((call) => offered.has(offeredName(call.name, offered)));
        return isMade ? { calls: made, text: '' } : { calls: [], text };
      }
      const calls = callsIn(text).filter((call) => call !== undefined);
      const isAllOffered = calls.length > 0 && calls.every((call) => offered.has(offeredName(call.name, offered)));
      if (isAllOffered) return { calls, text: withoutCalls(text) };
      if (calls.length > 0) return { calls: [], text };
      return { calls: [], text: text.startsWith('✿') ? withoutFlowers(text) : withoutCutCall(text, offered) };
    },
  };
}

/** Without the imagined parts of a call; what it says at the end stays. */
const withoutFlowers = (text: string): string =>
  text
    .replace(IMAGINED, '')
    .replace(/✿RETURN✿\s*[:：]?\s*/g, '')
    .trim();

/** Where a call without tags may begin: at the start of a line. */
function bareIn(text: string, offered: ReadonlySet<string>, isStart: boolean, isLineStart: boolean) {
  const starts = [
    ...(isLineStart ? [0] : []),
    ...[...text.matchAll(/\n(?=[ \t]{0,8}[`{[Af]|$)/g)].map(({ index }) => index + 1),
  ];
  for (const start of starts) {
    const line = text.slice(start);
    const at = start + line.length - line.trimStart().length;
    const like =
      at < text.length ? likeness(text.slice(at), offered, isStart && text.slice(0, at).trim() === '') : 'none';
    if (like !== 'none') return { at, like };
  }
  return undefined;
}
