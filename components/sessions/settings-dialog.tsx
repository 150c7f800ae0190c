'use client';

import { useRef, useState } from 'react';
import { allLocales, languageIn, THEMES } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { sitePath } from '../../lib/site-path.ts';
import { removeCopies } from '../offline/copies.ts';
import { savedPlaces } from '../saved/saved-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { api, exportAllUrl, exportUrl } from './api.ts';
import { Choice } from './choice.tsx';
import { Confirm } from './confirm.tsx';
import { Download } from './download.tsx';
import { forgetKept } from './forget-kept.ts';
import { importFile } from './import-file.ts';
import { OfflineCopies } from './offline-copies.tsx';

interface Props {
  /** null until the open conversation has been sent to. */
  sessionId: string | null;
  onClose(): void;
  onOpen(id: string): void;
  onDeletedAll(): void;
  onChanged(): void;
}

/** Language, theme, and the user's data: export, import, download all, delete all. */
export default function SettingsDialog({ sessionId, onClose, onOpen, onDeletedAll, onChanged }: Props) {
  const { locale, theme, t, setLocale, setTheme } = usePreferences();
  const [note, setNote] = useState('');
  const [isConfirming, setIsConfirming] = useState(false);
  const file = useRef<HTMLInputElement | null>(null);

  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    setNote(t.settings.importing);
    const { text, id } = await importFile(chosen, t);
    setNote(text);
    onChanged();
    if (id !== null) onOpen(id);
  };

  const deleteAll = () => {
    setIsConfirming(false);
    api.removeAll().then(
      () => {
        void forgetKept();
        void removeCopies().catch(() => {});
        savedPlaces.forget();
        setNote(t.settings.deletedAll);
        onChanged();
        onDeletedAll();
      },
      () => setNote(t.settings.failed),
    );
  };

  return (
    <Dialog title={t.settings.title} isOpen onClose={onClose}>
      <Choice
        label={t.settings.language}
        value={locale}
        options={allLocales().map((value) => ({ value, label: languageIn(value).name }))}
        onChoose={setLocale}
      />
      <Choice
        label={t.settings.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t.settings[value] }))}
        onChoose={setTheme}
      />
      <h3 className="mt-5 mb-2 font-semibold">{t.settings.data}</h3>
      <div className="grid gap-2">
        {sessionId && (
          <>
            <Download href={exportUrl(sessionId, 'json', locale)}>{t.settings.exportJson}</Download>
            <Download href={exportUrl(sessionId, 'md', locale)}>{t.settings.exportMarkdown}</Download>
          </>
        )}
        <Button onClick={() => file.current?.click()}>{t.settings.import}</Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={t.settings.import}
          className="hidden"
          onChange={(event) => {
            void takeFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Download href={exportAllUrl()}>{t.settings.downloadAll}</Download>
        <OfflineCopies onRemoved={() => setNote(wordsOf(locale).later.offline.removedCopies)} />
        <div data-focus="delete-all" className="grid">
          {isConfirming ? (
            <Confirm onYes={deleteAll} onCancel={() => setIsConfirming(false)} />
          ) : (
            <Button look="danger" onClick={() => setIsConfirming(true)}>
              {t.settings.deleteAll}
            </Button>
          )}
        </div>
      </div>
      <p role="status" className="mt-3 min-h-5 text-muted text-sm">
        {note}
      </p>
      <a href={sitePath('/privacy')} className="target text-accent text-sm underline">
        {wordsOf(locale).later.privacy}
      </a>
    </Dialog>
  );
}
