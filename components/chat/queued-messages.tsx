'use client';

import { useEffect, useRef } from 'react';
import { announce } from '../ui/announcer.tsx';
import { IconButton } from '../ui/button.tsx';
import { ArrowUp } from '../ui/icons/arrow-up.ts';
import { Clock } from '../ui/icons/clock.ts';
import { X } from '../ui/icons/x.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { type QueuedMessage, tabName } from './session/stored-queue.ts';

interface Props {
  messages: QueuedMessage[];
  isBusy: boolean;
  onSend(messageId: string): void;
  onRemove(messageId: string): void;
}

/** Messages sent while an answer streams or without a network. They go out after that; those held back wait for the user. */
export function QueuedMessages({ messages, isBusy, onSend, onRemove }: Props) {
  const { t } = usePreferences();
  useSaidChanges(messages, isBusy);
  if (messages.length === 0) return null;
  const isHeld = ({ tab, isOffline }: QueuedMessage) => !isOffline && (!isBusy || tab !== tabName());
  return (
    <div className="mb-1.5">
      {messages.some(isHeld) && <p className="px-1 pb-1 text-muted text-xs">{t.composer.queueHeld}</p>}
      <ul aria-label={t.composer.queued} className="grid max-h-40 gap-1 overflow-y-auto">
        {messages.map((message) => (
          <li
            key={message.id}
            data-focus={`queued ${message.id}`}
            className="flex items-center gap-2 rounded-lg bg-surface-2 pl-3 text-muted text-sm"
          >
            <Clock size={14} aria-hidden className="shrink-0" />
            <span className="min-w-0 flex-1 truncate" title={message.text}>
              {message.text}
            </span>
            {isHeld(message) && (
              <IconButton size="small" label={t.composer.sendQueued} onClick={() => onSend(message.id)}>
                <ArrowUp size={14} aria-hidden />
              </IconButton>
            )}
            <IconButton
              size="small"
              label={t.composer.removeQueued}
              onClick={() => {
                onRemove(message.id);
                announce(t.composer.unqueued);
              }}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Announces that a message joined the queue, since Enter did not send it. */
function useSaidChanges(messages: QueuedMessage[], isBusy: boolean): void {
  const { t } = usePreferences();
  const count = useRef(messages.length);
  const isLastOffline = messages.at(-1)?.isOffline === true;
  useEffect(
    function sayQueued() {
      if (messages.length > count.current && (isBusy || isLastOffline)) {
        announce(isLastOffline ? t.composer.queuedOffline : t.composer.queuedSaid);
      }
      count.current = messages.length;
    },
    [messages.length, isBusy, isLastOffline, t],
  );
}
