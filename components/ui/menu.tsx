'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { type ReactNode, type RefObject, useRef } from 'react';

interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** The language of the label, if it is not the page's. */
  lang?: string;
  isDanger?: boolean;
  /** Running it gives the focus to something else than the button. */
  movesFocus?: boolean;
  run(): void;
}

interface Props {
  /** The button that it belongs to: it opens there, and gives the focus back to it. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  /** Absent ones are left out. */
  entries: readonly (MenuEntry | false | undefined)[];
  onClose(): void;
}

/** An open menu of actions; arrow keys, type-ahead and Escape work. */
export default function Menu({ anchor, label, entries, onClose }: Props) {
  const isMoved = useRef(false);
  // Within its landmark, where a screen reader looks for it.
  const landmark = anchor.current?.closest<HTMLElement>('header, nav, main');
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal {...(landmark && { container: landmark })}>
        <Base.Positioner anchor={anchor} sideOffset={4} align="end" className="z-[1300]">
          <Base.Popup
            aria-label={label}
            finalFocus={() => (isMoved.current ? false : anchor.current)}
            className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-xl bg-surface p-1 shadow-float outline-none"
          >
            {entries.map(
              (entry) =>
                entry && (
                  <Base.Item
                    key={entry.id}
                    lang={entry.lang}
                    onClick={() => {
                      isMoved.current = entry.movesFocus ?? false;
                      entry.run();
                    }}
                    className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-lg px-2 text-sm outline-none data-[highlighted]:bg-surface-2 pointer-coarse:min-h-11 ${entry.isDanger ? 'text-danger' : ''}`}
                  >
                    <span className={entry.isDanger ? '' : 'text-muted'}>{entry.icon}</span>
                    {entry.label}
                  </Base.Item>
                ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
