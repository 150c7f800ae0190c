import type { ModelMessage } from 'ai';
import type { Locale } from '../../i18n/index.ts';
import { briefInput } from '../../tools/brief-input.ts';
import { callKey } from '../../tools/call-key.ts';
import { OFFERED } from '../../tools/registry.ts';
import { writtenInput } from '../../tools/written-input.ts';
import { languageReminder } from './message-context.ts';

/** User messages followed by what they were sent with. */
export function withContext(messages: ModelMessage[], context: string | undefined): ModelMessage[] {
  if (context === undefined) return messages;
  return messages.map((message) => {
    if (message.role !== 'user') return message;
    const parts = typeof message.content === 'string' ? [textPart(message.content)] : message.content;
    return { ...message, content: [...parts, textPart(context)] };
  });
}

/**
 * The answer's language after each round of results, and calls in the form that models are asked for. Applied to what
 * has it already, it changes nothing.
 */
export function withReminders(messages: ModelMessage[], locale: Locale): ModelMessage[] {
  const repeated = repeatedIn(messages);
  return messages.map((message) => {
    if (message.role === 'tool')
      return withLastResult(withRepeatsNamed(withPlainErrors(message), repeated), languageReminder(locale));
    if (message.role !== 'assistant' || typeof message.content === 'string') return message;
    const content = message.content.map((part) =>
      part.type === 'tool-call' ? { ...part, input: writtenInput(briefInput(part.input)) } : part,
    );
    return { ...message, content };
  });
}

const REPEATED = '(You made this call before: go on with its result, do not make it again.)';

/** The ids of calls that were made earlier in the same turn; undoing twice is no repetition. */
function repeatedIn(messages: ModelMessage[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const message of messages) {
    if (message.role !== 'assistant' || typeof message.content === 'string') continue;
    for (const part of message.content) {
      if (part.type !== 'tool-call' || part.toolName === 'map_view' || part.toolName === 'map_edit') continue;
      const key = callKey(part.toolName, writtenInput(briefInput(part.input)));
      if (seen.has(key)) repeated.add(part.toolCallId);
      seen.add(key);
    }
  }
  return repeated;
}

function withRepeatsNamed(message: ToolMessage, repeated: ReadonlySet<string>): ToolMessage {
  const content = message.content.map((part) =>
    part.type === 'tool-result' && repeated.has(part.toolCallId) ? withLine(part, REPEATED) : part,
  );
  return { ...message, content };
}

/** What a model is told of a call to a tool that does not exist. */
export const NO_SUCH_TOOL = `there is no such tool; there are ${OFFERED.join(', ')}`;

/** Errors without the names of their classes, as they are told in later turns. */
function withPlainErrors(message: ToolMessage): ToolMessage {
  const content = message.content.map((part) => {
    if (part.type !== 'tool-result' || part.output.type !== 'error-text') return part;
    const value = part.output.value.replace(/^AppError: /, '').replace(/^AI_NoSuchToolError: .*/, NO_SUCH_TOOL);
    return { ...part, output: { ...part.output, value } };
  });
  return { ...message, content };
}

/** A note for the next step alone, behind the newest results: what stands before it stays as it was. */
export function withNote(messages: ModelMessage[], note: string): ModelMessage[] {
  const at = messages.findLastIndex(({ role }) => role === 'tool');
  return messages.map((message, index) =>
    index === at && message.role === 'tool' ? withLastResult(message, note) : message,
  );
}

type ToolMessage = Extract<ModelMessage, { role: 'tool' }>;
type ToolResult = Extract<ToolMessage['content'][number], { type: 'tool-result' }>;

function withLastResult(message: ToolMessage, line: string): ToolMessage {
  const at = message.content.findLastIndex(({ type }) => type === 'tool-result');
  const content = message.content.map((part, index) =>
    index === at && part.type === 'tool-result' ? withLine(part, line) : part,
  );
  return { ...message, content };
}

/** The result with one more line, unless it has it. */
function withLine(part: ToolResult, line: string): ToolResult {
  const { output } = part;
  if (output.type !== 'text' && output.type !== 'error-text') return part;
  return output.value.includes(`\n${line}`)
    ? part
    : { ...part, output: { ...output, value: `${output.value}\n${line}` } };
}

const textPart = (text: string) => ({ type: 'text' as const, text });
