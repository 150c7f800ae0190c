// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveSession, liveSession } from '../../../../components/chat/session/live-session.ts';
import type { LoadedSession } from '../../../../components/chat/session/loaded-session.ts';
import type { TurnStatus } from '../../../../lib/chat/conversation/message.ts';
import { AppError } from '../../../../lib/errors/app-error.ts';
import { errorBody } from '../../../../lib/errors/error-body.ts';

/** Under load a moment may take seconds. */
const holds = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

/** The site: every answer begins, and ends when the test says how. */
function site() {
  const asked: string[] = [];
  /** What each question said beside its words. */
  const bodies: Record<string, unknown>[] = [];
  const reads: string[] = [];
  let isDown = false;
  /** What is being answered for another tab. */
  let elsewhere: 'running' | 'complete' | null = null;
  let end: (status: TurnStatus | null) => void = () => {};
  let write: (text: string) => void = () => {};
  const answer = () => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const say = (part: object) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(part)}\n\n`));
        say({ type: 'start', messageId: `a${asked.length}`, messageMetadata: { status: 'running' } });
        say({ type: 'text-start', id: 't' });
        say({ type: 'text-delta', id: 't', delta: 'Well,' });
        write = (delta) => say({ type: 'text-delta', id: 't', delta });
        end = (status) => {
          say({ type: 'text-end', id: 't' });
          if (status) say({ type: 'finish', messageMetadata: { status } });
          controller.close();
        };
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = String(input);
    if (path.endsWith('/stop')) {
      end('stopped');
      return Response.json({ isStopping: true });
    }
    if (isDown) throw new TypeError('Failed to fetch');
    if (path.startsWith('/api/sessions/')) reads.push(path);
    if (elsewhere && path.startsWith('/api/sessions/')) return Response.json(sessionAnswering(elsewhere));
    if (path.endsWith('/stream')) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response(null, { status: 204 });
    }
    if (path !== '/api/chat') return Response.json({}, { status: 404 });
    if (elsewhere === 'running') return Response.json(errorBody(new AppError('busy')), { status: 409 });
    const body = JSON.parse(String(init?.body));
    bodies.push(body);
    asked.push(body.message?.parts[0].text ?? body.trigger);
    return answer();
  });
  return {
    asked,
    isAnswering(status: typeof elsewhere) {
      elsewhere = status;
    },
    bodies,
    reads,
    goesDown(isNow: boolean) {
      isDown = isNow;
    },
    write: (text: string) => write(text),
    /** null: the stream is cut. */
    end: (status: TurnStatus | null) => end(status),
  };
}

/** The session as the server knows it while, or after, another tab's question is answered. */
const sessionAnswering = (status: TurnStatus) => ({
  session: { id: 's', leafId: 'a0', isRunning: status === 'running' },
  messages: [
    { id: 'u0', role: 'user', parts: [{ type: 'text', text: 'theirs' }] },
    { id: 'a0', role: 'assistant', parts: [], metadata: { status } },
  ],
  siblings: {},
  next: null,
  shares: [],
});

const opened = new Set<LiveSession>();

function page(initial: LoadedSession | null = null, isMissing = false) {
  const changes = vi.fn();
  const onView = vi.fn();
  const session = liveSession({ sessionId: 's', initial, isMissing, onView, onChanged: changes });
  opened.add(session);
  return {
    ...session.actions,
    send: (text: string) => session.actions.send(text, {}),
    close: session.close,
    view: session.view,
    onView,
    changes,
    status: () => session.view().status,
    texts: () =>
      session.view().messages.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join('')),
    error: () => session.view().error,
    queued: () => session.view().queued,
  };
}

beforeEach(() => localStorage.clear());
afterEach(async () => {
  for (const session of opened) session.close();
  opened.clear();
  // The versions of an answer are read after its end.
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

describe('a message sent while an answer runs', () => {
  it('goes out when the answer is complete', async () => {
    const { asked, end } = site();
    const { send, queued, status } = page();
    send('first');
    await holds(() => expect(status()).toBe('streaming'));
    send('second');
    expect(queued().map(({ text }) => text)).toEqual(['second']);
    end('complete');
    await holds(() => expect(asked).toEqual(['first', 'second']));
    expect(queued()).toEqual([]);
  });

  it('waits for the user after Stop', async () => {
    const { asked } = site();
    const { send, stop, queued, status, sendQueued } = page();
    send('first');
    await holds(() => expect(status()).toBe('streaming'));
    send('second');
    stop();
    await holds(() => expect(status()).toBe('ready'));
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(asked).toEqual(['first']);
    expect(queued().map(({ text, tab }) => [text, tab])).toEqual([['second', null]]);
    sendQueued(queued()[0]?.id ?? '');
    await holds(() => expect(asked).toEqual(['first', 'second']));
  });

  it('while another tab is being answered waits for that answer, without an error', async () => {
    const { asked, isAnswering } = site();
    const { send, queued, error, texts } = page();
    isAnswering('running');
    send('mine');
    await holds(() => expect(queued().map(({ text }) => text)).toEqual(['mine']));
    expect(error()).toBeNull();
    expect(asked).toEqual([]);
    await holds(() => expect(texts()?.[0]).toBe('theirs'));
    isAnswering('complete');
    await holds(() => expect(asked).toEqual(['mine']));
    await holds(() => expect(texts()?.slice(0, 3)).toEqual(['theirs', '', 'mine']));
  });
});

describe('two messages while another tab is being answered', () => {
  it('both wait for that answer, and go out in their order', async () => {
    const { asked, isAnswering, end } = site();
    const { send, queued } = page();
    isAnswering('running');
    send('mine');
    send('mine too');
    await holds(() => expect(queued().map(({ text }) => text)).toEqual(['mine', 'mine too']));
    isAnswering('complete');
    await holds(() => expect(asked).toEqual(['mine']));
    await holds(() => expect(queued().map(({ text }) => text)).toEqual(['mine too']));
    isAnswering(null);
    end('complete');
    await holds(() => expect(asked).toEqual(['mine', 'mine too']));
  });
});

/** A conversation of one question and its answer. */
const loaded = (status: TurnStatus = 'complete'): LoadedSession => ({
  title: 'Tea',
  messages: [
    { id: 'u0', role: 'user', parts: [{ type: 'text', text: 'tea' }] },
    { id: 'a0', role: 'assistant', parts: [{ type: 'text', text: 'Well.' }], metadata: { status } },
  ],
  branches: {},
  olderBefore: null,
  leafId: 'a0',
  isRunning: false,
});

describe('the view of a session', () => {
  it('is the same object until something changes, and keeps the map while the messages stay', async () => {
    site();
    const { view, append } = page(loaded());
    const before = view();
    expect(view()).toBe(before);
    append([{ id: 'u1', role: 'user', parts: [] }]);
    expect(view()).not.toBe(before);
    expect(view().queued).toBe(before.queued);
    expect(view().messages).toHaveLength(3);
  });

  it('is told at most every 50 ms while text streams', async () => {
    const { write, end } = site();
    const { send, status, texts, onView } = page();
    send('first');
    await holds(() => expect(status()).toBe('streaming'));
    onView.mockClear();
    const from = performance.now();
    for (let index = 0; index < 30; index += 1) {
      write('.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await holds(() => expect(texts()[1]).toBe(`Well,${'.'.repeat(30)}`));
    const most = (performance.now() - from) / 50 + 2;
    expect(onView.mock.calls.length).toBeLessThanOrEqual(most);
    expect(onView.mock.calls.length).toBeGreaterThan(1);
    end('complete');
  });

  it('reports nothing any more after the session was closed', async () => {
    const { write } = site();
    const { send, status, close, onView } = page();
    send('first');
    await holds(() => expect(status()).toBe('streaming'));
    close();
    onView.mockClear();
    write('more');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(onView).not.toHaveBeenCalled();
  });

  it('of a session that is not there is missing until a message begins it', async () => {
    site();
    const { view, send } = page(null, true);
    expect(view().phase).toBe('missing');
    send('hello');
    expect(view().phase).toBe('new');
    expect(page().view().phase).toBe('new');
    expect(page(loaded()).view()).toMatchObject({ phase: 'ready', title: 'Tea', leafId: 'a0', hasOlder: false });
  });

  it('names the message that did not arrive, which is sent again in its place', async () => {
    const { asked, goesDown } = site();
    const { send, view, status, retry, texts } = page();
    goesDown(true);
    send('lost');
    await holds(() => expect(view().error).toMatchObject({ isOffline: true }));
    expect(view().unsentId).toBe(view().messages[0]?.id);
    goesDown(false);
    retry(true);
    await holds(() => expect(status()).toBe('streaming'));
    expect([asked, texts(), view().unsentId]).toEqual([['lost'], ['lost', 'Well,'], null]);
  });
});

describe('what is done in a session', () => {
  it('edits a question in place of the old one', async () => {
    const { bodies } = site();
    const { edit, texts, status } = page(loaded());
    edit('u0', 'coffee', {});
    expect(texts()).toEqual(['coffee']);
    await holds(() => expect(status()).toBe('streaming'));
    expect(bodies).toMatchObject([{ parentId: null, message: { parts: [{ text: 'coffee' }] } }]);
  });

  it('answers again, or goes on with a broken answer', async () => {
    const { bodies, end } = site();
    const { regenerate, continueAnswer, status } = page(loaded('error'));
    regenerate('a0');
    await holds(() => expect(status()).toBe('streaming'));
    end('complete');
    await holds(() => expect(status()).toBe('ready'));
    continueAnswer('a1');
    await holds(() => expect(bodies).toHaveLength(2));
    expect(bodies).toMatchObject([
      { trigger: 'regenerate-message', messageId: 'a0' },
      { trigger: 'continue', messageId: 'a1' },
    ]);
  });

  it('stops: what was cut counts as stopped, and the lists are told', async () => {
    site();
    const { send, stop, status, view, changes } = page();
    send('first');
    await holds(() => expect(status()).toBe('streaming'));
    changes.mockClear();
    stop();
    await holds(() => expect(view().messages[1]?.metadata?.status).toBe('stopped'));
    await holds(() => expect(changes).toHaveBeenCalled());
  });

  it('shows the answer that the server began only after it was stopped, with its versions', async () => {
    let stops = 0;
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      const path = String(input);
      if (path === '/api/chat') {
        return new Promise((_, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal?.reason)));
      }
      if (path.endsWith('/stop')) {
        stops += 1;
        return Response.json({ isStopping: stops === 2 });
      }
      const siblings = stops === 2 ? { a0: ['a', 'a0'] } : {};
      return Response.json({ ...sessionAnswering('stopped'), siblings });
    });
    const { regenerate, stop, status, view } = page(loaded());
    regenerate('a0');
    await holds(() => expect(status()).toBe('submitted'));
    stop();
    await holds(() => expect(status()).toBe('ready'));
    await holds(() => expect(view().branches).toEqual({ a0: ['a', 'a0'] }));
    expect(view().messages.map(({ id }) => id)).toEqual(['u0', 'a0']);
  });

  it('tells lists and other tabs when a turn is sent, has begun and has ended', async () => {
    const { end } = site();
    const { send, status, changes } = page();
    send('first');
    expect(changes).toHaveBeenCalledTimes(1);
    await holds(() => expect(status()).toBe('streaming'));
    await holds(() => expect(changes).toHaveBeenCalledTimes(2));
    end('complete');
    await holds(() => expect(status()).toBe('ready'));
    expect(changes).toHaveBeenCalledTimes(3);
  });

  it('takes what another tab did, but not while it is being answered itself', async () => {
    const { isAnswering, reads } = site();
    const { send, syncFromServer, texts, status } = page();
    send('mine');
    await syncFromServer();
    expect(reads).toEqual([]);
    await holds(() => expect(status()).toBe('streaming'));
    const other = page(loaded());
    isAnswering('complete');
    await other.syncFromServer();
    expect(other.texts()).toEqual(['theirs', '']);
    expect(texts()[0]).toBe('mine');
  });
});

describe('an answer whose stream is cut', () => {
  it('counts as being answered until the session was read again', async () => {
    const { end, isAnswering } = site();
    const { send, status, texts, error } = page();
    send('first');
    await holds(() => expect(status()).toBe('streaming'));
    isAnswering('complete');
    end(null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([status(), error()]).toEqual(['streaming', null]);
    await holds(() => expect(status()).toBe('ready'));
    expect(texts()).toEqual(['theirs', '']);
  });
});
