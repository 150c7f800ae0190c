'use client';

import { useState } from 'react';
import type { Miss } from '../../lib/domain/miss.ts';
import { nameWithArea } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import type { SavedRole } from '../../lib/domain/saved-limits.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { askSite } from '../sessions/api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';
import { saveAs } from './save-place.ts';

type Located = Miss | { candidates: Place[] };

/** Asks where home or work is: a name or address is looked up, and one of what is found is it. */
export default function RoleDialog({ role, onClose }: { role: SavedRole; onClose(): void }) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).saved;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Place[] | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const composition = useComposition();

  const search = async () => {
    setNote(null);
    try {
      const { output } = await askSite<{ output: Located }>('/api/tools/locate', 'POST', {
        input: { query: query.trim() },
        metadata: { locale },
      });
      setFound(placesIn(output));
    } catch {
      setNote(words.loadFailed);
    }
  };
  const choose = async (place: Place) => {
    const failure = await saveAs(place, role, locale);
    if (failure) setNote(failure);
    else onClose();
  };
  return (
    <Dialog title={words.whereIs[role]} isOpen onClose={onClose}>
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim() !== '') void search();
        }}
      >
        <input
          autoFocus
          aria-label={words.nameOrAddress}
          placeholder={words.nameOrAddress}
          value={query}
          maxLength={400}
          onChange={(event) => setQuery(event.target.value)}
          {...composition.events}
          className="h-9 min-w-0 flex-1 rounded-md border border-border bg-bg px-3 text-sm outline-none focus:border-accent pointer-coarse:h-11 pointer-coarse:text-base"
        />
        <Button type="submit" look="primary" disabled={query.trim() === ''} className="h-9! pointer-coarse:h-11!">
          {words.lookUp}
        </Button>
      </form>
      <p className="mt-2 text-muted text-xs">{words.orHowRole}</p>
      {found && (
        <ul className="mt-3 grid gap-1">
          {found.length === 0 && <li className="text-muted text-sm">{words.noneFound}</li>}
          {found.map((place) => (
            <li key={`${place.name} ${place.at.lng} ${place.at.lat}`} className="flex items-center gap-2">
              <bdi className="min-w-0 flex-1 truncate text-sm">{nameWithArea(place, locale)}</bdi>
              <Button onClick={() => void choose(place)}>{words.setAs[role]}</Button>
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p role="alert" className="mt-2 text-danger text-sm">
          {note}
        </p>
      )}
    </Dialog>
  );
}

const placesIn = (output: Located): Place[] => output.candidates ?? [];
