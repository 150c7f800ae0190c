'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { X } from './icons/x.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A modal dialog with a title and a close button; Escape or a press outside closes it. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const { t } = usePreferences();
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-[1200] bg-black/40 transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup className="fixed top-1/2 left-1/2 z-[1201] flex max-h-[min(86dvh,720px)] w-[min(92vw,480px)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-xl border border-border bg-surface shadow-float outline-none transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0">
          <div className="flex items-center justify-between border-border border-b py-2 pr-2 pl-4">
            <Base.Title className="font-semibold text-base">{title}</Base.Title>
            <Base.Close
              render={
                <IconButton label={t.settings.close}>
                  <X size={16} aria-hidden />
                </IconButton>
              }
            />
          </div>
          <div data-focus-home="button:not(:disabled)|a[href]|input" className="overflow-y-auto overscroll-contain p-4">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
