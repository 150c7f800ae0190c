'use client';

import { type ReactNode, useId } from 'react';
import { useWords } from '../ui/preferences.tsx';

/** The footnotes of an answer; a group rather than a region, as a page may have many. */
export function FootnoteList({ children }: { children: ReactNode }) {
  const { chat } = useWords();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div role="group" aria-labelledby={id} className="footnotes">
      <p id={id}>{chat.footnotes}</p>
      {children}
    </div>
  );
}
