import type { Chat } from '@ai-sdk/react';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { newId } from '../../ui/new-id.ts';
import type { SessionActions } from './session-view.ts';

/** The actions that begin a turn at once. run: receives each one's work; its failure is in the chat's own state. */
export function sendingActions(
  chat: Pick<Chat<ChatMessage>, 'messages' | 'sendMessage' | 'regenerate'>,
  run: (work: Promise<void>) => void,
): Pick<SessionActions, 'edit' | 'regenerate' | 'continueAnswer' | 'retry'> {
  const partsOf = (text: string): ChatMessage['parts'] => [{ type: 'text', text }];
  return {
    edit(messageId, text, metadata) {
      const { messages } = chat;
      const index = messages.findIndex(({ id }) => id === messageId);
      const edited = messages[index];
      if (!edited) return;
      const parentId = edited.metadata?.parentId ?? messages[index - 1]?.id ?? null;
      chat.messages = messages.slice(0, index);
      run(chat.sendMessage({ id: newId(), parts: partsOf(text), metadata }, { body: { parentId } }));
    },
    regenerate(messageId) {
      run(chat.regenerate({ messageId }));
    },
    continueAnswer(messageId) {
      run(chat.regenerate({ messageId, body: { continueId: messageId } }));
    },
    retry(useDemo, messageId) {
      const body = useDemo ? { useDemo } : {};
      const unsent = chat.messages.at(-1);
      if (messageId !== undefined || unsent?.role === 'assistant') {
        run(chat.regenerate({ messageId: messageId ?? unsent?.id ?? '', body }));
      } else if (unsent) {
        chat.messages = chat.messages.slice(0, -1);
        run(chat.sendMessage(unsent, { body }));
      }
    },
  };
}
