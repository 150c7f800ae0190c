'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { wordsOf } from '../../lib/i18n/words.ts';
import { IconButton } from '../ui/button.tsx';
import { ArrowDown } from '../ui/icons/arrow-down.ts';
import { ArrowUp } from '../ui/icons/arrow-up.ts';
import { X } from '../ui/icons/x.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';
import { findInText } from './find-in-text.ts';

/** A search waits for a pause this long in typing, ms. */
const PAUSE_MS = 150;

interface Props {
  content: RefObject<HTMLDivElement | null>;
  /** Changes with every message that comes or goes. */
  count: number;
  /** Loads the messages above, while there are any. */
  onLoadOlder?: (() => void) | undefined;
  onClose(): void;
}

/** Finds words in the messages of this conversation, earlier ones too, and goes from one place to the next. */
export default function FindBar({ content, count, onLoadOlder, onClose }: Props) {
  const { locale, t } = usePreferences();
  const { find } = wordsOf(locale).later;
  const composition = useComposition();
  const box = useRef<HTMLInputElement | null>(null);
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ ranges: Range[]; at: number }>({ ranges: [], at: 0 });

  useEffect(function focusBox() {
    box.current?.focus();
    return () => light([], undefined);
  }, []);

  useEffect(
    function loadAll() {
      if (words.trim() !== '') onLoadOlder?.();
    },
    [words, onLoadOlder],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: other messages are another text
  useEffect(
    function look() {
      const timer = setTimeout(() => {
        const ranges = content.current ? findInText(content.current, words) : [];
        // The latest first: that is where the reader is.
        setFound({ ranges, at: Math.max(0, ranges.length - 1) });
      }, PAUSE_MS);
      return () => clearTimeout(timer);
    },
    [content, words, count],
  );

  useEffect(
    function show() {
      const now = found.ranges[found.at];
      light(found.ranges, now);
      now?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    [found],
  );

  const go = (step: number) => {
    const { length } = found.ranges;
    if (length > 0) setFound({ ...found, at: (found.at + step + length) % length });
  };
  const isNone = words.trim() !== '' && found.ranges.length === 0;

  return (
    <search className="flex items-center gap-1 border-border border-b px-3 py-1.5">
      <input
        ref={box}
        type="search"
        aria-label={t.chat.find}
        placeholder={t.chat.find}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (composition.isComposing(event)) return;
          if (event.key === 'Enter') go(event.shiftKey ? 1 : -1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        {...composition.events}
        className="h-8 min-w-0 flex-1 rounded-md border border-border bg-surface px-2 text-sm outline-none focus:border-accent focus:ring-1 focus:ring-accent pointer-coarse:text-base"
      />
      <span role="status" className="min-w-12 text-center text-muted text-xs tabular-nums">
        {isNone ? find.none : words.trim() !== '' && find.nth(found.at + 1, found.ranges.length)}
      </span>
      <IconButton label={find.earlier} onClick={() => go(-1)}>
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={find.later} onClick={() => go(1)}>
        <ArrowDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={find.close} onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  );
}

/** Colours what was found; a browser that cannot only scrolls there. */
function light(ranges: Range[], now: Range | undefined): void {
  if (typeof Highlight !== 'function') return;
  CSS.highlights.set('found', new Highlight(...ranges));
  CSS.highlights.set('found-now', new Highlight(...(now ? [now] : [])));
}
