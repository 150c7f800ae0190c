import { convertToModelMessages, jsonSchema, type ModelMessage, type ToolSet, tool } from 'ai';
import { errorWords } from '../../errors/words.ts';
import type { Locale } from '../../i18n/index.ts';
import { briefInput } from '../../tools/brief-input.ts';
import { geoTools, isGeoToolName } from '../../tools/registry.ts';
import { tellResult } from '../../tools/results.ts';
import { failureCode } from '../../tools/shown-calls.ts';
import type { ChatMessage } from './message.ts';
import { withContext, withReminders } from './told-messages.ts';

/** Messages loaded for the model; the model layer trims further, by number and tokens, at places that stay the same. */
export const HISTORY_MESSAGES = 80;

/** How the messages of a conversation are told: each by its own facts, so that they read the same in every later turn. */
export interface Telling {
  /** The language in which a user message is answered. */
  localeOf(message: ChatMessage): Locale;
  /** What a user message was sent with; none for a model that reads values. */
  contextOf?: ((message: ChatMessage) => string | undefined) | undefined;
  /** What the model was told of a call with arguments that did not fit; worked out again, never taken from the store. */
  refusalOf?(tool: string, input: unknown, question: ChatMessage | undefined): string | undefined;
}

/** The history as the model reads it: no reasoning, no unfinished calls, no long outlines, errors in one line. */
export async function modelMessagesOf(
  messages: readonly ChatMessage[],
  { localeOf, contextOf, refusalOf }: Telling,
): Promise<ModelMessage[]> {
  const asked = messages.map((_, index) => messages.slice(0, index + 1).findLast(({ role }) => role === 'user'));
  const told = messages.map(async (message, index) => {
    const question = asked[index];
    const parts = message.parts.flatMap((part) => toldPart(part, (tool, input) => refusalOf?.(tool, input, question)));
    if (!parts.some(({ type }) => type === 'text' || /^(tool-|dynamic-tool)/.test(type))) return [];
    const locale = question ? localeOf(question) : 'en';
    const converted = await convertToModelMessages([{ ...message, parts }], {
      tools: toldTools(locale) as never,
      ignoreIncompleteToolCalls: true,
    });
    if (!contextOf) return converted;
    return message.role === 'user' ? withContext(converted, contextOf(message)) : withReminders(converted, locale);
  });
  return (await Promise.all(told)).flat();
}

function toldPart(
  part: ChatMessage['parts'][number],
  refusal: (tool: string, input: unknown) => string | undefined,
): ChatMessage['parts'] {
  if (part.type === 'reasoning' || part.type.startsWith('data-')) return [];
  if ('errorText' in part && typeof part.errorText === 'string') {
    const tool = part.type === 'dynamic-tool' ? part.toolName : part.type.slice('tool-'.length);
    const code = failureCode(part.errorText);
    const line = code === 'bad_arguments' ? refusal(tool, part.input) : undefined;
    return [{ ...part, errorText: line ?? errorWords(code, 'en').title } as typeof part];
  }
  return 'toolCallId' in part && 'input' in part ? [{ ...part, input: briefInput(part.input) } as typeof part] : [part];
}

/** How results in the history are told: those of the page's own tools too, which models are not offered. */
export function toldTools(locale: Locale): ToolSet {
  return Object.fromEntries(
    Object.keys(geoTools)
      .filter(isGeoToolName)
      .map((name) => [
        name,
        tool({
          inputSchema: jsonSchema<unknown>({ type: 'object' }),
          toModelOutput: ({ output }: { output: unknown }) => ({
            type: 'text',
            value: tellResult(name, output, locale),
          }),
        }),
      ]),
  );
}
