import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { DashScopeConfig } from '../../config.ts';

export interface BodyAdditions extends Pick<DashScopeConfig, 'enableThinking' | 'thinkingBudget' | 'enableSearch'> {
  /** Leave enable_thinking and its budget out: the model refused to be told. */
  withoutThinkingSwitch?: boolean;
}

/** Models that only think, and answer 400 to enable_thinking:false. */
const THINKING_ONLY = /(^|[-/])(qwq|qvq)|thinking/i;
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
  const isSwitchSent =
    !additions.withoutThinkingSwitch && (additions.enableThinking || !THINKING_ONLY.test(String(request.model)));
  const hasTools = kept !== undefined || (Array.isArray(request.tools) && request.tools.length > 0);
  if (hasTools && !kept) learnTools?.(JSON.stringify(request.tools));
  const choice = kept ? choiceOf(kept.choice) : request.tool_choice;
  const text = JSON.stringify({
    ...request,
    tool_choice: choice,
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: request.max_tokens ?? MAX_TOKENS,
    ...(hasTools && { parallel_tool_calls: request.parallel_tool_calls ?? true }),
    // Thinking mode refuses tool_choice "required" and objects: dashscope.md §4.2.
    ...(hasTools && additions.enableThinking && choice !== undefined && choice !== 'none' && { tool_choice: 'auto' }),
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
