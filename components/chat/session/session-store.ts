import { newId } from '../../ui/new-id.ts';
import type { Tabs } from '../tabs.ts';
import { earlyMessages } from './early-messages.ts';
import type { LiveSession, OpenSettings } from './live-session.ts';
import { type LoadOpener, NOTHING_OPEN, opening } from './opening.ts';
import { goToSession, nameInAddress, onPage, sessionInAddress, uuidInAddress } from './page-address.ts';
import type { SessionActions, SessionSnapshot, SessionStore, SessionView } from './session-view.ts';
import { LOADING, NEW_SESSION } from './session-view.ts';
import { forgetQueued } from './stored-queue.ts';
import { subscribers } from './subscribers.ts';
import { whenWanted } from './when-wanted.ts';

const loadOpener: LoadOpener = async () => (await import('./live-session.ts')).openSession;

interface Settings {
  /** null: a new conversation. */
  initialId: string | null;
  tabs: Pick<Tabs, 'announce' | 'subscribe'>;
  load?: LoadOpener;
}

/**
 * The session of the address bar (/?s=<uuid>), and the way to others. Asks for nothing before it has a subscriber, and
 * for a new conversation not before somebody is about to write.
 */
export function sessionStore({ initialId, tabs, load = loadOpener }: Settings): SessionStore {
  const page = subscribers(enterPage);
  let early = earlyMessages();
  let id = initialId ?? newId();
  let isKnown = initialId !== null;
  let view = isKnown ? LOADING : NEW_SESSION;
  let sentCount = 0;
  let live: LiveSession | null = null;
  let current = NOTHING_OPEN;
  /** Somebody is about to use the page. */
  let isWanted = false;
  // As the server has it: what this browser keeps comes with the first change.
  let snapshot = read(view);

  function read(shown: SessionView): SessionSnapshot {
    return { id, isKnown, view: shown, sentCount };
  }

  function changed() {
    snapshot = read(live?.view() ?? early.shownIn(view, id));
    page.tell();
  }

  /** Opens the session that is to be shown, again if it could not be read. */
  function begin() {
    current.close();
    view = isKnown ? LOADING : NEW_SESSION;
    const settings: OpenSettings = {
      sessionId: id,
      isKnown,
      onView: () => live && changed(),
      onChanged: tabs.announce,
      onLive(session) {
        live = session;
        early.handTo(session.actions);
        changed();
      },
      onFailed(error) {
        // Of a new conversation there was nothing to read.
        view = { ...NEW_SESSION, phase: 'failed', error: settings.isKnown || early.isAny() ? error : null };
        changed();
      },
    };
    current = opening(load, settings);
    if (isKnown || isWanted) current.begin();
  }

  function want() {
    isWanted = true;
    // What nobody was told had failed may come now.
    if (view.phase === 'failed' && !view.error && navigator.onLine !== false) begin();
    else current.begin();
  }

  function beginAgain() {
    if (view.phase !== 'failed') return;
    begin();
    changed();
  }

  function leave() {
    current.close();
    current = NOTHING_OPEN;
    live = null;
    early.keepFor(id);
    early = earlyMessages();
  }

  function show(nextId: string, isNextKnown: boolean) {
    leave();
    id = nextId;
    isKnown = isNextKnown;
    begin();
    changed();
  }

  /** An action of the live session; nothing without one. */
  const toLive =
    <Action extends keyof SessionActions>(action: Action) =>
    (...given: Parameters<SessionActions[Action]>) =>
      void (live?.actions[action] as ((...all: typeof given) => unknown) | undefined)?.(...given);
  const sync = toLive('syncFromServer');

  function followAddress() {
    const named = sessionInAddress();
    // A jump within the page leads to no other session.
    if (named !== (isKnown ? id : null)) show(named ?? newId(), named !== null);
  }

  function enterPage() {
    const leaveTabs = tabs.subscribe((isElsewhere) => isElsewhere && sync());
    const leaveEvents = onPage({
      pagehide: () => early.keepFor(id),
      popstate: followAddress,
      online() {
        beginAgain();
        // What was shown may have been this browser's own copy.
        sync();
      },
    });
    // The browser's own copy of the page is that of a new conversation, whatever the address.
    const named = initialId === null ? uuidInAddress() : null;
    if (named === null || isKnown) begin();
    else show(named, true);
    const stopWaiting = whenWanted(want);
    return () => {
      stopWaiting();
      leaveTabs();
      leaveEvents();
      leave();
    };
  }

  function beginTurn() {
    want();
    sentCount += 1;
    isKnown = true;
    nameInAddress(id);
    changed();
  }

  return {
    subscribe: page.subscribe,
    getSnapshot: () => snapshot,
    actions: {
      send(text, metadata) {
        beginTurn();
        if (live) return live.actions.send(text, metadata);
        early.add(id, text, metadata);
        changed();
      },
      edit(messageId, text, metadata) {
        beginTurn();
        live?.actions.edit(messageId, text, metadata);
      },
      // Without a live session it could not be read; what waits is sent once it is.
      retry: (useDemo, messageId) => (live ? live.actions.retry(useDemo, messageId) : beginAgain()),
      stop: toLive('stop'),
      regenerate: toLive('regenerate'),
      continueAnswer: toLive('continueAnswer'),
      showBranch: toLive('showBranch'),
      loadOlder: toLive('loadOlder'),
      removeQueued(messageId) {
        if (live) return live.actions.removeQueued(messageId);
        forgetQueued(id, messageId);
        changed();
      },
      sendQueued: toLive('sendQueued'),
    },
    listChanged() {
      tabs.announce();
      if (snapshot.view.messages.length > 0) sync();
    },
    append(pair, sessionId) {
      if (sessionId !== id) return;
      want();
      isKnown = true;
      nameInAddress(id);
      if (live) live.actions.append(pair);
      else early.append(pair);
      changed();
    },
    open(nextId) {
      if (nextId === id && live) return;
      goToSession(nextId);
      show(nextId, true);
    },
    startNew() {
      goToSession(null);
      show(newId(), false);
    },
  };
}
