'use client';

import { useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { SHORTCUT_KEYS, singleKeys } from './use-shortcuts.ts';

const NAMES = ['focus', 'send', 'newline', 'lastEdit', 'stop', 'sessions', 'new', 'find', 'map', 'help'] as const;

/** The list under `?`. */
export default function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { t } = usePreferences();
  const [isOn, setIsOn] = useState(singleKeys.isOn);
  const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return (
    <Dialog title={t.shortcuts.title} isOpen onClose={onClose}>
      <dl className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2">
        {NAMES.map((name) => (
          <div key={name} className="contents">
            <dt>{t.shortcuts[name]}</dt>
            <dd>
              <kbd className="rounded border border-border bg-surface-2 px-1.5 py-0.5 font-mono text-xs">
                {SHORTCUT_KEYS[name].replace('Mod', mod)}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <label className="target mt-4 flex items-center gap-2">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            singleKeys.set(target.checked);
            setIsOn(target.checked);
          }}
          className="size-4 accent-(--accent)"
        />
        {t.shortcuts.singleKeys}
      </label>
    </Dialog>
  );
}
