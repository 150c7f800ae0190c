'use client';

import { type RefObject, useCallback, useRef, useState } from 'react';
import type { ChatMessage, UserMetadata } from '../../lib/chat/conversation/message.ts';
import { messageText } from './message-text.ts';
import type { Session } from './session/use-session.ts';
import { useDraft, useKeptUnsent } from './use-draft.ts';

interface Settings {
  session: Session;
  /** What goes with a message sent now. */
  metadata(): UserMetadata;
  /** It is on its way. */
  onSent?(): void;
  box: RefObject<HTMLTextAreaElement | null>;
}

interface Editing {
  sessionId: string;
  /** The message being rewritten. */
  id: string;
  text: string;
}

/** What is being written: a new message, or an edit of an earlier one. Drafts and unsent messages are kept. */
export interface Composing {
  text: string;
  setText(text: string): void;
  /** Puts words before what is there, and the caret after all of it. */
  begin(words: string): void;
  isEditing: boolean;
  send(text: string): void;
  edit(message: ChatMessage): void;
  editLast(): void;
  cancelEdit(): void;
  /** Another session is shown, with its own draft. */
  leave(): void;
}

export function useComposing({ session, metadata, onSent, box }: Settings): Composing {
  const { view, actions } = session;
  const [draft, setDraft] = useDraft(session.isKnown ? session.id : null);
  // Kept apart from the draft, which stays untouched until editing is over. Each conversation has its own.
  const [started, setEditing] = useState<Editing | null>(null);
  const editing = started?.sessionId === session.id ? started : null;

  const unsent = view.messages.find(({ id }) => id === view.unsentId);
  useKeptUnsent(session.id, unsent ? messageText(unsent) : null);

  const edit = useCallback(
    (message: ChatMessage) => {
      setEditing({ sessionId: session.id, id: message.id, text: messageText(message) });
      box.current?.focus();
    },
    [session.id, box],
  );

  const text = editing?.text ?? draft;
  const setText = (next: string) => (editing ? setEditing({ ...editing, text: next }) : setDraft(next));
  const latest = useRef({ text, setText });
  latest.current = { text, setText };
  const begin = useCallback(
    (words: string) => {
      latest.current.setText(`${words}${latest.current.text}`);
      // Once it is written, and the menu that was pressed is gone.
      requestAnimationFrame(() => {
        box.current?.focus();
        box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
      });
    },
    [box],
  );

  return {
    text,
    setText,
    begin,
    isEditing: editing !== null,
    send(written) {
      if (editing) actions.edit(editing.id, written, metadata());
      else actions.send(written, metadata());
      onSent?.();
      if (editing) setEditing(null);
      else setDraft('');
    },
    edit,
    editLast() {
      const last = view.messages.findLast((message) => message.role === 'user');
      if (last) edit(last);
    },
    cancelEdit: () => setEditing(null),
    leave: () => setEditing(null),
  };
}
