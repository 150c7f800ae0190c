'use client';

import { Suspense, useEffect } from 'react';
import { lazily } from '../ui/lazily.tsx';
import type { Mention } from './mentions.ts';
import { useTypewriter } from './use-typewriter.ts';

const Markdown = lazily(() => import('./markdown.tsx'), PlainText);

/** The text without its form. */
function PlainText({ text }: { text: string }) {
  return (
    <div className="prose whitespace-pre-wrap" dir="auto">
      {text}
    </div>
  );
}

interface Props {
  text: string;
  /** Mounted while being written: typing continues from what has been seen. */
  isLive: boolean;
  /** Characters that need no typing, in UTF-16 units. */
  seen: number;
  /** The user stopped it. */
  isCut: boolean;
  /** The most it may cost to show. */
  most: number;
  mentions?: readonly Mention[] | undefined;
  onTyping?(isTyping: boolean): void;
}

/** A text part of an answer, typed character by character as it arrives. */
export function AnswerText({ text, isLive, seen, isCut, most, mentions, onTyping }: Props) {
  const shown = useTypewriter(text, isLive, isCut, seen);
  const isBehind = shown.length < text.length;

  useEffect(
    function reportTyping() {
      if (!isBehind) return;
      onTyping?.(true);
      return () => onTyping?.(false);
    },
    [isBehind, onTyping],
  );

  return (
    <div data-testid="answer-text">
      <Suspense fallback={<PlainText text={shown} />}>
        <Markdown text={shown} isGrowing={isLive || isBehind} most={most} {...(mentions && { mentions })} />
      </Suspense>
    </div>
  );
}
