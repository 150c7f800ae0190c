'use client';

import { type FormEvent, useEffect, useRef } from 'react';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';

/** A title being edited. onDone: null if nothing is to change. */
export default function TitleBox({ title, onDone }: { title: string; onDone(title: string | null): void }) {
  const { t } = usePreferences();
  const box = useRef<HTMLInputElement | null>(null);
  const composition = useComposition();

  useEffect(function selectAll() {
    box.current?.focus();
    box.current?.select();
  }, []);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    onDone(box.current?.value.trim() || null);
  };
  return (
    <form onSubmit={submit} className="min-w-0 flex-1">
      <input
        ref={box}
        aria-label={t.sessions.renameLabel}
        defaultValue={title}
        maxLength={200}
        onBlur={() => submit()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (!composition.isComposing(event)) onDone(null);
        }}
        {...composition.events}
        // Smaller text would make an iPhone zoom in.
        className="h-8 w-full rounded-md border border-accent bg-bg px-2 text-sm outline-none focus:ring-1 focus:ring-accent pointer-coarse:text-base"
      />
    </form>
  );
}
