import { useRef, useState } from 'react';
import type { Saved } from '../../lib/domain/saved.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { EXPORT_FORMATS, exportFileName } from '../../lib/map/export-formats.ts';
import { saveFile } from '../map/controls/save-file.ts';
import { Button } from '../ui/button.tsx';
import { loadTwice } from '../ui/load-twice.ts';
import Menu from '../ui/menu.tsx';
import { newList, saying } from './save-place.ts';
import { savedLayers } from './saved-layers.ts';
import { savedPlaces } from './saved-store.ts';

/** What a file of places may be; reading it says what it is. */
const ACCEPT = '.gpx,.kml,.kmz,.geojson,.json,.csv,.tsv,.txt';

/** Takes saved places along as files, and brings places of a file in, as a list named after it. */
export function SavedFiles({ saved, locale, failed }: { saved: Saved; locale: Locale; failed: string }) {
  const words = wordsOf(locale).saved;
  const file = useRef<HTMLInputElement | null>(null);
  const exporter = useRef<HTMLButtonElement | null>(null);
  const [isExporting, setIsExporting] = useState(false);
  const [note, setNote] = useState('');

  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const list = newList(chosen.name.replace(/\.[^.]*$/, '').slice(0, 80) || words.noList);
    const { placesInFile } = await loadTwice(() => import('./places-in-file.ts'));
    const { places, leftOut } = await placesInFile(chosen, list.id);
    if (places.length === 0) return setNote(words.importNothing);
    const done = words.imported(places.length, list.name, leftOut);
    setNote((await saying(savedPlaces.put({ lists: [list], places }), done, locale)) ?? done);
  };
  const save = async (id: (typeof EXPORT_FORMATS)[number]['id'], type: string) => {
    const { WRITERS } = await loadTwice(() => import('../../lib/map/export.ts'));
    // What somebody keeps was chosen by them.
    const text = WRITERS[id]({ layers: savedLayers(saved.places, saved.lists) }, { isGenerated: false, locale });
    saveFile(text, exportFileName(id, new Date()), type);
  };
  return (
    <>
      <Button
        ref={exporter}
        aria-haspopup="menu"
        aria-expanded={isExporting}
        disabled={saved.places.length === 0}
        onClick={() => setIsExporting(!isExporting)}
      >
        {words.export}
      </Button>
      {isExporting && (
        <Menu
          anchor={exporter}
          label={words.export}
          onClose={() => setIsExporting(false)}
          entries={EXPORT_FORMATS.map(({ id, name, type }) => ({
            id,
            label: words.exportAs(name),
            run: () => void save(id, type).catch(() => setNote(failed)),
          }))}
        />
      )}
      <Button onClick={() => file.current?.click()}>{words.import}</Button>
      <input
        ref={file}
        type="file"
        accept={ACCEPT}
        aria-label={words.import}
        className="hidden"
        onChange={(event) => {
          void take(event.target.files?.[0]).catch(() => setNote(failed));
          event.target.value = '';
        }}
      />
      {note && (
        <p role="status" className="basis-full text-muted text-sm">
          {note}
        </p>
      )}
    </>
  );
}
