'use client';

import { IconButton } from '../ui/button.tsx';
import { Check } from '../ui/icons/check.ts';
import { Copy } from '../ui/icons/copy.ts';
import { useWords } from '../ui/preferences.tsx';
import { useCopied } from '../ui/use-copied.ts';

export function CopyButton({ text }: { text: string }) {
  const { chat } = useWords();
  const [isCopied, copy] = useCopied(chat.copied);
  return (
    <IconButton size="small" label={chat.copy} onClick={() => copy(text)}>
      {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </IconButton>
  );
}
