'use client';

import { useSyncExternalStore } from 'react';
import { IconButton } from './button.tsx';
import { X } from './icons/x.ts';
import { latestTrouble, onTrouble } from './load-trouble.ts';
import { MissingLine } from './missing-line.tsx';
import { usePreferences } from './preferences.tsx';

/** Says, above the page, that what was opened or pressed could not be loaded. */
export function LoadNotice() {
  const { t } = usePreferences();
  const trouble = useSyncExternalStore(onTrouble, latestTrouble, () => null);
  if (!trouble) return null;
  return (
    <div className="fixed inset-x-0 top-14 z-70 mx-auto flex w-max max-w-[92vw] items-center gap-2 rounded-xl border border-border bg-surface px-3 shadow-lg">
      <MissingLine again={trouble.again} isBroken={trouble.isBroken} />
      <IconButton size="small" label={t.error.dismiss} onClick={trouble.close}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
