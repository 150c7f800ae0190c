// @vitest-environment happy-dom
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveSession } from '../../../components/chat/live-session.tsx';
import type { SessionActions, SessionView } from '../../../components/chat/session-view.ts';
import type { TurnStatus } from '../../../lib/chat/conversation/message.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';

/** Beside other work a moment may take seconds. */
const holds = (check: () => void) => waitFor(check, { timeout: 20_000 });

/** The site: every answer begins, and ends when the test says how. */
function site() {
  const asked: string[] = [];
  /** What is being answered for another tab. */
  let elsewhere: 'running' | 'complete' | null = null;
  let end: (status: TurnStatus) => void = () => {};
  const answer = () => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const say = (part: object) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(part)}\n\n`));
        say({ type: 'start', messageId: `a${asked.length}`, messageMetadata: { status: 'running' } });
        say({ type: 'text-start', id: 't' });
        say({ type: 'text-delta', id: 't', delta: 'Well,' });
        end = (status) => {
          say({ type: 'text-end', id: 't' });
          say({ type: 'finish', messageMetadata: { status } });
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
    if (elsewhere && path.startsWith('/api/sessions/')) return Response.json(sessionAnswering(elsewhere));
    if (path.endsWith('/stream')) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return new Response(null, { status: 204 });
    }
    if (path !== '/api/chat') return Response.json({}, { status: 404 });
    if (elsewhere === 'running') return Response.json(errorBody(new AppError('busy')), { status: 409 });
    asked.push(JSON.parse(String(init?.body)).message.parts[0].text);
    return answer();
  });
  return {
    asked,
    isAnswering(status: typeof elsewhere) {
      elsewhere = status;
    },
    end: (status: TurnStatus) => act(async () => end(status)),
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

function page() {
  const actions = createRef<SessionActions>();
  const shown: { view: SessionView | null } = { view: null };
  render(
    <LiveSession
      sessionId="s"
      isKnown={false}
      initial={null}
      isMissing={false}
      actions={actions}
      onView={(view) => {
        shown.view = view;
      }}
      onChanged={() => {}}
    />,
  );
  return {
    send: (text: string) => act(async () => actions.current?.send(text, {})),
    stop: () => act(async () => actions.current?.stop()),
    sendQueued: (id: string) => act(async () => actions.current?.sendQueued(id)),
    status: () => shown.view?.status,
    texts: () =>
      shown.view?.messages.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join('')),
    error: () => shown.view?.error ?? null,
    queued: () => shown.view?.queued ?? [],
  };
}

beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  // The versions of an answer are read after its end.
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

describe('a message sent while an answer runs', () => {
  it('goes out when the answer is complete', async () => {
    const { asked, end } = site();
    const { send, queued, status } = page();
    await send('first');
    await holds(() => expect(status()).toBe('streaming'));
    await send('second');
    expect(queued().map(({ text }) => text)).toEqual(['second']);
    await end('complete');
    await holds(() => expect(asked).toEqual(['first', 'second']));
    expect(queued()).toEqual([]);
  });

  it('waits for the user after Stop', async () => {
    const { asked } = site();
    const { send, stop, queued, status, sendQueued } = page();
    await send('first');
    await holds(() => expect(status()).toBe('streaming'));
    await send('second');
    await stop();
    await holds(() => expect(status()).toBe('ready'));
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(asked).toEqual(['first']);
    expect(queued().map(({ text, tab }) => [text, tab])).toEqual([['second', null]]);
    await sendQueued(queued()[0]?.id ?? '');
    await holds(() => expect(asked).toEqual(['first', 'second']));
  });

  it('while another tab is being answered waits for that answer, without an error', async () => {
    const { asked, isAnswering } = site();
    const { send, queued, error, texts } = page();
    isAnswering('running');
    await send('mine');
    await holds(() => expect(queued().map(({ text }) => text)).toEqual(['mine']));
    expect(error()).toBeNull();
    expect(asked).toEqual([]);
    await holds(() => expect(texts()?.[0]).toBe('theirs'));
    isAnswering('complete');
    await holds(() => expect(asked).toEqual(['mine']));
    await holds(() => expect(texts()?.slice(0, 3)).toEqual(['theirs', '', 'mine']));
  });
});
