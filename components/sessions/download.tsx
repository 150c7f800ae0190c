'use client';

import type { ReactNode } from 'react';

export function Download({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      download
      className="target flex h-8 items-center justify-center rounded-md border border-border bg-surface px-3 font-medium text-sm hover:bg-surface-2"
    >
      {children}
    </a>
  );
}
