import { isRecord } from '../../lib/domain/is-record.ts';

type Message = Record<string, unknown>;

/**
 * A request as the model reads it: the template of Qwen writes the instructions first, then the tools, then the messages.
 * Reduced to what a count and a comparison need.
 */
export function templated(body: Record<string, unknown>): string {
  const messages = (Array.isArray(body.messages) ? body.messages : []).filter(isRecord);
  const tools = Array.isArray(body.tools) && body.tools.length > 0 ? toolsText(body.tools) : '';
  const [first, ...others] = messages;
  const rest = first?.role === 'system' ? others : messages;
  const system = first?.role === 'system' ? textOf(first.content) : '';
  return [marked('system', `${system}${tools}`), ...rest.map(messageText)].join('');
}

const marked = (role: string, text: string) => `<|im_start|>${role}\n${text}<|im_end|>\n`;

/** The tools as the template writes them: one a line. */
export const toolsText = (tools: unknown[]): string =>
  `\n\n# Tools\n<tools>\n${tools.map(spacedJson).join('\n')}\n</tools>`;

function messageText(message: Message): string {
  if (message.role === 'tool') return marked('user', `<tool_response>\n${textOf(message.content)}\n</tool_response>`);
  const calls = (Array.isArray(message.tool_calls) ? message.tool_calls : []).filter(isRecord);
  const written = calls.map(({ function: called }) => `\n<tool_call>\n${JSON.stringify(called)}\n</tool_call>`);
  return marked(String(message.role), `${textOf(message.content)}${written.join('')}`);
}

/** The text of a message's content, whether a string or a list of parts. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (isRecord(part) && typeof part.text === 'string' ? part.text : '')).join('');
}

/** JSON with a space after each comma and colon, as the template's language writes it. */
function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}: ${spacedJson(each)}`).join(', ')}}`;
}
