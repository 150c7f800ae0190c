'use client';

import { useState } from 'react';
import type { Saved, SavedList } from '../../lib/domain/saved.ts';
import { SAVED_ROLES } from '../../lib/domain/saved-limits.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ListPlus } from '../ui/icons/list-plus.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';
import { newList, saying } from './save-place.ts';
import { SavedFiles } from './saved-files.tsx';
import { savedGroups } from './saved-groups.ts';
import { SavedListSection } from './saved-list.tsx';
import { savedPanel } from './saved-panel.ts';
import { savedPlaces } from './saved-store.ts';
import { SavedSwitch } from './saved-switch.tsx';
import { TextForm } from './text-form.tsx';
import { useSaved } from './use-saved.ts';

/** Every saved place by its list: search, rename, note, move, recolour, delete with undo, files in and out. */
export default function SavedDialog({ onClose }: { onClose(): void }) {
  const { locale, t } = usePreferences();
  const words = wordsOf(locale).saved;
  const saved = useSaved();
  const [search, setSearch] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [removed, setRemoved] = useState<{ text: string; saved: Partial<Saved> } | null>(null);
  const composition = useComposition();
  const groups = savedGroups(saved, search, locale);

  const run = async (work: Promise<void>, done: string) => setNote(await saying(work, done, locale));
  const remove = (gone: Partial<Saved>, text: string) => {
    setRemoved({ text, saved: gone });
    const ids = { lists: gone.lists?.map(({ id }) => id) ?? [], places: gone.places?.map(({ id }) => id) ?? [] };
    void run(savedPlaces.remove(ids), text);
  };
  const removeList = (list: SavedList) => {
    const places = saved.places.filter(({ listId }) => listId === list.id);
    remove({ lists: [list], places }, words.removedList(list.name, places.length));
  };
  const undo = () => {
    if (removed) void run(savedPlaces.put(removed.saved), words.restored);
    setRemoved(null);
  };
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <div data-focus-home="input" className="grid gap-3">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '' || composition.isComposing(event)) return;
            event.stopPropagation();
            setSearch('');
          }}
          {...composition.events}
          className="h-9 w-full rounded-md border border-border bg-bg px-3 text-sm outline-none focus:border-accent focus:ring-1 focus:ring-accent pointer-coarse:h-11 pointer-coarse:text-base"
        />
        <SavedSwitch locale={locale} />
        {saved.phase === 'failed' && (
          <p role="alert" className="flex items-center justify-between gap-2 text-danger text-sm">
            {words.loadFailed}
            <Button onClick={() => void savedPlaces.load()}>{words.retry}</Button>
          </p>
        )}
        {saved.phase === 'ready' && groups.length === 0 && (
          <p className="py-4 text-center text-muted text-sm">{search === '' ? words.none : words.noneFound}</p>
        )}
        {saved.phase === 'ready' && search === '' && (
          <p className="flex flex-wrap gap-2 empty:hidden">
            {SAVED_ROLES.filter((role) => !saved.places.some((place) => place.role === role)).map((role) => (
              <Button key={role} onClick={() => savedPanel.openRole(role)}>
                {words.whereIs[role]}
              </Button>
            ))}
          </p>
        )}
        {groups.map(({ list, places }) => (
          <SavedListSection
            key={list?.id ?? 'none'}
            list={list}
            places={places}
            lists={saved.lists}
            locale={locale}
            onPut={run}
            onRemove={remove}
            onRemoveList={removeList}
          />
        ))}
        {removed && (
          <p
            data-focus={`saved ${removed.saved.places?.[0]?.id ?? removed.saved.lists?.[0]?.id}`}
            className="sticky bottom-0 flex items-center justify-between gap-2 rounded-md border border-border bg-surface-2 py-1.5 pr-1.5 pl-3 text-sm"
          >
            <bdi className="min-w-0 truncate">{removed.text}</bdi>
            <Button onClick={undo}>{words.undo}</Button>
          </p>
        )}
        {note && <p className="text-danger text-sm">{note}</p>}
        <div className="flex flex-wrap items-center gap-2 border-border border-t pt-3">
          {isNaming ? (
            <TextForm
              label={words.listName}
              text=""
              most={80}
              locale={locale}
              onDone={(name) => {
                setIsNaming(false);
                if (name) void run(savedPlaces.put({ lists: [newList(name)] }), name);
              }}
            />
          ) : (
            <Button onClick={() => setIsNaming(true)} data-focus="new-list">
              <ListPlus size={15} aria-hidden />
              {words.newList}
            </Button>
          )}
          <SavedFiles saved={saved} locale={locale} failed={t.settings.failed} />
        </div>
      </div>
    </Dialog>
  );
}
