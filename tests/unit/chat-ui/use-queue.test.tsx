// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepForLater, type QueuedMessage, readQueue, writeQueue } from '../../../components/chat/stored-queue.ts';
import { endingOf, type LastEnding, useQueue } from '../../../components/chat/use-queue.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

interface State {
  isBusy: boolean;
  lastEnding: LastEnding;
}

/** The queue of a conversation in this tab, and what it sent. */
function opened(state: State, sessionId = 's1') {
  const sent: string[] = [];
  const send = (message: QueuedMessage) => {
    sent.push(message.text);
    return new Promise<void>(() => {});
  };
  const hook = renderHook((now: State) => useQueue({ sessionId, ...now, send }), { initialProps: state });
  return {
    sent,
    close: hook.unmount,
    becomes: (next: State) => hook.rerender(next),
    texts: () => hook.result.current.items.map(({ text }) => text),
    /** Of those, what waits for the user. */
    held: () => hook.result.current.items.flatMap(({ text, tab }) => (tab === null ? [text] : [])),
    do: (work: (queue: typeof hook.result.current) => void) => act(() => work(hook.result.current)),
    idOf: (text: string) => hook.result.current.items.find((item) => item.text === text)?.id ?? '',
  };
}

const answering: State = { isBusy: true, lastEnding: null };
const ended: State = { isBusy: false, lastEnding: 'well' };
const stopped: State = { isBusy: false, lastEnding: 'badly' };

