'use client';

import { Suspense } from 'react';
import { lazily } from '../ui/lazily.tsx';

const DrawnFormula = lazily(() => import('./drawn-formula.tsx'), AsWritten);

/** TeX with its marks, $…$ and the like: drawn if it is one, else as written, as it is until what draws it is there. */
export function Formula({ source }: { source: string }) {
  if (!isFormula(source)) return source;
  return (
    <Suspense fallback={source}>
      <DrawnFormula source={source} />
    </Suspense>
  );
}

function AsWritten({ source }: { source: string }) {
  return source;
}

/**
 * Dollars mark prices ("$5k–$10k"), grades ("$$ · cheap, $$$") and variables of a shell, too. A formula in them has a
 * command, a script or an equation of letters, and no word outside braces.
 */
export function isFormula(source: string): boolean {
  if (source.startsWith('\\')) return true;
  const tex = source.replace(/^\$+|\$+$/g, '');
  if (/\\[A-Za-z]/.test(tex)) return true;
  if (/[A-Za-z]{3,}/.test(tex.replaceAll(/\{[^{}]*\}/g, ''))) return false;
  return /[\^_]/.test(tex) || /^[(|\-−]?[A-Za-z]\b/.test(tex) || /[A-Za-z].*=|=.*[A-Za-z]/.test(tex);
}
