import { createPortal } from 'react-dom';
import { wordsOf } from '../../lib/i18n/words.ts';
import { usePreferences } from '../ui/preferences.tsx';

/** While files are held over the page: where they go, and which are read. */
export default function DropOverlay() {
  const { locale } = usePreferences();
  const { dropHere, dropKinds } = wordsOf(locale).files;
  // Over the map too, which is not where this stands.
  return createPortal(
    <div className="pointer-events-none fixed inset-0 z-[70] bg-accent/10 p-3">
      <div className="flex h-full items-center justify-center rounded-2xl border-2 border-accent border-dashed">
        <p className="rounded-xl bg-surface px-6 py-4 text-center shadow-lg">
          <span className="block font-semibold text-lg">{dropHere}</span>
          <span className="block pt-1 text-muted text-sm">{dropKinds}</span>
        </p>
      </div>
    </div>,
    document.body,
  );
}
