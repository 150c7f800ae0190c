import { useState } from 'react';
import { nameFor } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import { savedOf } from '../../lib/domain/saved-match.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { IconButton } from '../ui/button.tsx';
import { Bookmark } from '../ui/icons/bookmark.ts';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { toggleSaved } from './save-place.ts';
import { useSaved } from './use-saved.ts';

const PlaceMenu = lazily(() => import('./place-menu.tsx'), NotOpened);

/** What can be done to a place wherever one is shown: a bookmark that saves it and forgets it, and a menu for the rest. */
export function PlaceActions({ place, locale }: { place: Place; locale: Locale }) {
  const words = wordsOf(locale).saved;
  const { places } = useSaved();
  const [failure, setFailure] = useState<string | null>(null);
  const isSaved = savedOf(place, places) !== undefined;
  const say = async (work: Promise<string | null>) => setFailure(await work);
  const about = { 'aria-description': nameFor(place, locale), size: 'small' as const };
  return (
    <span className="flex shrink-0 items-center">
      <IconButton
        {...about}
        label={failure ?? words[isSaved ? 'unsave' : 'save']}
        aria-pressed={isSaved}
        onClick={() => void say(toggleSaved(place, locale))}
        className={`pointer-coarse:size-11 ${failure ? 'text-danger!' : isSaved ? 'text-accent!' : 'text-muted!'}`}
      >
        <Bookmark size={15} fill={isSaved ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <MenuButton
        {...about}
        label={words.more}
        className="pointer-coarse:size-11 text-muted!"
        menu={(anchor) => <PlaceMenu {...anchor} place={place} locale={locale} onChange={(work) => void say(work)} />}
      >
        <Ellipsis size={15} aria-hidden />
      </MenuButton>
    </span>
  );
}
