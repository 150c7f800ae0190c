import { completed } from './cut-calls.ts';
import { parsedJson } from './parsed-json.ts';
import { taggedCallsIn, withoutTagged } from './tagged-calls.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-call-delta.ts';

const BLOCKS = /<tool_call>\s*([\s\S]*?)\s*(?:<\/tool_call>|$)|(<function=[\s\S]*?<\/function>)/g;

/** The tokens of Kimi's and DeepSeek's own templates: name, separator, JSON. */
const TOKENS =
  /<[|｜]tool[_▁]call[_▁]begin[|｜]>\s*(\S+?)\s*<[|｜]tool[_▁](?:call[_▁]argument[_▁]begin|sep)[|｜]>\s*([\s\S]*?)\s*<[|｜]tool[_▁]call[_▁]end[|｜]>/g;

const SECTION = /<[|｜]tool[_▁]calls[_▁](?:section[_▁])?(?:begin|end)[|｜]>/g;

/** Qwen's own agents: a call, the result they imagine, and what they say then. */
const FLOWERS = /✿FUNCTION✿\s*[:：]?\s*([\w.:-]+)\s*✿ARGS✿\s*[:：]?\s*([\s\S]*?)\s*(?=✿|$)/g;

export function callsIn(text: string): (ToolCallDelta | undefined)[] {
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

export const withoutCalls = (text: string): string =>
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
