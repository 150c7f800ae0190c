'use client';

import type { ReactNode } from 'react';
import { CopyCodeButton } from './copy-code-button.tsx';

interface Props {
  /** The text after the fence: usually a language. */
  info: string;
  /** The code, for copying. */
  text: string;
  children: ReactNode;
}

/** Fenced or indented code with a copy button. */
export function CodeBlock({ info, text, children }: Props) {
  return (
    <div className="code">
      <div className="code-head">
        <span>{info}</span>
        <CopyCodeButton text={text} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines of code scroll with the keyboard too */}
      <pre tabIndex={0}>{children}</pre>
    </div>
  );
}
