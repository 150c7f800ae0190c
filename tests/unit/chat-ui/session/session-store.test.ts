// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorOf } from '../../../../components/chat/error-of.ts';
import type { LiveSession, OpenSettings } from '../../../../components/chat/session/live-session.ts';
import { sessionStore } from '../../../../components/chat/session/session-store.ts';
import { NEW_SESSION, type SessionView } from '../../../../components/chat/session/session-view.ts';
import { readQueue } from '../../../../components/chat/session/stored-queue.ts';
import { browserTabs } from '../../../../components/chat/tabs.ts';

const leaves: (() => void)[] = [];
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
});
afterEach(async () => {
  for (const leave of leaves.splice(0)) leave();
  await settled();
  vi.unstubAllGlobals();
});

/** Everything that was begun without waiting for the network. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Somebody is about to write. */
const press = () => void window.dispatchEvent(new Event('pointerdown'));

/** A store whose sessions the test opens: `opens` has what each was opened with, `done` what came to them. */
function store(initialId: string | null, tabs = browserTabs()) {
  const opens: OpenSettings[] = [];
  const closed: string[] = [];
  const done: string[] = [];
  const made = sessionStore({
    initialId,
    tabs,
    load: async () => (settings) => {
      opens.push(settings);
      return () => closed.push(settings.sessionId);
    },
  });
  const note = (action: string) => (what: unknown) => void done.push(`${action} ${what ?? ''}`.trim());
  /** The session that was opened last comes alive. */
  function comesAlive(view: Partial<SessionView> = {}) {
    const at = opens.at(-1);
    let now: SessionView = { ...NEW_SESSION, ...view };
    const actions = {
      send: note('send'),
      stop: note('stop'),
      retry: note('retry'),
      syncFromServer: note('sync'),
      append: note('append'),
    };
    at?.onLive({ view: () => now, actions } as unknown as LiveSession);
    return (next: Partial<SessionView>) => {
      now = { ...NEW_SESSION, ...next };
      at?.onView();
    };
  }
  return {
    ...made,
    opens,
    closed,
    done,
    comesAlive,
    view: () => made.getSnapshot().view,
    texts: () => made.getSnapshot().view.messages.map(({ parts }) => parts.map((part) => 'text' in part && part.text)),
    async enter() {
      const listener = vi.fn();
      leaves.push(made.subscribe(listener));
      press();
      await settled();
      return listener;
    },
  };
}