describe('the queue of a conversation', () => {
  it('keeps with what waits what the page knew when it was written', () => {
    const tab = opened(answering);
    const facts = { locale: 'zh' as const, selection: ['p2', 'p1'] };
    tab.do((queue) => queue.submit('哪个近', facts));
    expect(readQueue('s1').map(({ metadata }) => metadata)).toEqual([facts]);
  });

  it('sends at once while nothing runs, and the second of two quick ones after the first', () => {
    const tab = opened(ended);
    tab.do((queue) => {
      queue.submit('苏州天气', {});
      queue.submit('无锡天气', {});
    });
    expect(tab.sent).toEqual(['苏州天气']);
    tab.becomes(answering);
    expect(tab.texts()).toEqual(['无锡天气']);
    tab.becomes(ended);
    expect(tab.sent).toEqual(['苏州天气', '无锡天气']);
    expect(tab.texts()).toEqual([]);
  });

  it('sends one after each answer, in order', () => {
    const tab = opened(answering);
    for (const text of ['one', 'two', 'three']) tab.do((queue) => queue.submit(text, { locale: 'en' }));
    tab.becomes(ended);
    expect(tab.sent).toEqual(['one']);
    tab.becomes(answering);
    tab.becomes({ isBusy: false, lastEnding: null });
    expect(tab.sent).toEqual(['one']);
    tab.becomes(ended);
    expect(tab.sent).toEqual(['one', 'two']);
    expect(tab.texts()).toEqual(['three']);
  });

  it('is there after a reload and goes out when the answer that it waits for has ended', () => {
    const before = opened(answering);
    before.do((queue) => queue.submit('And tomorrow?', { locale: 'en' }));
    before.close();
    const after = opened(answering);
    expect(after.texts()).toEqual(['And tomorrow?']);
    expect(after.held()).toEqual([]);
    after.becomes(ended);
    expect(after.sent).toEqual(['And tomorrow?']);
    expect(readQueue('s1')).toEqual([]);
  });

  it('waits for the user where the answer ended while the page was away', () => {
    const before = opened(answering);
    before.do((queue) => queue.submit('夜里几度', {}));
    before.close();
    const after = opened(ended);
    expect(after.sent).toEqual([]);
    expect(after.held()).toEqual(['夜里几度']);
    after.do((queue) => queue.release(after.idOf('夜里几度')));
    expect(after.sent).toEqual(['夜里几度']);
    expect(after.texts()).toEqual([]);
  });

  it('stays with its conversation', () => {
    const first = opened(answering, 'first');
    first.do((queue) => queue.submit('for the first', {}));
    first.close();
    const second = opened(ended, 'second');
    expect(second.texts()).toEqual([]);
    expect(opened(answering, 'first').texts()).toEqual(['for the first']);
  });

  it.each([
    ['a stop', (tab: ReturnType<typeof opened>) => tab.do((queue) => queue.hold())],
    ['a failure', () => {}],
  ])('sends nothing by itself after %s', (_, before) => {
    const tab = opened(answering);
    tab.do((queue) => queue.submit('later', {}));
    before(tab);
    tab.becomes(stopped);
    expect(tab.sent).toEqual([]);
    expect(tab.held()).toEqual(['later']);
    tab.becomes(answering);
    tab.becomes(ended);
    expect(tab.sent).toEqual([]);
    tab.do((queue) => queue.release(tab.idOf('later')));
    expect(tab.sent).toEqual(['later']);
  });

  it('sends a released one after the answer that runs, and what was removed never', () => {
    const tab = opened(answering);
    tab.do((queue) => queue.submit('keep', {}));
    tab.do((queue) => queue.submit('drop', {}));
    tab.do((queue) => queue.hold());
    tab.do((queue) => queue.release(tab.idOf('keep')));
    tab.do((queue) => queue.remove(tab.idOf('drop')));
    expect(tab.sent).toEqual([]);
    tab.becomes(ended);
    expect(tab.sent).toEqual(['keep']);
    expect(readQueue('s1')).toEqual([]);
  });

  it('leaves to another tab what that tab sends, and sends nothing that it has taken', () => {
    writeQueue('s1', [{ id: 'm1', text: 'theirs', metadata: {}, tab: 'another tab' }]);
    const tab = opened(answering);
    tab.becomes(ended);
    expect(tab.sent).toEqual([]);
    writeQueue('s1', []);
    tab.do((queue) => queue.release('m1'));
    expect(tab.sent).toEqual([]);
  });

  it('follows what another tab changes', () => {
    const tab = opened(answering);
    writeQueue('s1', [{ id: 'm2', text: 'from there', metadata: {}, tab: 'another tab' }]);
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'wentu:queue:s1' })));
    expect(tab.texts()).toEqual(['from there']);
  });

  it('works, for this page, in a browser that refuses storage', () => {
    const setItem = localStorage.setItem;
    localStorage.setItem = () => {
      throw new Error('refused');
    };
    try {
      const tab = opened(answering);
      tab.do((queue) => queue.submit('kept in memory', {}));
      expect(tab.texts()).toEqual(['kept in memory']);
      tab.becomes(ended);
      expect(tab.sent).toEqual(['kept in memory']);
    } finally {
      localStorage.setItem = setItem;
    }
  });

  it('takes over what could not be sent before the page went', () => {
    keepForLater('s1', 'typed too early', { locale: 'en' });
    expect(opened(ended).held()).toEqual(['typed too early']);
  });

  it.each(['not json', '{"a":1}', '[1,null,{"id":"x"}]'])('is empty where the browser holds %s', (kept) => {
    localStorage.setItem('wentu:queue:s1', kept);
    expect(readQueue('s1')).toEqual([]);
  });
});

describe('endingOf', () => {
  it('knows no ending before the answer has one', () => {
    const message = (
      role: 'user' | 'assistant',
      status?: 'running' | 'complete' | 'stopped' | 'interrupted' | 'error',
    ) => endingOf({ id: 'x', role, parts: [], ...(status && { metadata: { status } }) });
    expect([message('user'), message('assistant'), message('assistant', 'running')]).toEqual([null, null, null]);
    expect(message('assistant', 'complete')).toBe('well');
    for (const status of ['stopped', 'interrupted', 'error'] as const)
      expect(message('assistant', status)).toBe('badly');
  });
});
