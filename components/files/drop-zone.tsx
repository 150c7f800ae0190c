import { Suspense } from 'react';
import { lazily, Nothing } from '../ui/lazily.tsx';
import { useFileDrop } from './use-file-drop.ts';

const DropOverlay = lazily(() => import('./drop-overlay.tsx'), Nothing);

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