describe('the store of the session', () => {
  it('opens nothing before somebody looks, and one session however often they look away and back', async () => {
    const { subscribe, opens, closed } = store('s1');
    await settled();
    expect(opens).toEqual([]);
    // As React's strict mode mounts: there, gone, there again.
    subscribe(() => {})();
    leaves.push(subscribe(() => {}));
    leaves.push(subscribe(() => {}));
    await settled();
    expect(opens.map(({ sessionId, isKnown }) => [sessionId, isKnown])).toEqual([['s1', true]]);
    expect(closed).toEqual([]);
  });

  it('made by the copy of a page without a session, opens the one that the address names', async () => {
    const id = '5b1e7a52-2f0e-4a0e-9c76-1f4f7a3f2d10';
    history.replaceState(null, '', `/?s=${id}`);
    const { enter, opens, getSnapshot } = store(null);
    await enter();
    expect(opens.map(({ sessionId, isKnown }) => [sessionId, isKnown])).toEqual([[id, true]]);
    expect(getSnapshot()).toMatchObject({ id, isKnown: true, view: { phase: 'loading' } });
  });

  it('takes an address that names no session for a new conversation', async () => {
    history.replaceState(null, '', '/?s=everything');
    const { enter, opens } = store(null);
    await enter();
    expect(opens.map(({ isKnown }) => isKnown)).toEqual([false]);
  });

  it('reads the session again when the network is back, as it may have shown an old copy', async () => {
    const { enter, comesAlive, done } = store('s1');
    await enter();
    comesAlive();
    window.dispatchEvent(new Event('online'));
    expect(done).toEqual(['sync']);
  });

  it('closes the session when nobody looks any more', async () => {
    const { enter, closed } = store('s1');
    await enter();
    leaves.pop()?.();
    await settled();
    expect(closed).toEqual(['s1']);
  });

  it('is loading where the address names a session, new where it names none', () => {
    expect(store('s1').getSnapshot()).toMatchObject({ id: 's1', isKnown: true, view: { phase: 'loading' } });
    expect(store(null).getSnapshot()).toMatchObject({ isKnown: false, view: { phase: 'new' } });
  });

  it('tells each change of the view, with the same snapshot in between', async () => {
    const { enter, comesAlive, getSnapshot } = store('s1');
    const listener = await enter();
    const change = comesAlive({ title: 'one' });
    expect(listener).toHaveBeenCalledTimes(1);
    const before = getSnapshot();
    expect(getSnapshot()).toBe(before);
    change({ title: 'two' });
    expect(listener).toHaveBeenCalledTimes(2);
    expect([before.view.title, getSnapshot().view.title]).toEqual(['one', 'two']);
  });

  it('names the session in the address when its first message is sent', async () => {
    const { enter, comesAlive, actions, getSnapshot, done } = store(null);
    await enter();
    comesAlive();
    expect(location.search).toBe('');
    actions.send('你好', {});
    expect(location.search).toBe(`?s=${getSnapshot().id}`);
    expect(getSnapshot()).toMatchObject({ isKnown: true, sentCount: 1 });
    expect(done).toEqual(['send 你好']);
  });

  it('throws nothing away of what it could not be brought for', async () => {
    const broken = sessionStore({
      initialId: 's1',
      tabs: browserTabs(),
      load: () => Promise.reject(new Error('lost')),
    });
    leaves.push(broken.subscribe(() => {}));
    await vi.waitFor(() =>
      expect(broken.getSnapshot().view).toMatchObject({ phase: 'failed', error: errorOf(new TypeError()) }),
    );
  });

  it('opens again for the next question what did not come with a network', async () => {
    const load = vi.fn(() => Promise.reject(new Error('lost')));
    const broken = sessionStore({ initialId: null, tabs: browserTabs(), load });
    leaves.push(broken.subscribe(() => {}));
    press();
    await vi.waitFor(() => expect(broken.getSnapshot().view).toMatchObject({ phase: 'failed', error: null }));
    expect(load).toHaveBeenCalledTimes(2);
    broken.actions.send('is it there now', {});
    await vi.waitFor(() =>
      expect(broken.getSnapshot().view).toMatchObject({ status: 'error', error: { isOffline: true } }),
    );
    expect(load).toHaveBeenCalledTimes(4);
    expect(broken.getSnapshot().view.messages).toHaveLength(1);
  });
});

describe('what only a conversation needs', () => {
  afterEach(() => vi.useRealTimers());
  const fresh = async () => {
    const made = store(null);
    leaves.push(made.subscribe(() => {}));
    await settled();
    return made;
  };

  it.each([
    ['a press', press],
    ['a key', () => void window.dispatchEvent(new Event('keydown'))],
    ['text put in by another program', () => void document.body.dispatchEvent(new Event('input', { bubbles: true }))],
    ['a file that is dragged in', () => void document.body.dispatchEvent(new Event('dragenter', { bubbles: true }))],
  ])('comes with %s, and once', async (_, sign) => {
    const { opens, startNew } = await fresh();
    expect(opens).toEqual([]);
    sign();
    sign();
    await settled();
    expect(opens).toHaveLength(1);
    // The next one need not wait.
    startNew();
    await settled();
    expect(opens).toHaveLength(2);
  });

  it('comes by itself once the page has been idle', async () => {
    vi.useFakeTimers();
    const { opens, subscribe } = store(null);
    leaves.push(subscribe(() => {}));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(opens).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(opens).toHaveLength(1);
    vi.useRealTimers();
  });

  it('is not waited for when the address names a session', async () => {
    const { opens, subscribe } = store('s1');
    leaves.push(subscribe(() => {}));
    await settled();
    expect(opens).toHaveLength(1);
  });

  it('comes with the question: what was typed before it was there is shown, and sent when it is', async () => {
    const { actions, opens, comesAlive, texts, done } = await fresh();
    actions.send('quick', {});
    expect(texts()).toEqual([['quick']]);
    await settled();
    expect(opens).toHaveLength(1);
    comesAlive();
    expect(done).toEqual(['send quick']);
  });

  describe('without a network', () => {
    afterEach(() => vi.restoreAllMocks());
    const inTheTunnel = async () => {
      const load = vi.fn<NonNullable<Parameters<typeof sessionStore>[0]['load']>>();
      load.mockRejectedValueOnce(new Error('Failed to load chunk')).mockReturnValue(new Promise(() => {}));
      const made = sessionStore({ initialId: null, tabs: browserTabs(), load });
      leaves.push(made.subscribe(() => {}));
      const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
      return { ...made, load, online, view: () => made.getSnapshot().view };
    };
    const back = (online: { mockRestore(): void }) => {
      online.mockRestore();
      window.dispatchEvent(new Event('online'));
    };

    it('keeps the question in the queue from the beginning, for any tab, and is brought again with the network', async () => {
      const { actions, getSnapshot, view, load, online } = await inTheTunnel();
      actions.send('in the tunnel', { locale: 'en' });
      await settled();
      expect(view()).toMatchObject({ phase: 'failed', error: null, messages: [], status: 'ready' });
      expect(view().queued).toMatchObject([{ text: 'in the tunnel', isOffline: true }]);
      expect(readQueue(getSnapshot().id)).toEqual(view().queued);
      back(online);
      expect(load).toHaveBeenCalledTimes(2);
      // The queue goes with the session; nothing is sent beside it.
      expect(view()).toMatchObject({ phase: 'loading', messages: [], queued: [{ text: 'in the tunnel' }] });
    });

    it('lets the question be taken back', async () => {
      const { actions, getSnapshot, view } = await inTheTunnel();
      actions.send('rather not', {});
      actions.send('but this', {});
      actions.removeQueued(view().queued[0]?.id ?? '');
      expect(view().queued.map(({ text }) => text)).toEqual(['but this']);
      expect(readQueue(getSnapshot().id)).toHaveLength(1);
    });

    it('tells of no failure before anything was asked', async () => {
      const { view } = await inTheTunnel();
      press();
      await settled();
      expect(view()).toMatchObject({ phase: 'failed', error: null, queued: [] });
    });

    it('says so of a question that was on its way when the network went, and keeps it when the page goes', async () => {
      const { actions, getSnapshot, view, load, online } = await inTheTunnel();
      online.mockReturnValue(true);
      actions.send('at the mouth of the tunnel', {});
      online.mockReturnValue(false);
      await settled();
      expect(view()).toMatchObject({ phase: 'failed', error: { isOffline: true }, status: 'error' });
      back(online);
      expect(load).toHaveBeenCalledTimes(2);
      expect(view()).toMatchObject({ status: 'submitted', messages: [{ role: 'user' }] });
      window.dispatchEvent(new Event('pagehide'));
      expect(readQueue(getSnapshot().id)).toMatchObject([{ text: 'at the mouth of the tunnel', tab: null }]);
    });
  });
});

