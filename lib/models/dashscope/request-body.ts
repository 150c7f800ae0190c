import type { DashScopeConfig } from '../../config.ts';

export interface BodyAdditions extends Pick<DashScopeConfig, 'enableThinking' | 'thinkingBudget' | 'enableSearch'> {
  /** Leave enable_thinking out: the model refused to be told. */
  withoutThinkingSwitch?: boolean;
}

/** Models that only think, and answer 400 to enable_thinking:false. */
const THINKING_ONLY = /(^|[-/])(qwq|qvq)|thinking/i;
const MAX_TOKENS = 4096;

/** What DashScope wants and the SDK cannot say, merged into the SDK's request body (JSON text in and out). */
export function withAdditions(body: string, additions: BodyAdditions): string {
  const request = JSON.parse(body) as Record<string, unknown>;
  const isSwitchSent =
    !additions.withoutThinkingSwitch && (additions.enableThinking || !THINKING_ONLY.test(String(request.model)));
  const hasTools = Array.isArray(request.tools) && request.tools.length > 0;
  return JSON.stringify({
    ...request,
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: request.max_tokens ?? MAX_TOKENS,
    ...(hasTools && { parallel_tool_calls: request.parallel_tool_calls ?? true }),
    // Thinking mode refuses tool_choice "required" and objects: dashscope.md §4.2.
    ...(hasTools &&
      additions.enableThinking &&
      request.tool_choice !== undefined &&
      request.tool_choice !== 'none' && { tool_choice: 'auto' }),
    ...(isSwitchSent && { enable_thinking: additions.enableThinking }),
    ...(additions.enableThinking && additions.thinkingBudget && { thinking_budget: additions.thinkingBudget }),
    ...(additions.enableSearch && { enable_search: true }),
  });
}
