'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';

interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  isDanger?: boolean;
  run(): void;
}

interface Props {
  trigger: ReactElement;
  entries: MenuEntry[];
}

/** A menu of actions on a button; arrow keys, type-ahead and Escape work. */
export function Menu({ trigger, entries }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-[1100]">
          <Base.Popup className="min-w-40 rounded-lg border border-border bg-surface p-1 shadow-float outline-none">
            {entries.map((entry) => (
              <Base.Item
                key={entry.id}
                onClick={entry.run}
                className={`flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none data-[highlighted]:bg-surface-2 ${entry.isDanger ? 'text-danger' : ''}`}
              >
                {entry.icon}
                {entry.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
