import { bareCallsIn, likeness } from './bare-calls.ts';
import { completed, withoutCutCall } from './cut-calls.ts';
import { parsedJson } from './parsed-json.ts';
import { offeredName } from './settle-call.ts';
import { TAGS, taggedCallsIn, withoutTagged } from './tagged-calls.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-calls.ts';

const MARKERS = [
  ...TAGS,
  '<tool_call>',
  '<function=',
  '```json\n{"tool_calls"',
  '{"tool_calls"',
  '<|tool_call',
  '<｜tool▁call',
  '✿FUNCTION✿',
  '✿ARGS✿',
  '✿RESULT✿',
  '✿RETURN✿',
];
/** Runs once per token: most text contains none of these. */
const MAY_BEGIN = /[<`{✿[\n]/;
const LONGEST_MARKER = Math.max(...MARKERS.map((marker) => marker.length));
const MAX_HELD_CHARS = 65_536;
const BLOCKS = /<tool_call>\s*([\s\S]*?)\s*(?:<\/tool_call>|$)|(<function=[\s\S]*?<\/function>)/g;

/** The tokens of Kimi's and DeepSeek's own templates: name, separator, JSON. */
const TOKENS =
  /<[|｜]tool[_▁]call[_▁]begin[|｜]>\s*(\S+?)\s*<[|｜]tool[_▁](?:call[_▁]argument[_▁]begin|sep)[|｜]>\s*([\s\S]*?)\s*<[|｜]tool[_▁]call[_▁]end[|｜]>/g;
const SECTION = /<[|｜]tool[_▁]calls[_▁](?:section[_▁])?(?:begin|end)[|｜]>/g;

/** Qwen's own agents: a call, the result they imagine, and what they say then. */
const FLOWERS = /✿FUNCTION✿\s*[:：]?\s*([\w.:-]+)\s*✿ARGS✿\s*[:：]?\s*([\s\S]*?)\s*(?=✿|$)/g;
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

function markerIn(text: string): number {
  const found = MARKERS.map((marker) => text.indexOf(marker)).filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** How much of the end may be the beginning of a marker. */
function tailOfMarker(text: string): number {
  for (let length = Math.min(LONGEST_MARKER - 1, text.length); length > 0; length -= 1) {
    const tail = text.slice(-length);
    if (MARKERS.some((marker) => marker.startsWith(tail))) return length;
  }
  return 0;
}

function callsIn(text: string): (ToolCallDelta | undefined)[] {
  const tagged = taggedCallsIn(text);
  if (tagged.length > 0) return tagged;
  const blocks = [...text.matchAll(BLOCKS)];
  if (blocks.length > 0)
    return blocks.map(([whole, inTags, bare]) => callOf(inTags ?? bare ?? '', /<\/tool_call>$/.test(whole)));
  const flowers = [...text.matchAll(FLOWERS)];
  if (flowers.length > 0) {
    return flowers.map(([, name = '', args = '']) => ({ index: undefined, id: '', name, arguments: args }));
  }
  const tokens = [...text.matchAll(TOKENS)];
  if (tokens.length > 0) {
    return tokens.map(([, name = '', args = '']) => ({ index: undefined, id: '', name, arguments: args }));
  }
  const listed = parsedJson(text.replace(/^```json/, '').replace(/```\s*$/, '')) as
    | { tool_calls?: unknown }
    | undefined;
  return Array.isArray(listed?.tool_calls) ? listed.tool_calls.map((call) => unindexed(toolCallDeltaOf(call))) : [];
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

const withoutCalls = (text: string): string =>
  text.includes('✿FUNCTION✿') || text.includes('"tool_calls"')
    ? ''
    : withoutTagged([BLOCKS, TOKENS, SECTION].reduce((rest, pattern) => rest.replaceAll(pattern, ''), text));

/** isClosed: the surrounding tags are closed. Otherwise a cut-off last parameter would go unnoticed. */
function callOf(block: string, isClosed: boolean): ToolCallDelta | undefined {
  const [, name, inner = ''] = /^<function=([^>\s]+)>\s*([\s\S]*?)\s*(?:<\/function>)?$/.exec(block) ?? [];
  if (name === undefined) return unindexed(toolCallDeltaOf(parsedJson(isClosed ? block : completed(block))));
  if (!isClosed && !block.endsWith('</function>')) return undefined;
  const args = inner.startsWith('{') ? inner : JSON.stringify(parametersIn(inner));
  return { index: undefined, id: '', name, arguments: args };
}

/** Each written call is a separate one, whatever it says of its place. */
const unindexed = (call: ToolCallDelta | undefined): ToolCallDelta | undefined =>
  call && { ...call, index: undefined, id: '' };

function parametersIn(text: string): Record<string, unknown> {
  const found = text.matchAll(/<parameter=([^>\s]+)>\n?([\s\S]*?)\n?(?:<\/parameter>|$)/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, parsedJson(value) ?? value]));
}
