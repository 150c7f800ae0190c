import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../ui/button.tsx';
import { ArrowDown } from '../ui/icons/arrow-down.ts';
import { usePreferences } from '../ui/preferences.tsx';

interface Props {
  /** Where it stands, among the buttons below the conversation; without one, in a line of its own. */
  place: RefObject<HTMLElement | null> | undefined;
  onPress(): void;
}

/** Leads to the end of the conversation. It lies on none of its words. */
export function ToLatest({ place, onPress }: Props) {
  const { t } = usePreferences();
  const button = (
    <IconButton label={t.chat.toBottom} look={place ? 'ghost' : 'plain'} onClick={onPress} className="to-latest">
      <ArrowDown size={16} aria-hidden />
    </IconButton>
  );
  if (!place) return <p className="flex justify-center py-1">{button}</p>;
  return place.current && createPortal(button, place.current);
}
