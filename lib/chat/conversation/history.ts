import { convertToModelMessages, type ModelMessage, type ToolSet } from 'ai';
import { isErrorCode } from '../../errors/table.ts';
import { errorWords } from '../../errors/words.ts';
import { briefInput } from '../../tools/brief-input.ts';
import type { ChatMessage } from './message.ts';

/** Messages loaded for the model; the model layer trims further, by tokens. */
export const HISTORY_MESSAGES = 60;

/** The history as the model reads it: no reasoning, no unfinished calls, no long outlines, errors by title only. */
export async function modelMessagesOf(messages: ChatMessage[], tools: ToolSet): Promise<ModelMessage[]> {
  const told = messages
    .map((message) => ({ ...message, parts: message.parts.flatMap(toldPart) }))
    .filter(({ parts }) => parts.some(({ type }) => type === 'text' || /^(tool-|dynamic-tool)/.test(type)));
  return convertToModelMessages(told as ChatMessage[], { tools: tools as never, ignoreIncompleteToolCalls: true });
}

function toldPart(part: ChatMessage['parts'][number]): ChatMessage['parts'] {
  if (part.type === 'reasoning' || part.type.startsWith('data-')) return [];
  if ('errorText' in part && typeof part.errorText === 'string') {
    return [{ ...part, errorText: titleOfError(part.errorText) } as typeof part];
  }
  return 'toolCallId' in part && 'input' in part ? [{ ...part, input: briefInput(part.input) } as typeof part] : [part];
}

/** Tool errors are stored as ErrorBody JSON for the page; the model needs the title only. */
function titleOfError(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    const code = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
    return isErrorCode(code) ? errorWords(code, 'en').title : 'failed';
  } catch {
    return 'failed';
  }
}
