import { IconButton } from '../ui/button.tsx';
import { X } from '../ui/icons/x.ts';
import { usePreferences } from '../ui/preferences.tsx';
import type { Chip } from './chips-of.ts';

interface Props {
  selection: Chip[];
  onUnselect(refs: readonly string[]): void;
}

/** What is selected on the map, above the message; on a phone in one line, which goes sideways. */
export function Chips({ selection, onUnselect }: Props) {
  const { t } = usePreferences();
  if (selection.length === 0) return null;
  return (
    <ul
      aria-label={t.composer.selected}
      className="flex flex-wrap gap-1 px-2 pt-2 phone:flex-nowrap phone:overflow-x-auto"
    >
      {selection.map(({ refs, name, note }) => (
        <li
          key={refs.join(' ')}
          className="flex max-w-full shrink-0 items-center rounded-md bg-accent-soft pl-2 text-xs"
        >
          <bdi className="max-w-56 truncate">{name}</bdi>
          {note && <span className="min-w-0 truncate pl-2 text-muted tabular-nums">{note}</span>}
          <IconButton size="small" label={t.composer.unselect(name)} onClick={() => onUnselect(refs)}>
            <X size={12} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
