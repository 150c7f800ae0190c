'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { allLocales, languageIn, THEMES } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { remembered } from '../ui/remembered.ts';
import { api, exportAllUrl, exportUrl } from './api.ts';
import { importFile } from './import-file.ts';

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
        for (const kind of ['draft:', 'queue:']) remembered.forget(kind);
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
    </Dialog>
  );
}

/** Asks before everything is deleted; focus starts on the way back. */
function Confirm({ onYes, onCancel }: { onYes(): void; onCancel(): void }) {
  const { t } = usePreferences();
  const id = useId();
  const box = useRef<HTMLDivElement | null>(null);

  useEffect(function focusCancel() {
    box.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, []);

  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={t.settings.deleteAll}
      aria-describedby={id}
      className="rounded-lg border border-danger/40 bg-danger-soft p-3"
    >
      <p id={id} className="mb-2">
        {t.settings.deleteAllConfirm}
      </p>
      <div className="flex gap-2">
        <Button look="danger" onClick={onYes}>
          {t.settings.deleteAllYes}
        </Button>
        <Button onClick={onCancel}>{t.settings.cancel}</Button>
      </div>
    </div>
  );
}

function Download({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      download
      className="target flex h-8 items-center justify-center rounded-md border border-border bg-surface px-3 font-medium text-sm hover:bg-surface-2"
    >
      {children}
    </a>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChoose(value: Value): void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="mb-3 flex items-center justify-between gap-4">
      <legend className="float-left">{label}</legend>
      <div className="flex rounded-md border border-border p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="target flex cursor-pointer items-center justify-center rounded px-3 py-1 text-sm has-checked:bg-accent has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={label}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
