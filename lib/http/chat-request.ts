import type { ChatRequest } from '../chat/turn/chat-request.ts';
import type { Who } from '../chat/turn/used.ts';
import type { Picture } from '../domain/picture.ts';
import { AppError } from '../errors/app-error.ts';
import { bareJpeg } from './bare-jpeg.ts';
import type { ChatBody } from './bodies.ts';

/** What the page posted, as a request to the core. Throws AppError('bad_request') for parts that do not go together. */
export function chatRequestOf(body: ChatBody, who: Who & Pick<ChatRequest, 'requestId'>): ChatRequest {
  const base = { ...who, sessionId: body.id, ...(body.useDemo !== undefined && { useDemo: body.useDemo }) };
  switch (body.trigger ?? 'submit-message') {
    case 'submit-message': {
      if (!body.message) throw new AppError('bad_request');
      const { id, parts, metadata = {} } = body.message;
      const text = parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
      const message = { id, text, metadata, pictures: parts.flatMap(picturesIn) };
      return { ...base, message, ...(body.parentId !== undefined && { parentId: body.parentId }) };
    }
    case 'regenerate-message':
      return {
        ...base,
        message: null,
        ...(body.messageId !== undefined && { parentId: body.messageId }),
        ...(body.pictures && { pictures: body.pictures.flatMap(picturesIn) }),
      };
    case 'continue':
      if (body.messageId === undefined) throw new AppError('bad_request');
      return { ...base, message: null, continueId: body.messageId };
  }
}

type Part = NonNullable<ChatBody['message']>['parts'][number];

/** What the camera wrote beside the picture is taken out, whatever sent it. */
function picturesIn(part: Part): Picture[] {
  if (part.type !== 'file') return [];
  const [head, data] = part.url.split(',');
  const bare = bareJpeg(Buffer.from(data ?? '', 'base64'));
  if (!bare) throw new AppError('bad_request', { fields: [{ path: 'message.parts', problem: 'invalid' }] });
  return [{ id: part.filename, url: `${head},${Buffer.from(bare).toString('base64')}` }];
}
