import type { ReactNode } from 'react';
import { savedOf } from '../../lib/domain/saved-match.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { TripStop } from '../../lib/tools/plan-trip/schedule.ts';
import { isSameSlot, slotOf, slotsFor } from '../../lib/tools/plan-trip/trip-layout.ts';
import { toggleSaved } from '../saved/save-place.ts';
import { useSaved } from '../saved/use-saved.ts';
import { ArrowDown } from '../ui/icons/arrow-down.ts';
import { ArrowUp } from '../ui/icons/arrow-up.ts';
import { Bookmark } from '../ui/icons/bookmark.ts';
import { Clock } from '../ui/icons/clock.ts';
import { Lock } from '../ui/icons/lock.ts';
import { LockOpen } from '../ui/icons/lock-open.ts';
import { Trash } from '../ui/icons/trash.ts';
import Menu from '../ui/menu.tsx';
import type { MenuAnchor } from '../ui/menu-button.tsx';
import type { StopEdit } from './stop-edit.ts';

interface Props extends MenuAnchor {
  stop: TripStop;
  name: string;
  edit: StopEdit;
  locale: Locale;
}

/** What can be done with a stop without dragging it. */
export default function TripStopMenu({ stop, name, edit, locale, ...menu }: Props) {
  const { cards, saved } = wordsOf(locale);
  const texts = cards.trip;
  const isSaved = savedOf(stop.place, useSaved().places) !== undefined;
  const ref = stop.place.ref ?? '';
  const { layout, move, lock, remove, isOnly } = edit;
  const slots = slotsFor(layout, ref);
  const own = slotOf(layout, ref);
  const at = slots.findIndex((slot) => isSameSlot(slot, own));
  const step = (by: number, label: string, icon: ReactNode) => {
    const slot = slots[at + by];
    return slot ? [{ id: label, label, icon, run: () => move(ref, slot) }] : [];
  };
  const otherDays = layout.flatMap(({ date, stops }, day) => {
    if (day === own?.day) return [];
    const label = texts.toDay(dayName(date, locale));
    const run = () => move(ref, { day, index: stops.length });
    return [{ id: date, label, icon: <Clock size={14} aria-hidden />, run }];
  });
  const locked = stop.locked === true;
  return (
    <Menu
      {...menu}
      label={texts.more(name)}
      entries={[
        {
          id: 'lock',
          label: locked ? texts.unlock : texts.lock,
          icon: locked ? <LockOpen size={14} aria-hidden /> : <Lock size={14} aria-hidden />,
          run: () => lock(ref, !locked),
        },
        ...step(-1, texts.earlier, <ArrowUp size={14} aria-hidden />),
        ...step(1, texts.later, <ArrowDown size={14} aria-hidden />),
        ...otherDays,
        {
          id: 'save',
          label: saved[isSaved ? 'unsave' : 'save'],
          icon: <Bookmark size={14} fill={isSaved ? 'currentColor' : 'none'} aria-hidden />,
          run: () => void toggleSaved(stop.place, locale),
        },
        !isOnly && {
          id: 'remove',
          label: texts.remove,
          icon: <Trash size={14} aria-hidden />,
          isDanger: true,
          run: () => remove(ref),
        },
      ]}
    />
  );
}
