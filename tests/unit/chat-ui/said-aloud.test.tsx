// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { errorOf } from '../../../components/chat/error-of.ts';
import { Notice } from '../../../components/chat/notice.tsx';
import { NEW_SESSION, type SessionView } from '../../../components/chat/session/session-view.ts';
import { StatusLine } from '../../../components/chat/status-line.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage, MessageMetadata } from '../../../lib/chat/conversation/message.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';

afterEach(cleanup);

const asked: ChatMessage = { id: 'u', role: 'user', parts: [{ type: 'text', text: 'Hi' }] };
const answered = (metadata: MessageMetadata): ChatMessage[] => [
  asked,
  { id: 'a', role: 'assistant', parts: [], metadata },
];
const busy: Partial<SessionView> = { status: 'streaming', messages: answered({ status: 'running' }) };
const waiting = { id: 'q', text: 'next', metadata: {}, tab: null };

/** What is announced while the view goes through these states. */
async function heard(...views: Partial<SessionView>[]): Promise<string[]> {
  const line = (view: Partial<SessionView>) => (
    <PreferencesProvider locale="en" theme="light">
      <StatusLine view={{ ...NEW_SESSION, ...view }} isTyping={false} />
    </PreferencesProvider>
  );
  const { rerender } = render(line({}));
  const said: string[] = [];
  for (const view of views) {
    rerender(line(view));
    await act(() => new Promise((resolve) => setTimeout(resolve, 130)));
    said.push(screen.getByRole('status').textContent ?? '');
  }
  return said.filter((text, at) => text !== '' && text !== said[at - 1]);
}

describe('the status line', () => {
  it('says that an answer began and that it is finished', async () => {
    expect(await heard(busy, { messages: answered({ status: 'complete' }) })).toEqual(['Answering', 'Answer finished']);
  });

  it('waits for the ending to be known', async () => {
    const late = { messages: answered({ status: 'running' }) };
    expect(await heard(busy, late, { messages: answered({ status: 'stopped' }) })).toEqual(['Answering', 'Stopped']);
  });

  it('says of a message that did not go out neither that it is finished nor anything else', async () => {
    const failed = {
      status: 'error' as const,
      messages: [asked],
      error: errorOf(new TypeError('fetch')),
      unsentId: 'u',
    };
    expect(await heard({ status: 'submitted', messages: [asked] }, failed)).toEqual(['Answering']);
  });

  it('says after Stop that messages still wait', async () => {
    const [, end] = await heard(busy, { messages: answered({ status: 'stopped' }), queued: [waiting] });
    expect(end).toBe('Stopped These messages wait until you send them');
  });

  it('says once that the service throttles, not each second', async () => {
    const progress = { kind: 'throttled' as const, untilMs: Date.now() + 8_000 };
    const said = await heard(
      busy,
      { ...busy, progress },
      { ...busy, progress },
      { messages: answered({ status: 'complete' }) },
    );
    expect(said).toHaveLength(3);
    expect(said[1]).toMatch(/ 8 s/);
  });

  it('says that an answer broke off', async () => {
    expect((await heard(busy, { messages: answered({ status: 'interrupted' }) }))[1]).toContain('interrupted');
  });

  it('says the end once, after a text that begins to be typed when its answer has come', async () => {
    const said: string[] = [];
    const line = (view: Partial<SessionView>, isTyping: boolean) => (
      <PreferencesProvider locale="en" theme="light">
        <StatusLine view={{ ...NEW_SESSION, ...view }} isTyping={isTyping} />
      </PreferencesProvider>
    );
    const { rerender } = render(line(busy, false));
    const region = screen.getByRole('status');
    const changes = new MutationObserver(() => said.push(region.textContent ?? ''));
    changes.observe(region, { childList: true, characterData: true, subtree: true });
    const done = { messages: answered({ status: 'complete' }) };
    for (const isTyping of [false, true, false]) {
      rerender(line(done, isTyping));
      await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    }
    await act(() => new Promise((resolve) => setTimeout(resolve, 130)));
    changes.disconnect();
    expect(said).toEqual(['Answer finished']);
  });
});

describe('an error', () => {
  it('is read once: what counts down is not in the alert, and the end of the wait is said', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    render(
      <PreferencesProvider locale="en" theme="light">
        <Notice error={errorBody(new AppError('too_many_requests', { retryAfterS: 3 }))} isNew onRetry={() => {}} />
      </PreferencesProvider>,
    );
    const alert = screen.getByRole('alert').textContent;
    const texts = new Set<string | null>();
    for (let at = 0; at < 5; at++) {
      texts.add(screen.getByRole('status').textContent);
      act(() => void vi.advanceTimersByTime(1_000));
      expect(screen.getByRole('alert').textContent).toBe(alert);
    }
    expect([...texts]).toEqual(['', 'You can retry now']);
    vi.useRealTimers();
  });
});
