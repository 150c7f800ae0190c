// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { LoadedSession } from '../../../components/chat/loaded-session.ts';
import { useShownBranch } from '../../../components/chat/use-shown-branch.ts';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const answer = (callId: string): ChatMessage =>
  ({
    id: `m ${callId}`,
    role: 'assistant',
    parts: [{ type: 'tool-locate', toolCallId: callId, state: 'output-available', input: {}, output: {} }],
  }) as unknown as ChatMessage;

const loaded: LoadedSession = {
  title: 't',
  messages: [answer('c2')],
  branches: {},
  olderBefore: 'm c2',
  leafId: 'm c2',
  isRunning: false,
};

function opened(initial: LoadedSession | null) {
  let now: ChatMessage[] = initial?.messages ?? [];
  const hook = renderHook(() =>
    useShownBranch('s', initial, (change) => {
      now = typeof change === 'function' ? change(now) : change;
    }),
  );
  return { branch: () => hook.result.current, keys: () => [...hook.result.current.replayKeys], messages: () => now };
}

/** The site: a page of messages for every question. */
function site(...messages: ChatMessage[]) {
  const page = { session: { title: 't', leafId: 'x', isRunning: false }, messages, siblings: {}, next: null };
  vi.stubGlobal('fetch', async () => Response.json(page));
}

it('the calls of a conversation that is opened have moved the map already, those of a new one have not', () => {
  expect(opened(loaded).keys()).toEqual(['c2']);
  expect(opened(null).keys()).toEqual([]);
});

it('so have those of an earlier page, with what was there', async () => {
  site(answer('c1'));
  const { branch, keys, messages } = opened(loaded);
  await act(async () => branch().loadOlder());
  await vi.waitFor(() => expect(messages()).toHaveLength(2));
  expect(keys().sort()).toEqual(['c1', 'c2']);
});

it('so have those of another branch', async () => {
  site(answer('c5'));
  const { branch, keys } = opened(loaded);
  await act(() => branch().switchTo('m c5'));
  expect(keys()).toEqual(['c5']);
});
