'use client';

import { Clock, X } from 'lucide-react';
import type { ChatMessage } from '../../lib/chat/message.ts';
import { IconButton } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { textOf } from './text-of.ts';

interface Props {
  messages: ChatMessage[];
  onRemove(messageId: string): void;
}

/** What was sent while an answer streams: it goes out after it. */
export function QueuedMessages({ messages, onRemove }: Props) {
  const { t } = usePreferences();
  if (messages.length === 0) return null;
  return (
    <ul aria-label={t.composer.queued} className="mb-1.5 grid gap-1">
      {messages.map((message) => (
        <li key={message.id} className="flex items-center gap-2 rounded-lg bg-surface-2 pl-3 text-muted text-sm">
          <Clock size={14} aria-hidden className="shrink-0" />
          <span className="flex-1 truncate">{textOf(message)}</span>
          <IconButton size="small" label={t.composer.removeQueued} onClick={() => onRemove(message.id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