describe('messages sent before the session is there', () => {
  it('are shown at once and sent in order when it is', async () => {
    const { actions, enter, comesAlive, texts, view, done } = store(null);
    await enter();
    actions.send('first', {});
    actions.send('second', {});
    expect(texts()).toEqual([['first'], ['second']]);
    expect(view().status).toBe('submitted');
    comesAlive();
    expect(done).toEqual(['send first', 'send second']);
    expect(texts()).toEqual([]);
  });

  it('are not asked for on the server, which cannot know them', async () => {
    const { actions, subscribe, opens } = store(null);
    leaves.push(subscribe(() => {}));
    actions.send('quick', {});
    await settled();
    expect(opens.map(({ isKnown }) => isKnown)).toEqual([false]);
  });

  it.each([
    ['the page goes', () => void window.dispatchEvent(new Event('pagehide'))],
    ['another session is opened', (made: ReturnType<typeof store>) => made.open('s2')],
  ])('wait in the queue of their session when %s', async (_, leave) => {
    const made = store('s1');
    await made.enter();
    made.actions.send('typed too early', { locale: 'en' });
    leave(made);
    made.comesAlive();
    expect(made.done).toEqual([]);
    expect(readQueue('s1')).toMatchObject([{ text: 'typed too early', metadata: { locale: 'en' }, tab: null }]);
  });
});

describe('a session that could not be read', () => {
  const failed = async () => {
    const made = store('s1');
    await made.enter();
    made.opens[0]?.onFailed(errorOf(new TypeError('Failed to fetch')));
    expect(made.view()).toMatchObject({ phase: 'failed', error: { isOffline: true } });
    return made;
  };

  it.each([
    ['the user tries again', (made: ReturnType<typeof store>) => made.actions.retry()],
    ['the browser is online again', () => void window.dispatchEvent(new Event('online'))],
  ])('is read again when %s, and what waits is sent', async (_, again) => {
    const made = await failed();
    made.actions.send('still there?', {});
    expect(made.view()).toMatchObject({ status: 'error', unsentId: made.view().messages[0]?.id });
    again(made);
    expect(made.view()).toMatchObject({ phase: 'loading', status: 'submitted' });
    await settled();
    expect(made.opens).toHaveLength(2);
    made.comesAlive({ phase: 'ready' });
    expect(made.done).toEqual(['send still there?']);
  });

  it('is not read again while it is being read', async () => {
    const { enter, opens, actions } = store('s1');
    await enter();
    actions.retry();
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(opens).toHaveLength(1);
  });
});

