'use client';

import type { ReactNode } from 'react';
import { useWords } from '../ui/preferences.tsx';
import { CopyButton } from './copy-button.tsx';

interface Props {
  /** What stands behind the fence: a language, mostly. */
  info: string;
  /** The code, to be copied. */
  text: string;
  children: ReactNode;
}

/** Fenced or indented code with a button that copies it. */
export function CodeBlock({ info, text, children }: Props) {
  const { chat } = useWords();
  return (
    <div className="code">
      <div className="code-head">
        <span>{info}</span>
        <CopyButton text={text} label={chat.copyCode} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines of code scroll with the keyboard too */}
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
