'use client';

import type { ReactNode } from 'react';
import { useBinding } from './binding.tsx';

/** A place's name in an answer: hovering lifts its marker and card, pressing selects it. */
export function PlaceMention({ of, children }: { of: string; children: ReactNode }) {
  const { hoveredRef, selection, onHover, onSelect } = useBinding();
  const isLifted = hoveredRef === of || selection.includes(of);
  return (
    <button
      type="button"
      data-mention={of}
      aria-pressed={selection.includes(of)}
      onMouseEnter={() => onHover(of)}
      onMouseLeave={() => onHover(null)}
      onFocus={() => onHover(of)}
      onBlur={() => onHover(null)}
      onClick={() => onSelect(of)}
      className={`inline rounded-sm text-left underline decoration-1 decoration-accent/60 decoration-dotted underline-offset-4 select-text ${isLifted ? 'bg-accent-soft' : ''}`}
    >
      {children}
    </button>
  );
}
