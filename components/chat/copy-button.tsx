'use client';

import { Check, Copy } from 'lucide-react';
import { IconButton } from '../ui/button.tsx';
import { useWords } from '../ui/preferences.tsx';
import { useCopied } from '../ui/use-copied.ts';

interface Props {
  text: string;
  /** Where "Copy" alone would not say what. */
  label?: string;
}

export function CopyButton({ text, label }: Props) {
  const { chat } = useWords();
  const [isCopied, copy] = useCopied();
  return (
    <IconButton size="small" label={isCopied ? chat.copied : (label ?? chat.copy)} onClick={() => copy(text)}>
      {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </IconButton>
  );
}
