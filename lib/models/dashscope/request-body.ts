import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { DashScopeConfig, ServerKind } from '../../config.ts';
import { marksCache, withCacheMarks } from './cache-marks.ts';
import { familyOf } from './families.ts';
import { type FieldSettings, familyFields } from './family-fields.ts';
import { type OptionalField, withoutFields } from './optional-fields.ts';
import { messagesFor, thoughtsOf } from './request-messages.ts';

export interface BodyAdditions extends FieldSettings, Pick<DashScopeConfig, 'cache'> {
  server: ServerKind;
  /** Left out: what this model was found not to take. */
  refused: ReadonlySet<OptionalField>;
  prompt: LanguageModelV4CallOptions['prompt'];
}

const MAX_TOKENS = 4096;

/** The tools' JSON, so that the SDK need not serialise them again. */
export interface KeptTools {
  /** JSON array. */
  text: string;
  choice: LanguageModelV4CallOptions['toolChoice'];
}

/**
 * Merges what DashScope wants and the SDK cannot express into the SDK's request body (JSON text in and out).
 * learnTools: receives the JSON of the tools in the body, if no kept ones are given.
 */
export function withAdditions(
  body: string,
  additions: BodyAdditions,
  kept?: KeptTools,
  learnTools?: (text: string) => void,
): string {
  const request = JSON.parse(body) as Record<string, unknown>;
  // The SDK recognises these names and writes what only OpenAI understands; behind a gateway any model may have such a
  // name.
  const isOpenAi = request.max_completion_tokens !== undefined || hasDeveloper(request.messages);
  const model = String(request.model);
  const isThinkingOnly = familyOf(model).thinking === 'always';
  // Those families require the field, and accept a space but not empty text; Qwen does not require it.
  const isThinking = additions.enableThinking || isThinkingOnly;
  const isThoughtWanted = isThinking && !/(^|\/)(qwen|qwq|qvq)/i.test(model);
  const isCacheWanted = additions.cache === 'explicit' && !additions.refused.has('cache_control');
  const isMarked = !isOpenAi && isCacheWanted && marksCache(model, additions.server);
  const hasTools = kept !== undefined || (Array.isArray(request.tools) && request.tools.length > 0);
  if (hasTools && !kept) learnTools?.(JSON.stringify(request.tools));
  const choice = kept ? choiceOf(kept.choice) : request.tool_choice;
  const messages = messagesFor(request.messages, thoughtsOf(additions.prompt, isThoughtWanted ? ' ' : ''));
  const text = JSON.stringify({
    ...request,
    messages: isMarked ? withCacheMarks(messages) : messages,
    tool_choice: choice,
    stream: true,
    stream_options: { include_usage: true },
    // OpenAI's reasoning models reject max_tokens and parallel_tool_calls, others max_completion_tokens.
    max_completion_tokens: undefined,
    max_tokens: isOpenAi ? undefined : (request.max_tokens ?? MAX_TOKENS),
    ...(hasTools && !isOpenAi && { parallel_tool_calls: request.parallel_tool_calls ?? true }),
    // Thinking mode rejects tool_choice "required" and objects.
    ...(hasTools && isThinking && choice !== undefined && choice !== 'none' && { tool_choice: 'auto' }),
    ...(isOpenAi
      ? additions.enableSearch && { enable_search: true }
      : withoutFields(familyFields(model, additions.server, additions), additions.refused)),
  });
  return kept ? `${text.slice(0, -1)},"tools":${kept.text}}` : text;
}

const choiceOf = (choice: KeptTools['choice']) =>
  choice?.type === 'tool' ? { type: 'function', function: { name: choice.toolName } } : choice?.type;

const hasDeveloper = (messages: unknown): boolean =>
  Array.isArray(messages) && messages.some((message: { role?: unknown }) => message.role === 'developer');