describe('another session', () => {
  it('replaces the one that is shown, whose changes are no longer news', async () => {
    const { enter, open, comesAlive, getSnapshot, opens, closed } = store('s1');
    await enter();
    comesAlive({ title: 'one' });
    open('s2');
    expect(getSnapshot()).toMatchObject({ id: 's2', isKnown: true, view: { phase: 'loading', title: null } });
    expect(location.search).toBe('?s=s2');
    await settled();
    expect(closed).toEqual(['s1']);
    expect(opens.map(({ sessionId }) => sessionId)).toEqual(['s1', 's2']);
    comesAlive({ title: 'two' });
    expect(getSnapshot().view.title).toBe('two');
  });

  it('can be returned from, and the first is read anew', async () => {
    const { enter, open, opens } = store('s1');
    await enter();
    open('s2');
    await settled();
    open('s1');
    await settled();
    expect(opens.map(({ sessionId }) => sessionId)).toEqual(['s1', 's2', 's1']);
  });

  it('that is passed by before it could be opened is not opened', async () => {
    const { enter, open, opens } = store('s1');
    await enter();
    open('s2');
    open('s3');
    await settled();
    expect(opens.map(({ sessionId }) => sessionId)).toEqual(['s1', 's3']);
  });

  it('is followed to by the browser’s Back, but the one that is shown stays', async () => {
    const { enter, startNew, comesAlive, getSnapshot, opens } = store('s1');
    history.replaceState(null, '', '/?s=s1');
    await enter();
    comesAlive({ title: 'one' });
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(getSnapshot().view.title).toBe('one');
    startNew();
    expect(location.search).toBe('');
    await settled();
    const fresh = getSnapshot();
    expect(fresh).toMatchObject({ isKnown: false, view: { phase: 'new' } });
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(getSnapshot().id).toBe(fresh.id);
    history.replaceState(null, '', '/?s=s1');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    expect(getSnapshot()).toMatchObject({ id: 's1', view: { phase: 'loading' } });
    expect(opens.map(({ isKnown }) => isKnown)).toEqual([true, false, true]);
  });

  it('is not opened where it is the one that is shown', async () => {
    const { enter, open, comesAlive, getSnapshot, opens } = store('s1');
    await enter();
    comesAlive({ title: 'one' });
    open('s1');
    await settled();
    expect(getSnapshot().view.title).toBe('one');
    expect(opens).toHaveLength(1);
  });
});

describe('other tabs', () => {
  it('are told of what the list changed; the session here is read again if it shows anything', async () => {
    const tabs = browserTabs();
    const { enter, comesAlive, listChanged, done } = store('s1', tabs);
    await enter();
    const change = comesAlive();
    listChanged();
    expect([tabs.version(), done]).toEqual([1, []]);
    change({ messages: [{ id: 'u', role: 'user', parts: [] }] });
    listChanged();
    expect([tabs.version(), done]).toEqual([2, ['sync']]);
  });

  it('that changed something have the session here read again', async () => {
    const { enter, comesAlive, done } = store('s1');
    await enter();
    comesAlive();
    browserTabs().announce();
    expect(done).toEqual([]);
    const other = browserTabs();
    leaves.push(other.subscribe(() => {}));
    other.announce();
    await vi.waitFor(() => expect(done).toEqual(['sync']));
  });
});

describe('a pair that was stored without the model', () => {
  const pair = 'pair' as never;

  it('names a new conversation in the address: a reload has it', async () => {
    const { enter, append, comesAlive, done, getSnapshot } = store(null);
    await enter();
    comesAlive();
    append(pair, getSnapshot().id);
    expect(done).toEqual(['append pair']);
    expect(getSnapshot().isKnown).toBe(true);
    expect(location.search).toBe(`?s=${getSnapshot().id}`);
  });

  it('waits until its conversation is live', async () => {
    const { enter, append, comesAlive, done, getSnapshot } = store(null);
    await enter();
    append(pair, getSnapshot().id);
    expect(done).toEqual([]);
    comesAlive();
    expect(done).toEqual(['append pair']);
  });

  it('does not appear in another conversation', async () => {
    const { enter, append, comesAlive, startNew, done, getSnapshot } = store('s1');
    await enter();
    comesAlive();
    startNew();
    await settled();
    comesAlive();
    append(pair, 's1');
    expect(done).toEqual([]);
    expect(getSnapshot().isKnown).toBe(false);
  });
});
