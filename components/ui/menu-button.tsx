'use client';

import { type ComponentProps, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { IconButton } from './button.tsx';

/** What a menu needs of the button that opens it. */
export interface MenuAnchor {
  anchor: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

interface Props extends Omit<ComponentProps<typeof IconButton>, 'ref'> {
  /** The open menu; it may be loaded then. */
  menu(anchor: MenuAnchor): ReactNode;
}

/** A button with an icon that opens a menu. */
export function MenuButton({ menu, ...button }: Props) {
  const anchor = useRef<HTMLButtonElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        {...button}
      />
      {isOpen && <Suspense>{menu({ anchor, onClose: () => setIsOpen(false) })}</Suspense>}
    </>
  );
}
