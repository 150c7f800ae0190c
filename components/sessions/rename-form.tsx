'use client';

import { type FormEvent, useEffect, useRef } from 'react';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';
import type { SessionRow } from './api.ts';

/** The row while its title is being edited. onDone: null if nothing is to change. */
export function RenameForm({ row, onDone }: { row: SessionRow; onDone(title: string | null): void }) {
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
    <li data-focus={`row ${row.id}`}>
      <form onSubmit={submit}>
        <input
          ref={box}
          aria-label={t.sessions.renameLabel}
          defaultValue={row.title}
          maxLength={200}
          onBlur={() => submit()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (!composition.isComposing(event)) onDone(null);
          }}
          {...composition.events}
          className="h-8 w-full rounded-md border border-accent bg-bg px-2 text-sm outline-none focus:ring-1 focus:ring-accent"
        />
      </form>
    </li>
  );
}
