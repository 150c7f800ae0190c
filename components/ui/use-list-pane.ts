'use client';

import { useCallback, useEffect, useState } from 'react';
import { LIST_COOKIE } from '../../lib/i18n/index.ts';
import { recall, remember } from './show-preferences.ts';
import { useListColumn } from './use-media.ts';

export interface ListPane {
  /** A column is wanted where there is room for one, also while that is not known yet. */
  isColumn: boolean;
  isOpen: boolean;
  /** It lies above the page, where nothing else can be reached. */
  isModal: boolean;
  /** The user opened it, which brings the focus into it. */
  isAsked: boolean;
  toggle(): void;
  /** Only the drawer: the column stays. */
  closeDrawer(): void;
}

/** The list of conversations: a column that is remembered, or a drawer that begins closed. */
export function useListPane(isShownFirst: boolean): ListPane {
  const hasColumn = useListColumn();
  const [isColumn, setIsColumn] = useState(isShownFirst);
  const [isDrawer, setIsDrawer] = useState(false);
  const [isAsked, setIsAsked] = useState(false);

  useEffect(function followChoice() {
    // The browser's own copy of the page may be older than the choice.
    const chosen = recall(LIST_COOKIE);
    if (chosen) setIsColumn(chosen === 'open');
  }, []);

  const toggle = useCallback(() => {
    setIsAsked(true);
    if (!hasColumn) return setIsDrawer((isOpen) => !isOpen);
    setIsColumn(!isColumn);
    remember(LIST_COOKIE, isColumn ? 'closed' : 'open');
  }, [hasColumn, isColumn]);
  const closeDrawer = useCallback(() => setIsDrawer(false), []);
  const isOpen = hasColumn ? isColumn : isDrawer;
  return { isColumn, isOpen, isModal: isOpen && !hasColumn, isAsked, toggle, closeDrawer };
}
