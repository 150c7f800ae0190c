'use client';

import { useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { type Locale, languageIn } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { IconButton } from '../ui/button.tsx';
import { Square } from '../ui/icons/square.ts';
import { Volume2 } from '../ui/icons/volume-2.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { RateAnswer } from './rate-answer.tsx';
import { canReadAloud, readAloud } from './voice/read-aloud.ts';

interface Props {
  message: ChatMessage;
  /** Its own, if it differs from the page's. */
  locale?: Locale | undefined;
  onRate?: ((messageId: string, vote: 'up' | 'down' | null, reason?: string) => Promise<boolean>) | undefined;
}

/** What is done with an answer less often: read it out, say what it was worth. */
export default function AnswerMore({ message, locale, onRate }: Props) {
  return (
    <>
      {canReadAloud() && <ReadAloud messageId={message.id} locale={locale} />}
      {onRate && (
        <RateAnswer rating={message.metadata?.rating} onRate={(vote, reason) => onRate(message.id, vote, reason)} />
      )}
    </>
  );
}

function ReadAloud({ messageId, locale }: { messageId: string; locale?: Locale | undefined }) {
  const preferences = usePreferences();
  const { voice } = wordsOf(preferences.locale).later;
  const [isReading, setIsReading] = useState(false);
  const stop = useRef<(() => void) | null>(null);

  useEffect(() => () => stop.current?.(), []);

  const start = () => {
    const parts = document.querySelectorAll<HTMLElement>(`[data-message="${messageId}"] [data-testid="answer-text"]`);
    // biome-ignore lint/performance/useDomNodeTextContent: paragraphs end with a line, which is a pause
    const text = [...parts].map(({ innerText }) => innerText).join('\n');
    setIsReading(true);
    stop.current = readAloud(text, languageIn(locale ?? preferences.locale).tag, () => {
      stop.current = null;
      setIsReading(false);
    });
  };
  return (
    <IconButton
      size="small"
      label={isReading ? voice.stopReading : voice.read}
      onClick={() => (stop.current ? stop.current() : start())}
    >
      {isReading ? <Square size={14} fill="currentColor" aria-hidden /> : <Volume2 size={14} aria-hidden />}
    </IconButton>
  );
}
