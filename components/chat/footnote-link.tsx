'use client';

import type { MouseEvent, ReactNode } from 'react';

interface Props {
  href: string;
  id?: string | undefined;
  label: string;
  children: ReactNode;
}

/** A link between a footnote and its reference. The address bar stays as it is: it names the conversation. */
export function FootnoteLink({ href, id, label, children }: Props) {
  return (
    <a href={href} id={id} aria-label={label} onClick={goTo}>
      {children}
    </a>
  );
}

function goTo(event: MouseEvent<HTMLAnchorElement>): void {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  event.preventDefault();
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus({ preventScroll: true });
}
