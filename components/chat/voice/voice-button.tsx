'use client';

import { useEffect, useRef, useState } from 'react';
import { languageIn } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { announce } from '../../ui/announcer.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Mic } from '../../ui/icons/mic.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { listen } from './recognition.ts';

interface Props {
  /** The text before which nothing is lost: what is said is added to it. */
  text: string;
  onText(text: string): void;
}

/** Writes down what is said, in the page's language. Nothing is sent by itself. */
export default function VoiceButton({ text, onText }: Props) {
  const { locale } = usePreferences();
  const { voice } = wordsOf(locale).later;
  const [isListening, setIsListening] = useState(false);
  const stop = useRef<(() => void) | null>(null);

  useEffect(() => () => stop.current?.(), []);

  const start = () => {
    const before = text === '' || /\s$/.test(text) ? text : `${text} `;
    setIsListening(true);
    announce(voice.listening);
    const ended = (error: string | null) => {
      stop.current = null;
      setIsListening(false);
      if (error) announce(error === 'not-allowed' ? voice.refused : voice.failed);
    };
    try {
      stop.current = listen(languageIn(locale).tag, { onText: (said) => onText(before + said), onEnd: ended });
    } catch {
      ended('unknown');
    }
  };
  return (
    <IconButton
      label={isListening ? voice.stop : voice.start}
      aria-pressed={isListening}
      onClick={() => (stop.current ? stop.current() : start())}
      className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
    >
      <Mic size={17} aria-hidden />
    </IconButton>
  );
}
