'use client';

import type { ChatMessage } from '../../lib/chat/message.ts';
import type { ErrorBody } from '../../lib/errors.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { AnswerActions } from './assistant-message.tsx';
import { Notice } from './notice.tsx';

interface Props extends AnswerActions {
  message: ChatMessage;
  isLast: boolean;
  isNew: boolean;
}

/** How an answer ended, where that is not simply complete, and the ways on. */
export function Ending({ message, isLast, isNew, onRegenerate, onContinue, onUseDemo }: Props) {
  const { t } = usePreferences();
  const { id, metadata } = message;
  const error = errorIn(message);
  const goOn = isLast && onContinue ? () => onContinue(id) : undefined;
  if (error) {
    return (
      <Notice
        error={error}
        isNew={isNew && isLast}
        {...(isLast && onRegenerate && { onRetry: () => onRegenerate(id) })}
        {...(goOn && metadata?.status === 'interrupted' && { onContinue: goOn })}
        {...(isLast && onUseDemo && { onUseDemo: () => onUseDemo(id) })}
      />
    );
  }
  const note = noteOf(message, t.chat);
  return (
    <>
      {note && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-muted text-xs">
          {note}
          {goOn && <Button onClick={goOn}>{t.chat.continue}</Button>}
        </p>
      )}
      {metadata?.unsaved && <p className="mt-1 text-danger text-xs">{t.chat.unsaved}</p>}
    </>
  );
}

/** The error that a message ended with: of its metadata, or of its own part. */
export function errorIn(message: ChatMessage): ErrorBody | null {
  if (message.metadata?.error) return message.metadata.error;
  for (const part of message.parts) if (part.type === 'data-error') return part.data;
  return null;
}

type Texts = ReturnType<typeof usePreferences>['t']['chat'];

function noteOf({ metadata }: ChatMessage, t: Texts): string | null {
  if (metadata?.status === 'stopped') return t.stoppedNote;
  if (metadata?.status === 'interrupted') return t.interrupted;
  if (metadata?.finishReason === 'length') return t.lengthNote;
  return null;
}
