'use client';

import { useEffect, useRef } from 'react';
import { remembered } from '../ui/remembered.ts';

export interface Shortcuts {
  focus(): void;
  stop(): void;
  toggleList(): void;
  startNew(): void;
  focusMap(): void;
  help(): void;
  find(): void;
}

const SINGLE_KEYS = 'single-keys';

/** Whether single characters are shortcuts: who dictates, or rests a hand on the keys, can switch them off. */
export const singleKeys = {
  isOn: () => remembered.get(SINGLE_KEYS) !== 'off',
  set: (isOn: boolean) => remembered.set(SINGLE_KEYS, isOn ? null : 'off'),
};

/** The keys as listed under `?`; `Mod` is ⌘ on Apple's systems, else Ctrl. */
export const SHORTCUT_KEYS = {
  focus: '/',
  send: 'Enter',
  newline: 'Shift + Enter',
  lastEdit: '↑',
  stop: 'Esc',
  sessions: 'Mod + B',
  new: 'Mod + Shift + O',
  find: 'Mod + Shift + F',
  map: 'g',
  undo: 'Mod + Z',
  redo: 'Mod + Shift + Z',
  help: '?',
} as const;

/** Listens for the page's shortcuts. Single letters only count outside text boxes. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;

  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const run = commandOf(event, latest.current);
      if (!run) return;
      if (event.key !== 'Escape') event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function commandOf(event: KeyboardEvent, shortcuts: Shortcuts): (() => void) | null {
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod && !event.altKey) {
    if (event.shiftKey) return { o: shortcuts.startNew, f: shortcuts.find }[event.key.toLowerCase()] ?? null;
    return event.key.toLowerCase() === 'b' ? shortcuts.toggleList : null;
  }
  if (event.key === 'Escape') return document.querySelector('[role="dialog"], [role="menu"]') ? null : shortcuts.stop;
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (isTyping || event.altKey || !singleKeys.isOn()) return null;
  return { '/': shortcuts.focus, '?': shortcuts.help, g: shortcuts.focusMap }[event.key] ?? null;
}
