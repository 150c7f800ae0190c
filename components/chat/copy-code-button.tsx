'use client';

import { IconButton } from '../ui/button.tsx';
import { useWords } from '../ui/preferences.tsx';
import { useCopied } from '../ui/use-copied.ts';

/**
 * Copies a block of code. Its icon is drawn by the style sheet: an answer contains no picture, and no text but its own.
 */
export function CopyCodeButton({ text }: { text: string }) {
  const { chat } = useWords();
  const [isCopied, copy] = useCopied(chat.copied);
  return (
    <IconButton size="small" label={chat.copyCode} onClick={() => copy(text)}>
      <span aria-hidden className="copy-icon" data-copied={isCopied} />
    </IconButton>
  );
}
