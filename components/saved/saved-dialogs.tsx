'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { savedPanel } from './saved-panel.ts';

const SavedDialog = lazy(() => import('./saved-dialog.tsx'));
const RoleDialog = lazy(() => import('./role-dialog.tsx'));
const ReportDialog = lazy(() => import('./report-dialog.tsx'));

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
