'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UserMetadata } from '../../lib/chat/conversation/message.ts';
import type { MapView } from '../../lib/domain/map-view.ts';
import type { PictureFacts } from '../../lib/domain/picture.ts';
import type { LngLat } from '../../lib/geo/lng-lat.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { baseRef } from '../../lib/map/legend.ts';
import type { MapState } from '../../lib/map/state.ts';
import { remembered } from '../ui/remembered.ts';
import { type Chip, chipsOf } from './chips-of.ts';

export interface Facts {
  /** Notes what the map shows. It goes with the next message; nothing is rendered again for it. */
  setView(view: MapView): void;
  isViewSent: boolean;
  toggleView(): void;
  selection: string[];
  /** Selects, or deselects if already selected. */
  select(ref: string): void;
  /** Selects, and keeps what is selected: a second press on a marker is no wish to lose it. */
  hold(ref: string): void;
  chips: Chip[];
  /** Selects these and nothing else. */
  selectOnly(refs: readonly string[]): void;
  /** Takes these out of the selection. */
  unselect(refs: readonly string[]): void;
  setPosition(position: LngLat): void;
  /** What goes with whatever is stored now. */
  metadata(): UserMetadata;
  /** Pictures that go with the next question. */
  pictures: readonly PictureFacts[];
  /** False if it has as many as it may have. */
  attach(picture: PictureFacts, most: number): boolean;
  /** Takes it out, or without an id all of them. */
  detach(id?: string): void;
  /** What goes with a question asked now. */
  question(): UserMetadata;
  /** A new conversation starts without a selection. */
  forget(): void;
}

/** What travels with each message besides its words: view, selection, position, language, time zone. */
export function useFacts(map: MapState, locale: Locale): Facts {
  const view = useRef<MapView | null>(null);
  const [isViewSent, setIsViewSent] = useState(true);
  const [selected, setSelected] = useState<string[]>([]);
  const [position, setPosition] = useState<LngLat | null>(null);
  const [pictures, setPictures] = useState<readonly PictureFacts[]>([]);
  // Several may be prepared at a time: each has to know of those that came before the page was drawn again.
  const attached = useRef(pictures);
  const keepPictures = useCallback((next: readonly PictureFacts[]) => {
    attached.current = next;
    setPictures(next);
  }, []);

  useEffect(function bringBack() {
    if (remembered.get('view') === 'off') setIsViewSent(false);
  }, []);

  const layers = useMemo(() => new Map(map.layers.map((layer) => [layer.ref, layer])), [map.layers]);
  const selection = useMemo(() => selected.filter((ref) => layers.has(ref)), [selected, layers]);
  const chips = chipsOf(
    selection.flatMap((ref) => layers.get(ref) ?? []),
    locale,
  );

  const metadata = (): UserMetadata => ({
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(isViewSent && view.current && { view: view.current }),
    ...(selection.length > 0 && { selection: wholes(selection).slice(-20) }),
    ...(position && { position }),
  });

  return {
    setView: useCallback((next) => {
      view.current = next;
    }, []),
    isViewSent,
    toggleView() {
      setIsViewSent(!isViewSent);
      remembered.set('view', isViewSent ? 'off' : null);
    },
    selection,
    select: useCallback(
      (ref) => setSelected((now) => (now.includes(ref) ? now.filter((other) => other !== ref) : [...now, ref])),
      [],
    ),
    hold: useCallback((ref) => setSelected((now) => [...now.filter((other) => other !== ref), ref]), []),
    chips,
    selectOnly: useCallback((refs) => setSelected([...refs]), []),
    unselect: useCallback((refs) => setSelected((before) => before.filter((ref) => !refs.includes(ref))), []),
    setPosition,
    metadata,
    pictures,
    attach: useCallback(
      (picture, most) => {
        if (attached.current.length >= most) return false;
        keepPictures([...attached.current, picture]);
        return true;
      },
      [keepPictures],
    ),
    detach: useCallback(
      (id) => keepPictures(id ? attached.current.filter((each) => each.id !== id) : []),
      [keepPictures],
    ),
    question: () => ({ ...metadata(), ...(pictures.length > 0 && { pictures: [...pictures] }) }),
    forget: useCallback(() => {
      setSelected([]);
      keepPictures([]);
    }, [keepPictures]),
  };
}

/** A message names whole things: of a route an end, a ride and an alternative are parts, and have no ref of their own. */
const wholes = (refs: readonly string[]) => [...new Set(refs.map(baseRef))];
