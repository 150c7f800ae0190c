'use client';

import { Check, Copy } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
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
