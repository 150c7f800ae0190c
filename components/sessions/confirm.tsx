'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

/** Asks before everything is deleted; focus starts on the way back. */
export function Confirm({ onYes, onCancel }: { onYes(): void; onCancel(): void }) {
  const { t } = usePreferences();
  const id = useId();
  const box = useRef<HTMLDivElement | null>(null);

  useEffect(function focusCancel() {
    box.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, []);

  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={t.settings.deleteAll}
      aria-describedby={id}
      className="rounded-lg border border-danger/40 bg-danger-soft p-3"
    >
      <p id={id} className="mb-2">
        {t.settings.deleteAllConfirm}
      </p>
      <div className="flex gap-2">
        <Button look="danger" onClick={onYes}>
          {t.settings.deleteAllYes}
        </Button>
        <Button onClick={onCancel}>{t.settings.cancel}</Button>
      </div>
    </div>
  );
}
