'use client';

import { lazy, Suspense, useEffect } from 'react';
import type { Mention } from './mentions.ts';
import { useTypewriter } from './use-typewriter.ts';

const Markdown = lazy(() => import('./markdown.tsx'));

interface Props {
  text: string;
  /** Mounted while it is being written: typed on from its first character. */
  isLive: boolean;
  /** The user stopped it. */
  isCut: boolean;
  mentions?: readonly Mention[] | undefined;
  onTyping?(isTyping: boolean): void;
}

/** A text part of an answer, written on character by character while it arrives. */
export function AnswerText({ text, isLive, isCut, mentions, onTyping }: Props) {
  const shown = useTypewriter(text, isLive, isCut);
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
      <Suspense
        fallback={
          <div className="prose whitespace-pre-wrap" dir="auto">
            {shown}
          </div>
        }
      >
        <Markdown text={shown} isGrowing={isLive || isBehind} {...(mentions && { mentions })} />
      </Suspense>
    </div>
  );
}
