'use client';

import type { ReactNode } from 'react';
import { nameFor } from '../../lib/domain/name-for.ts';
import { placeLinks } from '../../lib/domain/other-maps.ts';
import type { Place } from '../../lib/domain/place.ts';
import { SAVED_ROLES } from '../../lib/domain/saved-limits.ts';
import { savedOf } from '../../lib/domain/saved-match.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { useBinding } from '../chat/binding.tsx';
import { ArrowUpRight } from '../ui/icons/arrow-up-right.ts';
import { Bookmark } from '../ui/icons/bookmark.ts';
import { Briefcase } from '../ui/icons/briefcase.ts';
import { Check } from '../ui/icons/check.ts';
import { ExternalLink } from '../ui/icons/external-link.ts';
import { Flag } from '../ui/icons/flag.ts';
import { House } from '../ui/icons/house.ts';
import { MapPin } from '../ui/icons/map-pin.ts';
import { Route } from '../ui/icons/route.ts';
import Menu from '../ui/menu.tsx';
import type { MenuAnchor } from '../ui/menu-button.tsx';
import { saveAs, saveTo } from './save-place.ts';
import { savedPanel } from './saved-panel.ts';
import { useSaved } from './use-saved.ts';

const ROLE_ICONS = { home: House, work: Briefcase };

interface Props extends MenuAnchor {
  place: Place;
  locale: Locale;
  /** Hears of each change: what is to be said of its failure, or null. */
  onChange(work: Promise<string | null>): void;
}

/** What can be done to a place besides saving it: its details, the way there, its list, home, work, what is wrong, other maps. */
export default function PlaceMenu({ place, locale, onChange, ...menu }: Props) {
  const { saved: words, map, cards } = wordsOf(locale);
  const { onAsk, onRun, onBegin } = useBinding();
  const name = nameFor(place, locale);
  const { ref } = place;
  const { places, lists } = useSaved();
  const saved = savedOf(place, places);
  const icon = (element: ReactNode) => <span className="block w-4">{element}</span>;
  const tick = (isOn: boolean) => icon(isOn ? <Check size={14} aria-hidden /> : null);
  return (
    <Menu
      {...menu}
      label={words.moreFor(name)}
      entries={[
        // Only where the conversation goes on.
        onRun !== undefined &&
          ref !== undefined && {
            id: 'details',
            label: words.details,
            icon: icon(<MapPin size={14} aria-hidden />),
            run: () => void onRun('get_place', { ref }, words.detailsOf(name)),
          },
        onRun !== undefined && {
          id: 'directions',
          label: words.directions,
          icon: icon(<Route size={14} aria-hidden />),
          run: () => onAsk(map.ask.goTo(name)),
        },
        onBegin !== undefined && {
          id: 'from',
          label: words.from,
          icon: icon(<ArrowUpRight size={14} aria-hidden />),
          movesFocus: true,
          run: () => onBegin(words.fromText(name)),
        },
        ...[null, ...lists].map((list) => ({
          id: list?.id ?? 'none',
          label: words.inList(list?.name),
          icon: tick(saved !== undefined && saved.listId === (list?.id ?? null)),
          run: () => onChange(saveTo(place, list?.id ?? null, locale)),
        })),
        ...SAVED_ROLES.map((role) => {
          const Icon = ROLE_ICONS[role];
          return {
            id: role,
            label: saved?.role === role ? words.noLonger[role] : words.setAs[role],
            icon: icon(<Icon size={14} aria-hidden />),
            run: () => onChange(saveAs(place, role, locale)),
          };
        }),
        { id: 'all', label: words.all, icon: icon(<Bookmark size={14} aria-hidden />), run: savedPanel.openAll },
        {
          id: 'wrong',
          label: words.wrong,
          icon: icon(<Flag size={14} aria-hidden />),
          run: () => savedPanel.openReport(place),
        },
        ...placeLinks(place).map((link) => ({
          id: link.map,
          label: words.openIn(cards.otherMaps[link.map]),
          icon: icon(<ExternalLink size={14} aria-hidden />),
          run: () => void open(link.href, '_blank', 'noopener,noreferrer'),
        })),
      ]}
    />
  );
}
