'use client';

import { useEffect, useState } from 'react';
import { wordsOf } from '../../lib/i18n/words.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { keepNothing, keepOffline } from './service-worker.ts';
import { useOnline } from './use-online.ts';

/** After this the first screen has come to rest, ms. */
const SETTLED_MS = 3_000;

/**
 * Keeps the page and what is opened in it readable without a network, if `isOn`. Says when there is none, and offers a
 * new version of the page, which nobody has to take.
 */
export default function OfflineLine({ isOn }: { isOn: boolean }) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).later.offline;
  const isOnline = useOnline();
  const [take, setTake] = useState<(() => void) | null>(null);

  useEffect(
    function keep() {
      if (!('serviceWorker' in navigator) || savesData()) return;
      const timer = setTimeout(() => {
        void (isOn ? keepOffline((next) => setTake(() => next)) : keepNothing());
      }, SETTLED_MS);
      return () => clearTimeout(timer);
    },
    [isOn],
  );

  return (
    <>
      <p role="status" className="px-1 text-muted text-xs not-empty:pb-1.5">
        {isOnline ? '' : words.now}
      </p>
      {take && isOnline && (
        <p className="flex items-center justify-between gap-2 px-1 pb-1 text-muted text-xs">
          {words.newVersion}
          <Button look="ghost" onClick={take}>
            {words.load}
          </Button>
        </p>
      )}
    </>
  );
}

/** Who saves data wants no copy of everything. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
