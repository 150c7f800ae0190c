'use client';

import { Pencil } from '../ui/icons/pencil.ts';
import { Pin } from '../ui/icons/pin.ts';
import { PinOff } from '../ui/icons/pin-off.ts';
import { Trash } from '../ui/icons/trash.ts';
import Menu from '../ui/menu.tsx';
import type { MenuAnchor } from '../ui/menu-button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

export interface RowActions {
  onRename(): void;
  onPin(): void;
  onDelete(): void;
}

interface Props extends MenuAnchor, RowActions {
  label: string;
  isPinned: boolean;
}

/** What can be done with a conversation of the list. */
export default function RowMenu({ isPinned, onRename, onPin, onDelete, ...menu }: Props) {
  const { t } = usePreferences();
  const Mark = isPinned ? PinOff : Pin;
  return (
    <Menu
      {...menu}
      entries={[
        { id: 'rename', label: t.sessions.rename, icon: <Pencil size={14} aria-hidden />, run: onRename },
        {
          id: 'pin',
          label: isPinned ? t.sessions.unpin : t.sessions.pin,
          icon: <Mark size={14} aria-hidden />,
          run: onPin,
        },
        {
          id: 'delete',
          label: t.sessions.delete,
          icon: <Trash size={14} aria-hidden />,
          isDanger: true,
          run: onDelete,
        },
      ]}
    />
  );
}
