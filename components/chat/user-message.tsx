'use client';

import { memo, Suspense } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { IconButton } from '../ui/button.tsx';
import { Pencil } from '../ui/icons/pencil.ts';
import { lazily } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { BranchSwitch } from './branch-switch.tsx';
import { CopyButton } from './copy-button.tsx';
import { messageText } from './message-text.ts';

const MessagePictures = lazily(() => import('./message-pictures.tsx'));

interface Props {
  message: ChatMessage;
  versions: readonly string[] | undefined;
  isUnsent: boolean;
  /** Absent in a read-only conversation. */
  onEdit?(message: ChatMessage): void;
  onShowBranch?(messageId: string): void;
}

/** What the user asked, with copy, edit and its versions. */
export const UserMessage = memo(function UserMessage({ message, versions, isUnsent, onEdit, onShowBranch }: Props) {
  const { t } = usePreferences();
  const text = messageText(message);
  const { pictures = [] } = message.metadata ?? {};
  return (
    <article
      aria-label={t.chat.you}
      className="message flex flex-col items-end pb-2"
      data-message={message.id}
      data-question
      data-versions={versions && ''}
    >
      {pictures.length > 0 && (
        <Suspense>
          <MessagePictures pictures={pictures} />
        </Suspense>
      )}
      <div className="flex max-w-full items-center gap-1">
        <span className="message-actions text-muted">
          <CopyButton text={text} />
          {onEdit && (
            <IconButton size="small" label={t.chat.edit} onClick={() => onEdit(message)}>
              <Pencil size={14} aria-hidden />
            </IconButton>
          )}
        </span>
        <div
          dir="auto"
          className="min-w-0 whitespace-pre-wrap rounded-2xl rounded-br-md bg-accent-soft px-3 py-2 text-base [overflow-wrap:anywhere]"
        >
          {text}
        </div>
      </div>
      <div className="flex items-center gap-1 text-muted empty:hidden">
        {isUnsent && <span className="py-1 text-danger text-xs">{t.chat.unsent}</span>}
        {versions && onShowBranch && <BranchSwitch messageId={message.id} versions={versions} onShow={onShowBranch} />}
      </div>
    </article>
  );
});
