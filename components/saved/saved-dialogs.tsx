'use client';

import { Suspense, useSyncExternalStore } from 'react';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { savedPanel } from './saved-panel.ts';

const SavedDialog = lazily(() => import('./saved-dialog.tsx'), NotOpened);
const RoleDialog = lazily(() => import('./role-dialog.tsx'), NotOpened);
const ReportDialog = lazily(() => import('./report-dialog.tsx'), NotOpened);

/** The dialogs of saved places, each loaded when first opened. */
export function SavedDialogs() {
  const { dialog } = useSyncExternalStore(savedPanel.subscribe, savedPanel.getSnapshot, savedPanel.getSnapshot);
  return (
    <Suspense>
      {dialog?.kind === 'all' && <SavedDialog onClose={savedPanel.close} />}
      {dialog?.kind === 'role' && <RoleDialog role={dialog.role} onClose={savedPanel.close} />}
      {dialog?.kind === 'report' && <ReportDialog place={dialog.place} onClose={savedPanel.close} />}
    </Suspense>
  );
}
