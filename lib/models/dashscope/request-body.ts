import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { DashScopeConfig } from '../../config.ts';
import { messagesFor, thoughtsOf } from './request-messages.ts';

export interface BodyAdditions extends Pick<DashScopeConfig, 'enableThinking' | 'thinkingBudget' | 'enableSearch'> {
  /** Leave enable_thinking and its budget out: the model refused to be told. */
  withoutThinkingSwitch?: boolean;
  prompt: LanguageModelV4CallOptions['prompt'];
}

/** Models that only think: some answer 400 to enable_thinking:false, none needs to be told. */
const THINKING_ONLY = /(^|[-/])(qwq|qvq|deepseek-r1|minimax-m)|thinking/i;
const MAX_TOKENS = 4096;

/** Tools that the SDK was not asked to write again. */
export interface KeptTools {
  /** JSON array. */
  text: string;
  choice: LanguageModelV4CallOptions['toolChoice'];
}

/**
 * What DashScope wants and the SDK cannot say, merged into the SDK's request body (JSON text in and out).
 * learnTools: given the JSON of the tools in the body, where no kept ones are given.
 */
export function withAdditions(
  body: string,
  additions: BodyAdditions,
  kept?: KeptTools,
  learnTools?: (text: string) => void,
): string {
  const request = JSON.parse(body) as Record<string, unknown>;
  // The SDK knows these by name and writes what only OpenAI understands; behind a gateway anyone may bear such a name.
  const isOpenAi = request.max_completion_tokens !== undefined || hasDeveloper(request.messages);
  const isThinkingOnly = THINKING_ONLY.test(String(request.model));
  // Those families check that the field is there, and take a space but no empty text; Qwen does not ask for it.
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
    // OpenAI's reasoning models refuse max_tokens and parallel_tool_calls, others max_completion_tokens.
    max_completion_tokens: undefined,
    max_tokens: isOpenAi ? undefined : (request.max_tokens ?? MAX_TOKENS),
    ...(hasTools && !isOpenAi && { parallel_tool_calls: request.parallel_tool_calls ?? true }),
    // Thinking mode refuses tool_choice "required" and objects.
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
