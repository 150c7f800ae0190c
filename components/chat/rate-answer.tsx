'use client';

import { useRef, useState } from 'react';
import type { Rating } from '../../lib/chat/conversation/message.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { announce } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ThumbsDown } from '../ui/icons/thumbs-down.ts';
import { ThumbsUp } from '../ui/icons/thumbs-up.ts';
import { usePreferences } from '../ui/preferences.tsx';

interface Props {
  rating: Rating | undefined;
  /** Resolves to whether it was kept. */
  onRate(vote: 'up' | 'down' | null, reason?: string): Promise<boolean>;
}

/** Says what an answer was worth, and why not; the operator reads it. Pressed again, it is taken back. */
export function RateAnswer({ rating, onRate }: Props) {
  const { locale, t } = usePreferences();
  const words = wordsOf(locale).later.rating;
  const [vote, setVote] = useState(rating?.vote ?? null);
  const [isAsking, setIsAsking] = useState(false);
  const own = useRef<HTMLInputElement | null>(null);

  const say = async (next: 'up' | 'down' | null, reason?: string) => {
    const before = vote;
    setVote(next);
    const isKept = await onRate(next, reason);
    if (!isKept) setVote(before);
    announce(isKept ? (next ? words.thanks : words.takenBack) : t.settings.failed);
  };
  const press = (next: 'up' | 'down') => {
    setIsAsking(next === 'down' && vote !== 'down');
    void say(vote === next ? null : next);
  };
  const giveReason = (reason: string) => {
    setIsAsking(false);
    if (reason.trim() !== '') void say('down', reason.trim());
  };
  return (
    <>
      <IconButton size="small" label={words.up} aria-pressed={vote === 'up'} onClick={() => press('up')}>
        <ThumbsUp size={14} fill={vote === 'up' ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <IconButton size="small" label={words.down} aria-pressed={vote === 'down'} onClick={() => press('down')}>
        <ThumbsDown size={14} fill={vote === 'down' ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      {isAsking && (
        <form
          aria-label={words.why}
          className="flex basis-full flex-wrap items-center gap-1.5 pt-1 text-sm"
          onSubmit={(event) => {
            event.preventDefault();
            giveReason(own.current?.value ?? '');
          }}
        >
          {words.reasons.map((reason) => (
            <Button key={reason} onClick={() => giveReason(reason)}>
              {reason}
            </Button>
          ))}
          <input
            ref={own}
            aria-label={words.why}
            placeholder={words.why}
            maxLength={500}
            className="h-8 min-w-40 flex-1 rounded-md border border-border bg-surface px-2 text-text outline-none focus:border-accent pointer-coarse:text-base"
          />
          <Button type="submit">{words.send}</Button>
        </form>
      )}
    </>
  );
}
