import { offeredName } from './settle-call.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-calls.ts';

const MARKERS = ['<tool_call>', '<function=', '```json\n{"tool_calls"', '{"tool_calls"', '<|tool_call', '<｜tool▁call'];
/** Once per token: most text holds none of these. */
const MAY_BEGIN = /[<`{]/;
const LONGEST_MARKER = Math.max(...MARKERS.map((marker) => marker.length));
const MAX_HELD_CHARS = 65_536;
const BLOCKS = /<tool_call>\s*([\s\S]*?)\s*(?:<\/tool_call>|$)|(<function=[\s\S]*?<\/function>)/g;

/** The tokens of Kimi's and DeepSeek's own templates: name, separator, JSON. */
const TOKENS =
  /<[|｜]tool[_▁]call[_▁]begin[|｜]>\s*(\S+?)\s*<[|｜]tool[_▁](?:call[_▁]argument[_▁]begin|sep)[|｜]>\s*([\s\S]*?)\s*<[|｜]tool[_▁]call[_▁]end[|｜]>/g;
const SECTION = /<[|｜]tool[_▁]calls[_▁](?:section[_▁])?(?:begin|end)[|｜]>/g;

export interface WrittenCalls {
  /** A piece of text → what can be shown. From the first sign of a call on everything waits. */
  push(text: string): string;
  /** What waited: the calls in it, and what else it holds. */
  end(): { calls: ToolCallDelta[]; text: string };
}

/**
 * Tool calls that a model wrote into its text or reasoning instead of making them, in the spellings of Qwen (tags
 * around JSON, tags around parameters, a JSON block: Qwen3.5 and Qwen3-Coder on DashScope; servers without a tool parser),
 * Kimi and DeepSeek. Only calls of a tool that was offered; without any offered, or after `</…>` that fits nothing, text is text.
 */
export function createWrittenCalls(offered: ReadonlySet<string>): WrittenCalls {
  let held = '';
  let isFound = false;
  let isOff = offered.size === 0;

  return {
    push(piece) {
      if (isOff || piece === '') return piece;
      const text = held + piece;
      if (!isFound) {
        if (!MAY_BEGIN.test(text)) {
          held = '';
          return text;
        }
        const at = markerIn(text);
        isFound = at !== -1;
        const from = isFound ? at : text.length - tailOfMarker(text);
        held = text.slice(from);
        return text.slice(0, from);
      }
      held = text;
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
      const calls = callsIn(text).filter((call) => call !== undefined);
      const isAllOffered = calls.length > 0 && calls.every((call) => offered.has(offeredName(call.name, offered)));
      return isAllOffered ? { calls, text: withoutCalls(text) } : { calls: [], text };
    },
  };
}

function markerIn(text: string): number {
  const found = MARKERS.map((marker) => text.indexOf(marker)).filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** How much of the end may be the begin of a marker. */
function tailOfMarker(text: string): number {
  for (let length = Math.min(LONGEST_MARKER - 1, text.length); length > 0; length -= 1) {
    const tail = text.slice(-length);
    if (MARKERS.some((marker) => marker.startsWith(tail))) return length;
  }
  return 0;
}

function callsIn(text: string): (ToolCallDelta | undefined)[] {
  const blocks = [...text.matchAll(BLOCKS)];
  if (blocks.length > 0)
    return blocks.map(([whole, inTags, bare]) => callOf(inTags ?? bare ?? '', /<\/tool_call>$/.test(whole)));
  const tokens = [...text.matchAll(TOKENS)];
  if (tokens.length > 0) {
    return tokens.map(([, name = '', args = '']) => ({ index: undefined, id: '', name, arguments: args }));
  }
  const listed = parsed(text.replace(/^```json/, '').replace(/```\s*$/, '')) as { tool_calls?: unknown } | undefined;
  return Array.isArray(listed?.tool_calls) ? listed.tool_calls.map((call) => unindexed(toolCallDeltaOf(call))) : [];
}

const withoutCalls = (text: string): string =>
  text.includes('"tool_calls"')
    ? ''
    : [BLOCKS, TOKENS, SECTION].reduce((rest, pattern) => rest.replaceAll(pattern, ''), text).trim();

/** isClosed: the tags around it are. A last parameter that is cut would not show it otherwise. */
function callOf(block: string, isClosed: boolean): ToolCallDelta | undefined {
  const [, name, inner = ''] = /^<function=([^>\s]+)>\s*([\s\S]*?)\s*(?:<\/function>)?$/.exec(block) ?? [];
  if (name === undefined) return unindexed(toolCallDeltaOf(parsed(block)));
  if (!isClosed && !block.endsWith('</function>')) return undefined;
  const args = inner.startsWith('{') ? inner : JSON.stringify(parametersIn(inner));
  return { index: undefined, id: '', name, arguments: args };
}

/** Each written call is one of its own, whatever it says of its place. */
const unindexed = (call: ToolCallDelta | undefined): ToolCallDelta | undefined =>
  call && { ...call, index: undefined, id: '' };

function parametersIn(text: string): Record<string, unknown> {
  const found = text.matchAll(/<parameter=([^>\s]+)>\n?([\s\S]*?)\n?(?:<\/parameter>|$)/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, parsed(value) ?? value]));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
