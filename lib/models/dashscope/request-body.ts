import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { DashScopeConfig } from '../../config.ts';
import { messagesFor, thoughtsOf } from './request-messages.ts';

export interface BodyAdditions extends Pick<DashScopeConfig, 'enableThinking' | 'thinkingBudget' | 'enableSearch'> {
  /** Leave out enable_thinking and its budget: the model rejected them. */
  withoutThinkingSwitch?: boolean;
  prompt: LanguageModelV4CallOptions['prompt'];
}

/** Models that always think: some answer 400 to enable_thinking:false, none needs to be told. */
const THINKING_ONLY = /(^|[-/])(qwq|qvq|deepseek-r1|minimax-m)|thinking/i;
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
  const isThinkingOnly = THINKING_ONLY.test(String(request.model));
  // Those families require the field, and accept a space but not empty text; Qwen does not require it.
  const isThinking = additions.enableThinking || isThinkingOnly;
  const isThoughtWanted = isThinking && !/(^|\/)(qwen|qwq|qvq)/i.test(String(request.model));
  const isSwitchSent = !additions.withoutThinkingSwitch && !isOpenAi && (additions.enableThinking || !isThinkingOnly);
  const hasTools = kept !== undefined || (Array.isArray(request.tools) && request.tools.length > 0);
  if (hasTools && !kept) learnTools?.(JSON.stringify(request.tools));
  const choice = kept ? choiceOf(kept.choice) : request.tool_choice;
  const text = JSON.stringify({
    ...request,
    messages: messagesFor(request.messages, thoughtsOf(additions.prompt, isThoughtWanted ? ' ' : '')),
    tool_choice: choice,
    stream: true,
    stream_options: { include_usage: true },
    // OpenAI's reasoning models reject max_tokens and parallel_tool_calls, others max_completion_tokens.
    max_completion_tokens: undefined,
    max_tokens: isOpenAi ? undefined : (request.max_tokens ?? MAX_TOKENS),
    ...(hasTools && !isOpenAi && { parallel_tool_calls: request.parallel_tool_calls ?? true }),
    // Thinking mode rejects tool_choice "required" and objects.
    ...(hasTools && isThinking && choice !== undefined && choice !== 'none' && { tool_choice: 'auto' }),
    ...(isSwitchSent && { enable_thinking: additions.enableThinking }),
    ...(isSwitchSent &&
      additions.enableThinking &&
      additions.thinkingBudget && { thinking_budget: additions.thinkingBudget }),
    ...(additions.enableSearch && { enable_search: true }),
  });
  return kept ? `${text.slice(0, -1)},"tools":${kept.text}}` : text;
}

const choiceOf = (choice: KeptTools['choice']) =>
  choice?.type === 'tool' ? { type: 'function', function: { name: choice.toolName } } : choice?.type;

const hasDeveloper = (messages: unknown): boolean =>
  Array.isArray(messages) && messages.some((message: { role?: unknown }) => message.role === 'developer');
