import { useState } from 'react';
import type { SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import { LIST_COLORS, LONGEST_SAVED } from '../../lib/domain/saved-limits.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { cssColor } from '../../lib/map/css-color.ts';
import { Button } from '../ui/button.tsx';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import Menu from '../ui/menu.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { type EditProps, SavedRow } from './saved-row.tsx';
import { savedPlaces } from './saved-store.ts';
import { TextForm } from './text-form.tsx';

/** So many are shown before somebody asks for all. */
const SHOWN = 100;

/** A list with those of its places that are looked for; with list null, those in none. */
export function SavedListSection({
  list,
  places,
  onRemoveList,
  ...edit
}: EditProps & { list: SavedList | null; places: SavedPlace[]; onRemoveList(list: SavedList): void }) {
  const { locale, onPut } = edit;
  const { t } = usePreferences();
  const { saved: words, draw } = wordsOf(locale);
  const [editing, setEditing] = useState<'name' | 'note' | 'color' | null>(null);
  const [isAll, setIsAll] = useState(false);
  const name = list?.name ?? words.noList;
  const put = (change: Partial<SavedList>) => {
    if (list) onPut(savedPlaces.put({ lists: [{ ...list, ...change }] }), words.isSaved);
    setEditing(null);
  };
  const done = (field: 'name' | 'note') => (text: string | null) =>
    text === null ? setEditing(null) : put({ [field]: text === '' ? undefined : text });
  return (
    <section aria-label={name} data-focus={list ? `saved ${list.id}` : undefined}>
      <div className="flex min-h-8 items-center gap-2">
        <span
          aria-hidden
          className="size-3 shrink-0 rounded-full bg-accent"
          style={{ background: cssColor(list?.color) }}
        />
        {editing === 'name' ? (
          <TextForm
            label={words.renameOf(name)}
            text={name}
            most={LONGEST_SAVED.list}
            locale={locale}
            onDone={done('name')}
          />
        ) : (
          <>
            <h3 className="min-w-0 flex-1 truncate font-semibold text-sm">
              <bdi>{name}</bdi>
            </h3>
            <span className="shrink-0 text-muted text-xs">{words.count(places.length)}</span>
            {list && (
              <MenuButton
                size="small"
                label={words.listOptions(name)}
                className="pointer-coarse:size-11"
                menu={(anchor) => (
                  <Menu
                    {...anchor}
                    label={words.listOptions(name)}
                    entries={[
                      { id: 'name', label: words.rename, run: () => setEditing('name') },
                      { id: 'color', label: words.color, run: () => setEditing('color') },
                      { id: 'note', label: words.editNote, run: () => setEditing('note') },
                      {
                        id: 'remove',
                        label: words.remove,
                        isDanger: true,
                        run: () => onRemoveList(list),
                      },
                    ]}
                  />
                )}
              >
                <Ellipsis size={16} aria-hidden />
              </MenuButton>
            )}
          </>
        )}
      </div>
      {editing === 'color' && (
        <div role="radiogroup" aria-label={words.color} className="flex flex-wrap gap-1 py-1 pl-5">
          {LIST_COLORS.map((color) => (
            // biome-ignore lint/a11y/useSemanticElements: a swatch that is pressed, not a form field
            <button
              key={color}
              type="button"
              role="radio"
              aria-checked={list?.color === color}
              aria-label={draw.colors[color]}
              onClick={() => put({ color })}
              className="size-7 forced-color-adjust-none rounded-full border-2 border-surface outline-2 outline-transparent aria-checked:outline-accent pointer-coarse:size-11"
              style={{ background: cssColor(color) }}
            />
          ))}
        </div>
      )}
      {editing === 'note' ? (
        <div className="py-1 pl-5">
          <TextForm
            label={words.noteOf(name)}
            text={list?.note ?? ''}
            most={LONGEST_SAVED.note}
            isLong
            locale={locale}
            onDone={done('note')}
          />
        </div>
      ) : list?.note ? (
        <p className="whitespace-pre-wrap pb-1 pl-5 text-muted text-xs">{list.note}</p>
      ) : null}
      <ul>
        {places.slice(0, isAll ? undefined : SHOWN).map((place) => (
          <SavedRow key={place.id} place={place} {...edit} />
        ))}
      </ul>
      {!isAll && places.length > SHOWN && (
        <Button look="ghost" onClick={() => setIsAll(true)}>
          {t.sessions.loadMore}
        </Button>
      )}
    </section>
  );
}
