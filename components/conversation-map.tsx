'use client';

import { Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import type { Basemaps } from '../lib/map/basemaps.ts';
import { useBinding } from './chat/binding.tsx';
import { questionsOf } from './chat/questions-of.ts';
import { isAnswering } from './chat/session/session-view.ts';
import type { Session } from './chat/session/use-session.ts';
import type { Facts } from './chat/use-facts.ts';
import { useMoment } from './chat/use-moment.ts';
import type { SearchArea } from './chat/use-search-area.ts';
import { keepView, keptView, type ViewMemory } from './map/kept-views.ts';
import { MapMissing } from './map/map-missing.tsx';
import type { MapPanelProps } from './map/props.ts';
import { lazily } from './ui/lazily.tsx';
import { ownTask } from './ui/own-task.ts';
import { usePreferences } from './ui/preferences.tsx';
import type { Snap } from './ui/sheet-snap.ts';
import { useIsInBrowser } from './ui/use-is-in-browser.ts';
import { useMapPadding } from './ui/use-map-padding.ts';

// Leaflet touches `window` when loaded, and the page paints without it. It and what draws with it start in a task each.
async function loadSurface() {
  await import('leaflet');
  await ownTask();
  return { default: (await import('./map/map-surface.tsx')).MapSurface };
}

const MapSurface = lazily(loadSurface, MapMissing);

/**
 * The map of a conversation: draws a MapState and reports what people do on it. Has no conversation state of its own.
 */
export function MapPanel(props: MapPanelProps) {
  const loading = <div className="wt-map-loading" aria-hidden="true" />;
  if (!useIsInBrowser()) return loading;
  return (
    <Suspense fallback={loading}>
      <MapSurface {...props} />
    </Suspense>
  );
}

interface Props extends Pick<MapPanelProps, 'onSelect' | 'lookedAt' | 'onRoom'> {
  session: Session;
  context: Facts;
  searchArea: SearchArea;
  basemaps: Basemaps;
  /** How far the sheet is up, on a phone. */
  snap: Snap;
}

/** The map beside the conversation: what it has drawn, or had at the answer that is pointed at. */
export function ConversationMap({ session, context, searchArea, basemaps, snap, ...props }: Props) {
  const { locale, isDark } = usePreferences();
  const { hoveredRef, onHover, onAsk } = useBinding();
  const { view } = session;
  // Here and not above: nothing else is rendered again when the sheet has moved.
  const padding = useMapPadding(snap);
  const { map, faded } = useMoment(view);
  const questions = useMemo(() => questionsOf(view.messages), [view.messages]);
  const memory = useMemory(session.id, view.messages.length > 0);
  return (
    <MapPanel
      {...props}
      padding={padding}
      state={map}
      fadedMessages={faded}
      questions={questions}
      locale={locale}
      isDark={isDark}
      basemaps={basemaps}
      hoveredRef={hoveredRef}
      onHover={onHover}
      selection={context.selection}
      onViewChange={context.setView}
      onAsk={onAsk}
      onEdit={searchArea.edit}
      onDraw={searchArea.draw}
      stillKeys={searchArea.stillKeys}
      isEditable={!isAnswering(view)}
      {...(searchArea.isPossible && { onSearchArea: searchArea.again })}
      memory={memory}
      turn={view.messages.findLast(({ role }) => role === 'user')?.id ?? null}
      replayKeys={view.replayKeys}
      onGeolocate={context.setPosition}
    />
  );
}

/** Where the map of this conversation was left; none is kept of one in which nothing has been said. */
function useMemory(sessionId: string, hasBegun: boolean): ViewMemory {
  const latest = useRef(hasBegun);
  useLayoutEffect(function keepLatest() {
    latest.current = hasBegun;
  });
  return useMemo(
    () => ({
      read: () => keptView(sessionId),
      keep(next) {
        if (latest.current) keepView(sessionId, next);
      },
    }),
    [sessionId],
  );
}
