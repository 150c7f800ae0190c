'use client';

import { useCallback, useEffect, useState } from 'react';
import { languageIn } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { isLoopbackHost } from '../../lib/loopback.ts';
import { sitePath } from '../../lib/site-path.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { useCopied } from '../ui/use-copied.ts';
import { api } from './api.ts';
import { moveUrl } from './move-url.ts';

type Made = { url: string; expiresAt: number } | 'failed' | null;

/** A code to scan, with which a phone gets a copy of this conversation: once, within ten minutes. */
export default function PhoneDialog({ sessionId, onClose }: { sessionId: string; onClose(): void }) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).later.phone;
  const [made, setMade] = useState<Made>(null);
  const [isOver, setIsOver] = useState(false);
  const [isCopied, copy] = useCopied(words.copied);

  const make = useCallback(() => {
    setIsOver(false);
    setMade(null);
    api.makeMove(sessionId).then(
      ({ token, expiresAt }) => setMade({ url: moveUrl(location.origin, sitePath('/'), token), expiresAt }),
      () => setMade('failed'),
    );
  }, [sessionId]);
  useEffect(make, [make]);

  useEffect(
    function endInTime() {
      if (made === null || made === 'failed') return;
      const timer = setTimeout(() => setIsOver(true), made.expiresAt - Date.now());
      return () => clearTimeout(timer);
    },
    [made],
  );

  const isMade = made !== null && made !== 'failed';
  const clock =
    isMade && new Date(made.expiresAt).toLocaleTimeString(languageIn(locale).dateTag, { timeStyle: 'short' });
  return (
    <Dialog title={words.open} isOpen onClose={onClose}>
      <p className="mb-3 text-muted">{words.lead}</p>
      {isLoopbackHost(location.hostname) && <p className="mb-3 text-danger text-sm">{words.isLocal}</p>}
      <div className="mx-auto aspect-square w-[min(100%,15rem)]">
        {isMade && !isOver && <QrCode text={made.url} label={words.code} />}
      </div>
      <p role="status" className="mt-2 min-h-6 text-center text-muted text-sm">
        {made === 'failed' && words.failed}
        {isMade && (isOver ? words.over : words.once(String(clock)))}
      </p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {isMade && !isOver && <Button onClick={() => copy(made.url)}>{isCopied ? words.copied : words.copy}</Button>}
        {(isOver || made === 'failed') && <Button onClick={make}>{words.again}</Button>}
      </div>
    </Dialog>
  );
}
