// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sessionRecovery } from '../../../../components/chat/session/session-recovery.ts';
import type { ChatMessage, TurnStatus } from '../../../../lib/chat/conversation/message.ts';

const answer = (status: TurnStatus): ChatMessage => ({ id: 'a', role: 'assistant', parts: [], metadata: { status } });

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
  vi.unstubAllGlobals();
});

/** The site's answers to each reading of the session, the last one for good; null: without connection. */
function site(...turns: (TurnStatus | 404 | null)[]) {
  let reads = 0;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    if (!String(input).startsWith('/api/sessions/s')) return Response.json({});
    const turn = turns[Math.min(reads, turns.length - 1)] ?? null;
    reads += 1;
    if (turn === null) throw new TypeError('Failed to fetch');
    if (turn === 404) return new Response('{}', { status: 404 });
    const session = { title: 't', leafId: 'a', isRunning: turn === 'running' };
    return Response.json({ session, messages: [answer(turn)], siblings: {}, next: null });
  });
  return () => reads;
}

/** onResume: what a resumed stream leaves as the answer's state. */
function recovering(isRunning: boolean, onResume: TurnStatus = 'complete') {
  const waits: number[] = [];
  const chat = {
    messages: [answer('running')],
    status: 'ready' as 'ready' | 'error',
    clearError: vi.fn(),
    resumeStream: vi.fn(async () => {
      chat.messages = [answer(onResume)];
    }),
  };
  const made = sessionRecovery({
    sessionId: 's',
    isRunning,
    chat,
    take: ({ messages }) => {
      chat.messages = messages;
    },
    onChange() {},
    wait: async (ms) => void waits.push(ms),
  });
  closes.push(made.close);
  return { ...made, chat, waits };
}

describe('an answer still running when its session is loaded', () => {
  it('is read on, once, and counts as being answered until it has its end', async () => {
    const { start, isRecovering, chat } = recovering(true);
    expect(isRecovering()).toBe(true);
    start();
    await vi.waitFor(() => expect(isRecovering()).toBe(false));
    expect(chat.resumeStream).toHaveBeenCalledOnce();
  });

  it('is read again if there was nothing to resume', async () => {
    const reads = site('complete');
    const { start, isRecovering, chat } = recovering(true, 'running');
    start();
    await vi.waitFor(() => expect(isRecovering()).toBe(false));
    expect([reads(), chat.messages[0]?.metadata?.status]).toEqual([1, 'complete']);
  });

  it('is left alone after the session was closed', async () => {
    const reads = site('complete');
    const { start, close } = recovering(true, 'running');
    start();
    close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads()).toBe(0);
  });
});

describe('an answer whose connection was lost', () => {
  it('is found again, however often it is cut, each try later than the one before', async () => {
    const reads = site(null, null, 'running', 'running', 'complete');
    const { recover, isRecovering, chat, waits } = recovering(false, 'running');
    const done = recover();
    expect(isRecovering()).toBe(true);
    await done;
    expect(isRecovering()).toBe(false);
    expect([reads(), chat.resumeStream.mock.calls.length]).toEqual([5, 2]);
    expect(waits).toEqual([300, 700, 1_500, 300, 300]);
    expect(chat.clearError).toHaveBeenCalled();
  });

  it.each([
    ['after eight tries', null, 8],
    ['at once where the session is gone', 404, 1],
  ] as const)('is given up %s', async (_, turn, tries) => {
    const reads = site(turn);
    const { recover, isRecovering } = recovering(false);
    await recover();
    expect([isRecovering(), reads()]).toEqual([false, tries]);
  });

  it('is not looked for after a stop', async () => {
    const reads = site('complete');
    const { recover, giveUp, isRecovering } = recovering(false);
    const done = recover();
    giveUp();
    expect(isRecovering()).toBe(false);
    await done;
    expect(reads()).toBe(0);
  });

  it('is looked for when the browser is online again, but a question that never arrived is not', async () => {
    const reads = site('complete');
    const { start, chat } = recovering(false);
    start();
    const goOnline = () => window.dispatchEvent(new Event('online'));
    goOnline();
    chat.status = 'error';
    chat.messages = [{ id: 'u', role: 'user', parts: [] }];
    goOnline();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reads()).toBe(0);
    chat.messages = [answer('running')];
    goOnline();
    await vi.waitFor(() => expect(reads()).toBe(1));
  });
});
