'use client';

import { useEffect, useState } from 'react';
import { announce } from './announcer.tsx';

const SHOWN_MS = 1_600;

/** Copies text to the clipboard; the flag is true for a moment after success, and `done` is announced. */
export function useCopied(done: string): [isCopied: boolean, copy: (text: string) => void] {
  const [isCopied, setIsCopied] = useState(false);

  useEffect(
    function forget() {
      if (!isCopied) return;
      const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
      return () => clearTimeout(timer);
    },
    [isCopied],
  );

  const copy = (text: string) => {
    writeClipboard(text).then(
      () => {
        setIsCopied(true);
        announce(done);
      },
      () => setIsCopied(false),
    );
  };
  return [isCopied, copy];
}

async function writeClipboard(text: string): Promise<void> {
  // The clipboard exists only in secure contexts; a self-hosted server on plain http has none.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  if (!isDone) throw new Error('the browser refused to copy');
}
