import type { Who } from '../chat/turn/budgets.ts';
import type { ChatRequest } from '../chat/turn/chat-request.ts';
import { AppError } from '../errors/app-error.ts';
import type { ChatBody } from './bodies.ts';

/** What the page posted, as a request to the core. Throws AppError('bad_request') for parts that do not go together. */
export function chatRequestOf(body: ChatBody, who: Who & Pick<ChatRequest, 'requestId'>): ChatRequest {
  const base = { ...who, sessionId: body.id, ...(body.useDemo !== undefined && { useDemo: body.useDemo }) };
  switch (body.trigger ?? 'submit-message') {
    case 'submit-message': {
      if (!body.message) throw new AppError('bad_request');
      const { id, parts, metadata = {} } = body.message;
      const message = { id, text: parts.map(({ text }) => text).join('\n'), metadata };
      return { ...base, message, ...(body.parentId !== undefined && { parentId: body.parentId }) };
    }
    case 'regenerate-message':
      return { ...base, message: null, ...(body.messageId !== undefined && { parentId: body.messageId }) };
    case 'continue':
      if (body.messageId === undefined) throw new AppError('bad_request');
      return { ...base, message: null, continueId: body.messageId };
  }
}
