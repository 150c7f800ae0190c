'use client';

import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { ErrorBody } from '../../lib/errors/error-body.ts';
import { knownError } from '../../lib/errors/known-error.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { AnswerActions } from './answer-actions.ts';
import { messageText } from './message-text.ts';
import { Notice } from './notice.tsx';

interface Props extends AnswerActions {
  message: ChatMessage;
  isLast: boolean;
  isNew: boolean;
}

/** How an answer ended, unless it is simply complete, and what to do next. */
export function Ending({ message, isLast, isNew, onRegenerate, onContinue, onUseDemo, onNew }: Props) {
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
        onNew={isLast ? onNew : undefined}
        {...(isLast && onUseDemo && { onUseDemo: () => onUseDemo(id) })}
      />
    );
  }
  const note = noteOf(message, t.chat);
  const isEmpty = metadata?.status === 'stopped' && !hasContent(message);
  return (
    <>
      <AnsweredBy message={message} />
      {note && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-muted text-xs">
          {isEmpty ? t.chat.stoppedEmpty : note}
          {isEmpty
            ? isLast && onRegenerate && <Button onClick={() => onRegenerate(id)}>{t.chat.retry}</Button>
            : goOn && <Button onClick={goOn}>{t.chat.continue}</Button>}
        </p>
      )}
      {metadata?.unsaved && <p className="mt-1 text-danger text-xs">{t.chat.unsaved}</p>}
    </>
  );
}

/** Said in the answer, not only in its details: a model other than the configured one wrote it. */
function AnsweredBy({ message: { metadata } }: { message: ChatMessage }) {
  const { t } = usePreferences();
  if (!metadata?.fallbackFrom) return null;
  const name = metadata.model === 'embedded' ? t.model.demoName : (metadata.model ?? '');
  return <p className="mt-1 text-muted text-xs">{t.chat.answeredBy(name, metadata.fallbackFrom)}</p>;
}

/** The error a message ended with: from its metadata, or from a part of its own. */
export function errorIn(message: ChatMessage): ErrorBody | null {
  if (message.metadata?.error) return knownError(message.metadata.error);
  for (const part of message.parts) if (part.type === 'data-error') return knownError(part.data);
  return null;
}

function hasContent(message: ChatMessage): boolean {
  return messageText(message).trim() !== '' || message.parts.some(({ type }) => type.startsWith('tool-'));
}

type Texts = ReturnType<typeof usePreferences>['t']['chat'];

function noteOf({ metadata }: ChatMessage, t: Texts): string | null {
  if (metadata?.status === 'stopped') return t.stoppedNote;
  if (metadata?.status === 'interrupted') return t.interrupted;
  if (metadata?.finishReason === 'length') return t.lengthNote;
  return null;
}
