'use client';

import './formula.css';
import { useMemo } from 'react';
import { mathOf } from './math-of.ts';

/** A formula as MathML, and one on its own scrolls with the keyboard, too; as written where it cannot be read. */
export default function DrawnFormula({ source }: { source: string }) {
  const isBlock = source.startsWith('$$') || source.startsWith('\\[');
  const marks = source.startsWith('$') && !isBlock ? 1 : 2;
  const math = useMemo(() => mathOf(source.slice(marks, -marks), isBlock), [source, marks, isBlock]);
  if (!math) return source;
  return (
    <span className="formula" data-block={isBlock || undefined} {...(isBlock && { tabIndex: 0 })}>
      {math}
    </span>
  );
}
