'use client';

import { Suspense, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { BindingProvider } from './chat/binding.tsx';
import { Conversation } from './chat/conversation.tsx';
import { conversationName } from './chat/conversation-name.ts';
import { Dock } from './chat/dock.tsx';
import { EmptyState } from './chat/empty-state.tsx';
import { Peek } from './chat/peek.tsx';
import { isAnswering } from './chat/session/session-view.ts';
import { useSession } from './chat/session/use-session.ts';
import { browserTabs } from './chat/tabs.ts';
import { TopBar } from './chat/top-bar.tsx';
import { useBindingState } from './chat/use-binding-state.ts';
import { useComposing } from './chat/use-composing.ts';
import { useFacts } from './chat/use-facts.ts';
import { useSearchArea } from './chat/use-search-area.ts';
import { useShortcuts } from './chat/use-shortcuts.ts';
import { ConversationMap } from './conversation-map.tsx';
import { Dialogs } from './dialogs.tsx';
import { SessionList } from './sessions/list-part.tsx';
import { usePreferences } from './ui/preferences.tsx';
import { Separator } from './ui/separator.tsx';
import { Sheet } from './ui/sheet.tsx';
import type { Snap } from './ui/sheet-snap.ts';
import { SkipLink } from './ui/skip-link.tsx';
import { useFocusAtStart, useFocusHome } from './ui/use-focus-home.ts';
import { useKeyboardInset } from './ui/use-keyboard-inset.ts';
import { useListPane } from './ui/use-list-pane.ts';
import { useRoomForMap } from './ui/use-room-for-map.ts';
import { usePanel } from './use-panel.ts';
import type { WorkspaceFacts } from './workspace-facts.ts';

export interface WorkspaceProps {
  facts: WorkspaceFacts;
  /** The list of conversations stands beside them if there is room. */
  isListShown: boolean;
  /** The session in the URL; null: a new conversation. */
  sessionId: string | null;
}

/** Conversation and map as one surface. Selection and hovering live here, between the two. */
export function Workspace({ facts, isListShown, sessionId }: WorkspaceProps) {
  const { locale } = usePreferences();
  const box = useRef<HTMLTextAreaElement | null>(null);
  useKeyboardInset();
  useFocusHome();
  useFocusAtStart(box);
  const dock = useRef<HTMLDivElement | null>(null);
  const latestPlace = useRef<HTMLSpanElement | null>(null);
  const list = useListPane(isListShown);
  const [panel, setPanel] = usePanel();
  const [snap, setSnap] = useState<Snap>('half');
  const [isFinding, setIsFinding] = useState(false);

  const [tabs] = useState(browserTabs);
  const version = useSyncExternalStore(tabs.subscribe, tabs.version, tabs.version);
  const session = useSession(sessionId, tabs);
  const { view, actions } = session;
  const isBusy = isAnswering(view);
  const context = useFacts(view.map, locale);
  const searchArea = useSearchArea(session, context);

  const composing = useComposing({ session, metadata: context.question, onSent: context.detach, box });
  const send = (text: string) => {
    composing.send(text);
    if (snap === 'peek') setSnap('half');
  };
  const makeRoom = useRoomForMap(snap, setSnap);
  const raise = useCallback(() => setSnap('half'), []);
  const latestSend = useRef(send);
  latestSend.current = send;
  const ask = useCallback((text: string) => latestSend.current(text), []);

  const { binding, selectOnMap, lookedAt } = useBindingState({
    selection: context.selection,
    select: context.select,
    hold: context.hold,
    ask,
    begin: composing.begin,
    run: searchArea.run,
    view,
  });
  const closeFind = useCallback(() => setIsFinding(false), []);

  const leaveTo = (go: () => void) => {
    composing.leave();
    context.forget();
    setIsFinding(false);
    go();
    list.closeDrawer();
    // Not until the drawer is gone, and not under a dialog: what is covered takes no focus.
    if (panel === null) requestAnimationFrame(() => box.current?.focus({ preventScroll: true }));
  };
  const startNew = () => leaveTo(session.startNew);

  useShortcuts({
    focus: () => box.current?.focus(),
    stop: () => isBusy && actions.stop(),
    toggleList: list.toggle,
    startNew,
    focusMap: () => document.querySelector<HTMLElement>('.map-pane .leaflet-container')?.focus(),
    help: () => setPanel('shortcuts'),
    find: () => view.messages.length > 0 && setIsFinding(true),
  });

  return (
    <BindingProvider value={binding}>
      <SkipLink isCovered={list.isModal} />
      <div className="workspace" data-list={list.isColumn ? 'column' : undefined}>
        {list.isColumn && !list.isOpen && <div className="list-pane list-place" />}
        {list.isOpen && (
          <Suspense fallback={<div className="list-pane" />}>
            <SessionList
              isModal={list.isModal}
              isAsked={list.isAsked}
              currentId={session.id}
              isCurrentRunning={isBusy}
              version={version}
              onOpen={(id) => leaveTo(() => session.open(id))}
              onNew={startNew}
              onClose={list.toggle}
              onDeleted={(id) => id === session.id && session.startNew()}
              onChanged={session.listChanged}
            />
          </Suspense>
        )}
        <div className="contents" inert={list.isModal}>
          <TopBar
            name={conversationName(view)}
            onRename={session.isKnown ? session.rename : undefined}
            onFind={view.messages.length > 0 ? () => setIsFinding(true) : undefined}
            isListOpen={list.isOpen}
            onToggleList={list.toggle}
            onNew={startNew}
            onPanel={setPanel}
            onShare={view.messages.length > 0 ? () => setPanel('share') : undefined}
            isMovable={session.isKnown && !facts.isEverywhere}
            signedIn={facts.signedIn}
          />
          <Sheet snap={snap} onSnap={setSnap} dock={dock}>
            <Conversation
              key={session.id}
              view={view}
              empty={<EmptyState view={view} isDemo={facts.mode === 'demo'} onAsk={ask} onNew={startNew} />}
              sentCount={session.sentCount}
              onEdit={composing.edit}
              onRetry={actions.retry}
              onStop={actions.stop}
              onLoadOlder={actions.loadOlder}
              onRegenerate={actions.regenerate}
              onContinue={actions.continueAnswer}
              onUseDemo={(id) => actions.retry(true, id)}
              onShowBranch={actions.showBranch}
              onRate={session.rate}
              onNew={startNew}
              latestPlace={latestPlace}
              isFinding={isFinding}
              onFound={closeFind}
            />
            <Dock
              peek={snap === 'peek' ? <Peek messages={view.messages} onRaise={raise} /> : null}
              element={dock}
              session={session}
              composing={composing}
              context={context}
              facts={facts}
              box={box}
              latestPlace={latestPlace}
              isBusy={isBusy}
              onSend={send}
            />
            <Separator />
          </Sheet>
          <div className="map-pane">
            <ConversationMap
              key={session.id}
              session={session}
              context={context}
              searchArea={searchArea}
              basemaps={facts.basemaps}
              snap={snap}
              onSelect={selectOnMap}
              lookedAt={lookedAt}
              onRoom={makeRoom}
            />
          </div>
        </div>
      </div>
      <Dialogs
        panel={panel}
        onClose={() => setPanel(null)}
        session={session}
        onOpen={(id) => leaveTo(() => session.open(id))}
        onDeletedAll={startNew}
        onChanged={tabs.announce}
      />
    </BindingProvider>
  );
}
