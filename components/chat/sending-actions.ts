import type { UseChatHelpers } from '@ai-sdk/react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { newId } from '../ui/new-id.ts';
import type { SessionActions } from './session-view.ts';

type Chat = Pick<UseChatHelpers<ChatMessage>, 'messages' | 'setMessages' | 'sendMessage' | 'regenerate'>;

/** The actions that begin a turn at once. run: receives each one's work; its failure is in the chat's own state. */
export function sendingActions(
  { messages, setMessages, sendMessage, regenerate }: Chat,
  run: (work: Promise<void>) => void,
): Pick<SessionActions, 'edit' | 'regenerate' | 'continueAnswer' | 'retry'> {
  const partsOf = (text: string): ChatMessage['parts'] => [{ type: 'text', text }];
  return {
    edit(messageId, text, metadata) {
      const index = messages.findIndex(({ id }) => id === messageId);
      const edited = messages[index];
      if (!edited) return;
      const parentId = edited.metadata?.parentId ?? messages[index - 1]?.id ?? null;
      setMessages(messages.slice(0, index));
      run(sendMessage({ id: newId(), parts: partsOf(text), metadata }, { body: { parentId } }));
    },
    regenerate(messageId) {
      run(regenerate({ messageId }));
    },
    continueAnswer(messageId) {
      run(regenerate({ messageId, body: { continueId: messageId } }));
    },
    retry(useDemo, messageId) {
      const body = useDemo ? { useDemo } : {};
      const unsent = messages.at(-1);
      if (messageId !== undefined || unsent?.role === 'assistant') {
        run(regenerate({ messageId: messageId ?? unsent?.id ?? '', body }));
      } else if (unsent) {
        setMessages(messages.slice(0, -1));
        run(sendMessage(unsent, { body }));
      }
    },
  };
}
