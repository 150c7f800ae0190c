import { useEffect, useRef } from 'react';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { Button } from '../ui/button.tsx';
import { useComposition } from '../ui/use-composition.ts';

interface Props {
  label: string;
  text: string;
  most: number;
  locale: Locale;
  /** Several lines, which may also be emptied. */
  isLong?: boolean;
  /** The text as written, or null if nothing is to change. */
  onDone(text: string | null): void;
}

const BOX =
  'w-full rounded-md border border-accent bg-bg px-2 text-sm outline-none focus:ring-1 focus:ring-accent pointer-coarse:text-base';

/** A name or a note being written. Escape leaves it as it was, and does not close the dialog. */
export function TextForm({ label, text, most, locale, isLong = false, onDone }: Props) {
  const words = wordsOf(locale).saved;
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const composition = useComposition();
  useEffect(function selectAll() {
    box.current?.focus();
    box.current?.select();
  }, []);
  const shared = {
    ref: box,
    'aria-label': label,
    defaultValue: text,
    maxLength: most,
    onKeyDown(event: React.KeyboardEvent) {
      if (event.key !== 'Escape' || composition.isComposing(event)) return;
      event.stopPropagation();
      event.preventDefault();
      onDone(null);
    },
    ...composition.events,
  };
  return (
    <form
      className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        const written = box.current?.value.trim() ?? '';
        onDone(written === text || (written === '' && !isLong) ? null : written);
      }}
    >
      {isLong ? (
        <textarea {...shared} rows={3} className={`${BOX} resize-y py-1.5`} />
      ) : (
        <input {...shared} className={`${BOX} h-8 min-w-40 flex-1 pointer-coarse:h-11`} />
      )}
      <Button type="submit" look="primary">
        {words.done}
      </Button>
      <Button onClick={() => onDone(null)}>{words.cancel}</Button>
    </form>
  );
}
