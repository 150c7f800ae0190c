import { useState } from 'react';
import type { Saved, SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import { LONGEST_SAVED, SAVED_ROLES } from '../../lib/domain/saved-limits.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { KindIcon } from '../cards/kind-icon.tsx';
import { Briefcase } from '../ui/icons/briefcase.ts';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { House } from '../ui/icons/house.ts';
import Menu from '../ui/menu.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { factsOf, savedName } from './saved-groups.ts';
import { savedPanel } from './saved-panel.ts';
import { savedPlaces } from './saved-store.ts';
import { TextForm } from './text-form.tsx';

export interface EditProps {
  locale: Locale;
  lists: readonly SavedList[];
  /** Runs a change and announces the words. */
  onPut(work: Promise<void>, done: string): void;
  onRemove(gone: Partial<Saved>, text: string): void;
}

/** One saved place: shows it on the map; its menu renames, notes, moves, reports and deletes it. */
export function SavedRow({ place, lists, locale, onPut, onRemove }: EditProps & { place: SavedPlace }) {
  const words = wordsOf(locale).saved;
  const [editing, setEditing] = useState<'name' | 'note' | null>(null);
  const name = savedName(place, locale);
  const put = (change: Partial<SavedPlace>, done = words.isSaved) => {
    onPut(savedPlaces.put({ places: [{ ...place, ...change }] }), done);
    setEditing(null);
  };
  const others = [null, ...lists].filter((list) => (list?.id ?? null) !== place.listId);
  const RoleIcon = place.role && { home: House, work: Briefcase }[place.role];
  return (
    <li data-focus={`saved ${place.id}`} className="flex items-center gap-1 rounded-md hover:bg-surface-2">
      {editing ? (
        <div className="flex-1 py-1.5 pl-5">
          <TextForm
            label={editing === 'name' ? words.renameOf(name) : words.noteOf(name)}
            text={editing === 'name' ? name : (place.note ?? '')}
            most={LONGEST_SAVED[editing]}
            isLong={editing === 'note'}
            locale={locale}
            onDone={(text) => {
              if (text === null) setEditing(null);
              // A name of one's own is the same in every language.
              else if (editing === 'name') put({ name: text, nameEn: undefined });
              else put({ note: text === '' ? undefined : text });
            }}
          />
        </div>
      ) : (
        <>
          <button
            type="button"
            aria-label={words.showOnMap(name)}
            onClick={() => savedPanel.showOnMap(place)}
            className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-md py-1 pl-5 text-start"
          >
            <span className="shrink-0 text-muted">
              {RoleIcon ? <RoleIcon size={15} aria-hidden /> : <KindIcon kind={place.kind} size={15} />}
            </span>
            <span className="min-w-0">
              <span className="flex items-baseline gap-1.5">
                <bdi className="truncate font-medium text-sm">{name}</bdi>
                {place.role && <span className="shrink-0 text-accent text-xs">{words.roles[place.role]}</span>}
              </span>
              <bdi className="block truncate text-muted text-xs">{factsOf(place, locale)}</bdi>
            </span>
          </button>
          <MenuButton
            size="small"
            label={words.moreFor(name)}
            className="pointer-coarse:size-11"
            menu={(anchor) => (
              <Menu
                {...anchor}
                label={words.moreFor(name)}
                entries={[
                  { id: 'name', label: words.rename, run: () => setEditing('name') },
                  { id: 'note', label: words.editNote, run: () => setEditing('note') },
                  ...others.map((list) => ({
                    id: list?.id ?? 'none',
                    label: words.moveTo(list?.name),
                    run: () => put({ listId: list?.id ?? null }),
                  })),
                  ...SAVED_ROLES.map((role) => ({
                    id: role,
                    label: place.role === role ? words.noLonger[role] : words.setAs[role],
                    run: () =>
                      place.role === role
                        ? put({ role: undefined }, words.noLonger[role])
                        : put({ role }, words.isNow[role]),
                  })),
                  { id: 'wrong', label: words.wrong, run: () => savedPanel.openReport(place) },
                  {
                    id: 'remove',
                    label: words.remove,
                    isDanger: true,
                    run: () => onRemove({ places: [place] }, words.removed(name)),
                  },
                ]}
              />
            )}
          >
            <Ellipsis size={16} aria-hidden />
          </MenuButton>
        </>
      )}
    </li>
  );
}
