type Message = Record<string, unknown>;

const asRecord = (value: unknown): Message | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : undefined;

/**
 * The messages of a request as DashScope takes them: text models want strings, no message may be empty, the role
 * "developer" is unknown, and arguments in the history must be a JSON object, or every later turn is refused.
 * Source: help.aliyun.com/zh/model-studio/error-code, under InvalidParameter.
 */
export function messagesFor(messages: unknown): unknown {
  if (!Array.isArray(messages)) return messages;
  return messages
    .filter((message) => !isEmpty(asRecord(message)))
    .map((message) => messageFor(asRecord(message) ?? {}));
}

function isEmpty(message: Message | undefined): boolean {
  return message?.role === 'assistant' && !message.content && !message.tool_calls;
}

function messageFor(message: Message): Message {
  switch (message.role) {
    case 'developer':
      return { ...message, role: 'system' };
    case 'user':
      return { ...message, content: contentFor(message.content) };
    case 'assistant':
      return Array.isArray(message.tool_calls) ? { ...message, tool_calls: message.tool_calls.map(callFor) } : message;
    default:
      return message;
  }
}

/** Several texts as one; a list that holds something else as it is. */
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
