'use client';

import { IconButton } from '../ui/button.tsx';
import { X } from '../ui/icons/x.ts';
import { lazily } from '../ui/lazily.tsx';
import { MissingLine, type MissingProps } from '../ui/missing-line.tsx';
import { usePreferences } from '../ui/preferences.tsx';

/** The list of conversations, loaded when it is shown. */
export const SessionList = lazily(() => import('./session-list.tsx'), ListMissing);

function ListMissing({ again, isBroken, onClose }: MissingProps & { onClose(): void }) {
  const { t } = usePreferences();
  return (
    <div className="list-pane p-3">
      <IconButton className="self-end" label={t.error.dismiss} onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
      <MissingLine again={again} isBroken={isBroken} />
    </div>
  );
}
