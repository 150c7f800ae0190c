import { INSTRUCTIONS } from '../../lib/chat/conversation/prompt.ts';
import { bindTools } from '../../lib/tools/bind.ts';
import { fakeContext } from '../fixtures/fake-ports.ts';
import { countTokens } from './qwen-tokens.ts';
import { toolsText } from './template.ts';

/** What every request carries, in Qwen's tokens: the instructions, each tool, and all of it as the template writes it. */
export interface RequestSize {
  instructions: number;
  tools: Record<string, number>;
  total: number;
}

export function requestSize(): RequestSize {
  const context = fakeContext();
  const bound = bindTools(context, { timeoutMs: 1_000, messageId: 'm' });
  const tools = Object.entries(bound).map(([name, { description, inputSchema }]) => ({
    type: 'function',
    function: { name, description, parameters: Reflect.get(inputSchema, 'jsonSchema') },
  }));
  return {
    instructions: countTokens(INSTRUCTIONS),
    tools: Object.fromEntries(tools.map((tool) => [tool.function.name, countTokens(toolsText([tool]))])),
    total: countTokens(`${INSTRUCTIONS}${toolsText(tools)}`),
  };
}
