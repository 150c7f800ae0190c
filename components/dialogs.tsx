'use client';

import { lazy, Suspense } from 'react';
import { SavedDialogs } from './saved/saved-dialogs.tsx';
import { Announcer } from './ui/announcer.tsx';

const SettingsDialog = lazy(() => import('./sessions/settings-dialog.tsx'));
const ShareDialog = lazy(() => import('./sessions/share-dialog.tsx'));
const ShortcutsDialog = lazy(() => import('./chat/shortcuts-dialog.tsx'));

/** The open dialog. */
export type Panel = 'settings' | 'share' | 'shortcuts' | null;

interface Props {
  panel: Panel;
  session: { id: string; isKnown: boolean };
  onClose(): void;
  onOpen(id: string): void;
  onDeletedAll(): void;
  onChanged(): void;
}

/** The dialogs of the workspace, each loaded when first opened. */
export function Dialogs({ panel, session, onClose, ...actions }: Props) {
  return (
    <>
      {/* Not within what is hidden while a dialog loads: it would be announced again. */}
      <Announcer />
      <SavedDialogs />
      <Suspense>
        {panel === 'settings' && (
          <SettingsDialog sessionId={session.isKnown ? session.id : null} onClose={onClose} {...actions} />
        )}
        {panel === 'share' && <ShareDialog sessionId={session.id} onClose={onClose} />}
        {panel === 'shortcuts' && <ShortcutsDialog onClose={onClose} />}
      </Suspense>
    </>
  );
}
