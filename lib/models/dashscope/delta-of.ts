import { asRecord } from '../../domain/is-record.ts';
import { finishReasonOf } from './finish-reason.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-call-delta.ts';

type Fields = Record<string, unknown>;

export interface Delta {
  kind: 'delta';
  id: string | undefined;
  text: string;
  reasoning: string;
  /** Set by the tidy: the text of the answer so far was reasoning. */
  isThoughtAbove?: boolean;
  toolCalls: ToolCallDelta[];
  finishReason: string | undefined;
  usage: Fields | undefined;
  /** A whole message, which may repeat what arrived in pieces. */
  isWhole: boolean;
  /** Usage without choices: nothing follows but [DONE]. */
  isLast: boolean;
}

const NONE: ToolCallDelta[] = [];

/** A chunk, or a whole completion (a server that ignores `stream`), as a delta. */
export function deltaOf(value: unknown): Delta | undefined {
  const body = asRecord(value);
  if (!body) return undefined;
  const usage = usageOf(body.usage);
  // Go servers write an empty list as null.
  if (!Array.isArray(body.choices) && !(body.choices === null && usage)) return undefined;
  const choice = Array.isArray(body.choices) ? asRecord(body.choices[0]) : undefined;
  const said = asRecord(choice?.delta) ?? asRecord(choice?.message) ?? legacyOf(choice);
  return {
    kind: 'delta',
    id: typeof body.id === 'string' && body.id !== '' ? body.id : undefined,
    text: textOf(said?.content) || textOf(said?.refusal),
    reasoning: reasoningOf(said),
    toolCalls: toolCallsOf(said),
    finishReason: finishReasonOf(choice?.finish_reason),
    usage: usage ?? usageOf(choice?.usage),
    isWhole: body.object === 'chat.completion' && !asRecord(choice?.delta),
    isLast: choice === undefined && Number(usage?.completion_tokens) > 0,
  };
}

/** The text field of the completions API that preceded chat. */
const legacyOf = (choice: Fields | undefined): Fields | undefined =>
  typeof choice?.text === 'string' ? { content: choice.text } : undefined;

function toolCallsOf(said: Fields | undefined): ToolCallDelta[] {
  const given = Array.isArray(said?.tool_calls) && said.tool_calls.length > 0 ? said.tool_calls : undefined;
  if (given) return given.map(toolCallDeltaOf).filter((call) => call !== undefined);
  const call = asRecord(said?.function_call) && toolCallDeltaOf({ index: 0, function: said?.function_call });
  return call ? [call] : NONE;
}

/** A string, or the text parts of an array (some compatible servers); NUL is removed, since no store accepts it. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content.includes('\0') ? content.replaceAll('\0', '') : content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => textOf(asRecord(part)?.text)).join('');
}

/** From whichever field the server uses; if two hold the same, from one of them. */
function reasoningOf(said: Fields | undefined): string {
  if (!said) return '';
  const named = textOf(said.reasoning_content) || textOf(said.reasoning) || textOf(said.reasoning_details);
  if (named !== '' || !Array.isArray(said.content)) return named;
  return said.content.map((part) => textOf(asRecord(part)?.thinking)).join('');
}

/** Under the protocol's names, even if a server uses those of DashScope's native interface. */
function usageOf(value: unknown): Fields | undefined {
  const usage = asRecord(value);
  if (!usage || usage.prompt_tokens !== undefined || usage.input_tokens === undefined) return usage;
  return { ...usage, prompt_tokens: usage.input_tokens, completion_tokens: usage.output_tokens };
}
