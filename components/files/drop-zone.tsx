import { lazy, Suspense } from 'react';
import { useFileDrop } from './use-file-drop.ts';

const DropOverlay = lazy(() => import('./drop-overlay.tsx'));

/** The whole page takes files; while some are held over it, it says so. */
export function DropZone({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const isOver = useFileDrop(onFiles);
  if (!isOver) return null;
  return (
    <Suspense fallback={null}>
      <DropOverlay />
    </Suspense>
  );
}
