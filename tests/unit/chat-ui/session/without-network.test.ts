// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveSession, openSession } from '../../../../components/chat/session/live-session.ts';
import { readQueue, writeQueue } from '../../../../components/chat/session/stored-queue.ts';

const ID = '5b1e7a52-2f0e-4a0e-9c76-1f4f7a3f2d10';
let isOnline = false;
let posted: string[] = [];
let close = () => {};

beforeEach(() => {
  localStorage.clear();
  isOnline = false;
  posted = [];
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!isOnline) throw new TypeError('Failed to fetch');
    if (String(input).endsWith('/api/chat')) posted.push(JSON.parse(String(init?.body)).message.id);
    return Response.json({ error: { code: 'not_found' } }, { status: 404 });
  });
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Opens the session; resolves to it, or to null if it could not be read. */
function opened(isKnown: boolean): Promise<LiveSession | null> {
  return new Promise((resolve) => {
    const onFailed = () => resolve(null);
    close = openSession({ sessionId: ID, isKnown, onLive: resolve, onFailed, onView() {}, onChanged() {} });
  });
}
const goOnline = () => {
  isOnline = true;
  window.dispatchEvent(new Event('online'));
};

describe('a session without a network', () => {
  it('keeps what is written in a new one, and sends it once when there is a network', async () => {
    const session = await opened(false);
    session?.actions.send('Where is the nearest hut?', {});
    expect(session?.view().queued.map(({ text, isOffline }) => [text, isOffline])).toEqual([
      ['Where is the nearest hut?', true],
    ]);
    expect(session?.view().error).toBeNull();
    const [kept] = readQueue(ID);
    goOnline();
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(posted).toEqual([kept?.id]));
    expect(readQueue(ID)).toEqual([]);
  });

  it('shows what waits in one that cannot be read, instead of the failure', async () => {
    writeQueue(ID, [{ id: 'm1', text: '下一座山屋多远', metadata: {}, tab: 'gone', isOffline: true }]);
    const session = await opened(true);
    expect(session?.view().queued.map(({ text }) => text)).toEqual(['下一座山屋多远']);
    goOnline();
    await vi.waitFor(() => expect(posted).toEqual(['m1']));
  });

  it('sends what waits as soon as it is opened with a network, whichever tab wrote it', async () => {
    writeQueue(ID, [{ id: 'm2', text: 'Is the pass open?', metadata: {}, tab: 'gone', isOffline: true }]);
    isOnline = true;
    await opened(true);
    await vi.waitFor(() => expect(posted).toEqual(['m2']));
  });

  it('says that it cannot be read where nothing waits', async () => {
    expect(await opened(true)).toBeNull();
  });
});
