import { wordsOf } from '../../lib/i18n/words.ts';
import { IconButton } from '../ui/button.tsx';
import { Camera } from '../ui/icons/camera.ts';
import { Check } from '../ui/icons/check.ts';
import { LoaderCircle } from '../ui/icons/loader-circle.ts';
import { TriangleExclamationPoint } from '../ui/icons/triangle-exclamation-point.ts';
import { X } from '../ui/icons/x.ts';
import { usePreferences } from '../ui/preferences.tsx';
import type { FileEntry } from './add-files.ts';

interface Props {
  entries: readonly FileEntry[];
  onDismiss(id: string): void;
}

/** Files that are being read, and why others are not on the map. */
export default function FileEntries({ entries, onDismiss }: Props) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).files;
  return (
    <ul className="mb-2 grid gap-1" aria-live="polite">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="flex items-start gap-2 rounded-lg border border-border bg-surface py-1 pr-1 pl-3 text-sm"
        >
          <Sign state={entry.state} />
          <p className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
            {entry.state === 'reading' ? (
              words.reading(entry.name)
            ) : entry.state === 'known' ? (
              words.already(entry.name)
            ) : entry.state === 'noted' ? (
              <bdi className="font-medium">{entry.name}</bdi>
            ) : (
              <>
                <bdi className="font-medium">{entry.name}</bdi>
                <span className="block text-muted">
                  {words.refusals[entry.refusal ?? 'failed'](entry.detail ?? '')}
                </span>
              </>
            )}
            {entry.note && <span className="block text-muted">{entry.note}</span>}
          </p>
          <IconButton size="small" label={words.dismiss} onClick={() => onDismiss(entry.id)}>
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function Sign({ state }: Pick<FileEntry, 'state'>) {
  const look = 'mt-1.5 shrink-0';
  if (state === 'reading')
    return <LoaderCircle size={14} className={`${look} animate-spin text-muted motion-reduce:animate-none`} />;
  if (state === 'known') return <Check size={14} className={`${look} text-ok`} />;
  if (state === 'noted') return <Camera size={14} className={`${look} text-muted`} />;
  return <TriangleExclamationPoint size={14} className={`${look} text-danger`} />;
}
