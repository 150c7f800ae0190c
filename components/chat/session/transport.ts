import { DefaultChatTransport } from 'ai';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { sitePath } from '../../../lib/site-path.ts';
import { heldPicture } from '../../files/held-pictures.ts';
import { siteFetch } from '../../sessions/site-fetch.ts';

/** What a request of ours says besides the message; it travels in the SDK's `body` option. */
interface TurnOptions {
  /** Edit and resend: the message that the new one follows; null: it is the first. */
  parentId?: string | null;
  /** The broken-off answer to continue. */
  continueId?: string;
  useDemo?: boolean;
}

/** The chat's transport: only the last message is sent, the history is the server's. */
export const chatTransport = () =>
  new DefaultChatTransport<ChatMessage>({
    api: sitePath('/api/chat'),
    fetch: siteFetch,
    prepareSendMessagesRequest: ({ id, messages, trigger, messageId, body }) => {
      const { continueId, parentId, useDemo }: TurnOptions = body ?? {};
      const extra = useDemo ? { useDemo } : {};
      if (continueId !== undefined) {
        return { body: { id, trigger: 'continue', messageId: continueId, ...extra } };
      }
      if (trigger === 'regenerate-message') {
        const pictures = picturesOf(messages.findLast(({ role }) => role === 'user'));
        return { body: { id, trigger, messageId, ...(pictures.length > 0 && { pictures }), ...extra } };
      }
      const last = messages.at(-1);
      const parts = last && [...picturesOf(last), ...last.parts];
      const message = last && { id: last.id, role: last.role, parts, metadata: sentMetadata(last) };
      return { body: { id, message, ...(parentId !== undefined && { parentId }), ...extra } };
    },
  });

/** Only the fields in the user message's schema. */
function sentMetadata({ metadata = {} }: ChatMessage) {
  const { locale, timeZone, view, selection, position, pictures } = metadata;
  return {
    ...(locale && { locale }),
    ...(timeZone && { timeZone }),
    ...(view && { view }),
    ...(selection && { selection }),
    ...(position && { position }),
    ...(pictures && { pictures }),
  };
}

/** The pictures that came with it, as far as this page has them. */
const picturesOf = (question: ChatMessage | undefined) =>
  (question?.metadata?.pictures ?? []).flatMap(({ id }) => {
    const url = heldPicture(id);
    return url === undefined ? [] : [{ type: 'file', mediaType: 'image/jpeg', filename: id, url }];
  });
