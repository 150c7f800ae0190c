'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  trigger: ReactElement;
  title: string;
  children: ReactNode;
  side?: 'top' | 'bottom';
}

/** A small panel beside its trigger; Escape and a press outside close it. */
export function Popover({ trigger, title, children, side = 'top' }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={8} align="start" collisionPadding={12} className="z-[1100]">
          <Base.Popup className="w-[min(88vw,360px)] rounded-xl border border-border bg-surface p-4 text-sm shadow-float outline-none">
            <Base.Title className="mb-2 font-semibold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
