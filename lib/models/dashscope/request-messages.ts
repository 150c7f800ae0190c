import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { asRecord } from '../../domain/is-record.ts';

type Message = Record<string, unknown>;

/**
 * The messages of a request as DashScope accepts them: text models want strings, no message may be empty, the role
 * "developer" is unknown, and arguments in the history must be a JSON object, or every later turn is rejected. The
 * reasoning before a call is sent back with it: without it Qwen3.5 thinks aloud, and DeepSeek and Kimi reject the
 * request. thoughts: one per assistant message, in order; '' for none.
 * Source: help.aliyun.com/zh/model-studio/error-code, under InvalidParameter; QwenLM/Qwen3.8 issue 26.
 */
export function messagesFor(messages: unknown, thoughts: string[] = []): unknown {
  if (!Array.isArray(messages)) return messages;
  let answers = 0;
  return messages.flatMap((given) => {
    const message = asRecord(given) ?? {};
    switch (message.role) {
      case 'developer':
        return [{ ...message, role: 'system' }];
      case 'user':
        return [{ ...message, content: contentFor(message.content) }];
      case 'assistant': {
        answers += 1;
        return answerFor(message, thoughts[answers - 1] ?? '');
      }
      default:
        return [message];
    }
  });
}

/** The reasoning of each assistant message. unknown: text to use for a call whose reasoning was not kept. */
export function thoughtsOf(prompt: LanguageModelV4Prompt, unknown: string): string[] {
  return prompt.flatMap((message) => {
    if (message.role !== 'assistant') return [];
    const thought = message.content.map((part) => (part.type === 'reasoning' ? part.text : '')).join('');
    return [thought || unknown];
  });
}

function answerFor(message: Message, thought: string): Message[] {
  const calls = message.tool_calls;
  if (!Array.isArray(calls)) return message.content ? [message] : [];
  return [{ ...message, ...(thought && { reasoning_content: thought }), tool_calls: calls.map(callFor) }];
}

/** Several texts as one; a list containing anything else unchanged. */
function contentFor(content: unknown): unknown {
  if (!Array.isArray(content)) return content;
  const texts = content.map((part) => asRecord(part)).filter((part) => typeof part?.text === 'string');
  return texts.length === content.length ? texts.map((part) => part?.text).join('\n') : content;
}

function callFor(call: unknown): unknown {
  const called = asRecord(asRecord(call)?.function);
  if (!called || String(called.arguments).trimStart().startsWith('{')) return call;
  return { ...asRecord(call), function: { ...called, arguments: '{}' } };
}
