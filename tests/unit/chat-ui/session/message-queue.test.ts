// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type LastEnding,
  lastEndingOf,
  type MessageQueue,
  messageQueue,
} from '../../../../components/chat/session/message-queue.ts';
import { keepForLater, readQueue, writeQueue } from '../../../../components/chat/session/stored-queue.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const queue of opens) queue.close();
  opens.clear();
});

interface State {
  isBusy: boolean;
  isOnline?: boolean;
  lastEnding: LastEnding;
}

const opens = new Set<MessageQueue>();

/** The queue of a conversation in this tab, and what it sent. */
function opened(state: State, sessionId = 's1') {
  const sent: string[] = [];
  let now = state;
  const onChange = vi.fn();
  const queue = messageQueue({
    sessionId,
    isBusy: () => now.isBusy,
    isOnline: () => now.isOnline ?? true,
    lastEnding: () => now.lastEnding,
    send(message) {
      sent.push(message.text);
      now = answering;
    },
    onChange,
  });
  opens.add(queue);
  return {
    ...queue,
    sent,
    onChange,
    becomes(next: State) {
      now = next;
      queue.sendNext();
    },
    texts: () => queue.items().map(({ text }) => text),
    /** Those of them that wait for the user. */
    held: () => queue.items().flatMap(({ text, tab }) => (tab === null ? [text] : [])),
    idOf: (text: string) => queue.items().find((item) => item.text === text)?.id ?? '',
  };
}

const answering: State = { isBusy: true, lastEnding: null };
const ended: State = { isBusy: false, lastEnding: 'well' };
const stopped: State = { isBusy: false, lastEnding: 'badly' };

describe('the queue of a conversation', () => {
  it('keeps with what waits what the page knew when it was written', () => {
    const tab = opened(answering);
    const facts = { locale: 'zh' as const, selection: ['p2', 'p1'] };
    tab.submit('哪个近', facts);
    expect(readQueue('s1').map(({ metadata }) => metadata)).toEqual([facts]);
  });

  it('sends at once while nothing runs, and the second of two quick ones after the first', () => {
    const tab = opened(ended);
    tab.submit('苏州天气', {});
    tab.submit('无锡天气', {});
    expect(tab.sent).toEqual(['苏州天气']);
    tab.becomes(answering);
    expect(tab.texts()).toEqual(['无锡天气']);
    tab.becomes(ended);
    expect(tab.sent).toEqual(['苏州天气', '无锡天气']);
    expect(tab.texts()).toEqual([]);
  });

  it('sends one after each answer, in order', () => {
    const tab = opened(answering);
    for (const text of ['one', 'two', 'three']) tab.submit(text, { locale: 'en' });
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
    before.submit('And tomorrow?', { locale: 'en' });
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
    before.submit('夜里几度', {});
    before.close();
    const after = opened(ended);
    expect(after.sent).toEqual([]);
    expect(after.held()).toEqual(['夜里几度']);
    after.release(after.idOf('夜里几度'));
    expect(after.sent).toEqual(['夜里几度']);
    expect(after.texts()).toEqual([]);
  });

  it('stays with its conversation', () => {
    const first = opened(answering, 'first');
    first.submit('for the first', {});
    first.close();
    const second = opened(ended, 'second');
    expect(second.texts()).toEqual([]);
    expect(opened(answering, 'first').texts()).toEqual(['for the first']);
  });

  it.each([
    ['a stop', (tab: ReturnType<typeof opened>) => tab.hold()],
    ['a failure', () => {}],
  ])('sends nothing by itself after %s', (_, before) => {
    const tab = opened(answering);
    tab.submit('later', {});
    before(tab);
    tab.becomes(stopped);
    expect(tab.sent).toEqual([]);
    expect(tab.held()).toEqual(['later']);
    tab.becomes(answering);
    tab.becomes(ended);
    expect(tab.sent).toEqual([]);
    tab.release(tab.idOf('later'));
    expect(tab.sent).toEqual(['later']);
  });

  it('sends a released one after the answer that runs, and what was removed never', () => {
    const tab = opened(answering);
    tab.submit('keep', {});
    tab.submit('drop', {});
    tab.hold();
    tab.release(tab.idOf('keep'));
    tab.remove(tab.idOf('drop'));
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
    tab.release('m1');
    expect(tab.sent).toEqual([]);
  });

  it('follows what another tab changes', () => {
    const tab = opened(answering);
    writeQueue('s1', [{ id: 'm2', text: 'from there', metadata: {}, tab: 'another tab' }]);
    window.dispatchEvent(new StorageEvent('storage', { key: 'wentu:queue:s1' }));
    expect(tab.onChange).toHaveBeenCalledOnce();
    expect(tab.texts()).toEqual(['from there']);
  });

  it('works, for this page, in a browser that refuses storage', () => {
    const setItem = localStorage.setItem;
    localStorage.setItem = () => {
      throw new Error('refused');
    };
    try {
      const tab = opened(answering);
      tab.submit('kept in memory', {});
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
    ) => lastEndingOf({ id: 'x', role, parts: [], ...(status && { metadata: { status } }) });
    expect([message('user'), message('assistant'), message('assistant', 'running')]).toEqual([null, null, null]);
    expect(message('assistant', 'complete')).toBe('well');
    for (const status of ['stopped', 'interrupted', 'error'] as const)
      expect(message('assistant', status)).toBe('badly');
  });

  describe('without a network', () => {
    const offline: State = { isBusy: false, isOnline: false, lastEnding: 'well' };

    it('keeps what is written, and sends it in order once there is one', () => {
      const tab = opened(offline);
      tab.submit('下一站哪里', {});
      tab.submit('Then back to the hotel', { locale: 'en' });
      expect([tab.sent, tab.held()]).toEqual([[], []]);
      tab.becomes(ended);
      expect(tab.sent).toEqual(['下一站哪里']);
      tab.becomes(ended);
      expect(tab.sent).toEqual(['下一站哪里', 'Then back to the hotel']);
      expect(readQueue('s1')).toEqual([]);
    });

    it('sends the first message of a conversation, which has no answer to wait for', () => {
      const tab = opened({ ...offline, lastEnding: null });
      tab.submit('大理天气', {});
      tab.becomes({ isBusy: false, lastEnding: null });
      expect(tab.sent).toEqual(['大理天气']);
    });

    it('is there after a reload, in whichever tab, and goes out there', () => {
      const before = opened(offline);
      before.submit('还有多远', {});
      before.close();
      writeQueue(
        's1',
        readQueue('s1').map((item) => ({ ...item, tab: 'a tab that was closed' })),
      );
      const after = opened(offline);
      expect(after.texts()).toEqual(['还有多远']);
      after.becomes({ isBusy: false, lastEnding: null });
      expect(after.sent).toEqual(['还有多远']);
    });

    it('waits for the user behind an answer that failed', () => {
      const tab = opened(offline);
      tab.submit('first', {});
      tab.submit('second', {});
      tab.becomes(ended);
      tab.becomes(stopped);
      expect([tab.sent, tab.held()]).toEqual([['first'], ['second']]);
    });

    it('keeps for later what the user sends of what waited', () => {
      const before = opened(answering);
      before.submit('那边几点', {});
      before.close();
      const tab = opened(offline);
      tab.release(tab.idOf('那边几点'));
      expect(tab.sent).toEqual([]);
      tab.becomes(ended);
      expect(tab.sent).toEqual(['那边几点']);
    });
  });
});
