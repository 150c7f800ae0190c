'use client';

import { usePreferences } from './preferences.tsx';

/** The first stop of the keyboard: past everything, to the message box. */
export function SkipLink({ isCovered }: { isCovered: boolean }) {
  const { t } = usePreferences();
  return (
    <a
      href="#message"
      inert={isCovered}
      className="sr-only z-[2000] rounded-md bg-accent px-3 py-2 text-accent-text focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t.app.skip}
    </a>
  );
}
