'use client';

import type { ReactNode } from 'react';
import { useBinding } from './binding.tsx';

/** A question that an answer gives as an example: pressing it asks it. Plain text where nothing can be asked. */
export function ExampleButton({ children }: { children: ReactNode }) {
  const { onAsk, onRun } = useBinding();
  if (!onRun || typeof children !== 'string') return children;
  return (
    <button type="button" data-example className="example" onClick={() => onAsk(children)}>
      {children}
    </button>
  );
}
