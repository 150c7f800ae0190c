'use client';

import { Suspense } from 'react';
import { SavedDialogs } from './saved/saved-dialogs.tsx';
import { Announcer } from './ui/announcer.tsx';
import { lazily, NotOpened } from './ui/lazily.tsx';
import type { Panel } from './use-panel.ts';

const SettingsDialog = lazily(() => import('./sessions/settings-dialog.tsx'), NotOpened);
const MovedDialog = lazily(() => import('./sessions/moved-dialog.tsx'), NotOpened);
const PhoneDialog = lazily(() => import('./sessions/phone-dialog.tsx'), NotOpened);
const ShareDialog = lazily(() => import('./sessions/share-dialog.tsx'), NotOpened);
const ShortcutsDialog = lazily(() => import('./chat/shortcuts-dialog.tsx'), NotOpened);

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
        {panel === 'phone' && <PhoneDialog sessionId={session.id} onClose={onClose} />}
        {panel === 'moved' && <MovedDialog onOpen={actions.onOpen} onClose={onClose} />}
        {panel === 'shortcuts' && <ShortcutsDialog onClose={onClose} />}
      </Suspense>
    </>
  );
}
