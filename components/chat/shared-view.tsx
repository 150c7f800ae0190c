'use client';

import '../ui/no-eval.ts';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { languageIn, nextLocale } from '../../lib/i18n/index.ts';
import type { Basemaps } from '../../lib/map/basemaps.ts';
import type { MapState } from '../../lib/map/state.ts';
import { sitePath } from '../../lib/site-path.ts';
import { MapPanel } from '../conversation-map.tsx';
import { SavedDialogs } from '../saved/saved-dialogs.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { Separator } from '../ui/separator.tsx';
import { Sheet } from '../ui/sheet.tsx';
import type { Snap } from '../ui/sheet-snap.ts';
import { useMapPadding } from '../ui/use-map-padding.ts';
import { type Binding, BindingProvider } from './binding.tsx';
import { Conversation } from './conversation.tsx';
import { allowancesOf } from './markdown-allowance.ts';
import { questionsOf } from './questions-of.ts';
import { NEW_SESSION } from './session/session-view.ts';
import { useMapAfter } from './use-map-after.ts';
import { useMoment } from './use-moment.ts';
import { usePastTrips } from './use-past-trips.ts';
import { useSharedPages } from './use-shared-pages.ts';

interface Props {
  id: string;
  title: string;
  /** The last page of the conversation, and where to get the one above. */
  messages: ChatMessage[];
  next: string | null;
  /** What all of its messages drew. */
  map: MapState;
  isImported: boolean;
  basemaps: Basemaps;
}

/** A shared conversation: the same log and map, with nothing to send. */
export function SharedView({ id, title, messages: last, next, map, isImported, basemaps }: Props) {
  const { locale, isDark, t, setLocale } = usePreferences();
  const other = languageIn(nextLocale(locale));
  const [snap, setSnap] = useState<Snap>('half');
  const [hoveredRef, setHoveredRef] = useState<string | null>(null);
  const [selection, setSelection] = useState<string[]>([]);
  const dock = useRef<HTMLDivElement | null>(null);
  const padding = useMapPadding(snap);
  const { messages, hasOlder, loadOlder } = useSharedPages(id, { messages: last, next });
  const allowances = useMemo(() => allowancesOf(messages), [messages]);
  // Its camera moved long ago.
  const replayKeys = useMemo(() => new Set(map.camera ? [map.camera.key] : []), [map]);
  const view = useMemo(
    () => ({ ...NEW_SESSION, phase: 'ready' as const, messages, map, hasOlder }),
    [messages, map, hasOlder],
  );
  const select = useCallback((ref: string) => setSelection((now) => (now.includes(ref) ? [] : [ref])), []);
  const hold = useCallback((ref: string) => setSelection([ref]), []);
  const mapAfter = useMapAfter(messages, !hasOlder);
  const moment = useMoment(mapAfter ? { ...view, mapAfter } : view);
  const questions = useMemo(() => questionsOf(messages), [messages]);
  const pastTrips = usePastTrips(view);
  const binding = useMemo<Binding>(
    () => ({ hoveredRef, selection, pastTrips, onHover: setHoveredRef, onSelect: select, onAsk() {} }),
    [hoveredRef, selection, pastTrips, select],
  );
  return (
    <BindingProvider value={binding}>
      <div className="workspace">
        <header className="top-bar flex h-12 shrink-0 items-center gap-1 ps-4 pe-2">
          <h1 className="flex-1 truncate font-semibold text-base">{title}</h1>
          <Button look="ghost" lang={other.tag} title={other.switchTo} onClick={() => setLocale(nextLocale(locale))}>
            {other.shortName}
          </Button>
        </header>
        <Sheet snap={snap} onSnap={setSnap} dock={dock}>
          <Conversation
            view={view}
            empty={null}
            sentCount={0}
            allowances={allowances}
            onLoadOlder={loadOlder}
            // Of a long one the beginning comes page by page.
            isFromStart={next === null}
          />
          <div
            ref={dock}
            className="dock flex items-center justify-between gap-2 border-border border-t px-4 py-2 text-sm"
          >
            <div className="min-w-0 text-muted">
              <p>{t.share.banner}</p>
              {isImported && <p className="text-xs">{t.share.imported}</p>}
            </div>
            <a href={sitePath('/')} className="shrink-0 text-accent underline underline-offset-2">
              {t.share.own}
            </a>
          </div>
          <Separator />
        </Sheet>
        <div className="map-pane">
          <MapPanel
            state={moment.map}
            locale={locale}
            isDark={isDark}
            basemaps={basemaps}
            hoveredRef={hoveredRef}
            onHover={setHoveredRef}
            selection={selection}
            onSelect={hold}
            fadedMessages={moment.faded}
            questions={questions}
            onViewChange={nothing}
            padding={padding}
            replayKeys={replayKeys}
          />
        </div>
      </div>
      <Announcer />
      <SavedDialogs />
    </BindingProvider>
  );
}

const nothing = () => {};
