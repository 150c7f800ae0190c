'use client';

import type { ReactNode } from 'react';
import { useBinding } from './binding.tsx';

/** A place's name in an answer: hovering lifts its marker and card, pressing selects it. */
export function PlaceMention({ of, children }: { of: string; children: ReactNode }) {
  const { hoveredRef, selection, onHover, onSelect } = useBinding();
  const isLifted = hoveredRef === of || selection.includes(of);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> is one box, which parts with the punctuation at its sides
    <span
      role="button"
      tabIndex={0}
      data-mention={of}
      aria-pressed={selection.includes(of)}
      onMouseEnter={() => onHover(of)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(of)}
      onBlur={() => onHover(null)}
      onClick={() => onSelect(of)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(of);
      }}
      className={`rounded-sm underline decoration-1 decoration-accent/60 decoration-dotted underline-offset-4 select-text ${isLifted ? 'bg-accent-soft' : ''}`}
    >
      {children}
    </span>
  );
}
