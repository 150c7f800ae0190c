import { afterEach, expect, it, vi } from 'vitest';
import type { LoadedSession } from '../../../../components/chat/session/loaded-session.ts';
import { shownBranch } from '../../../../components/chat/session/shown-branch.ts';
import type { ChatMessage } from '../../../../lib/chat/conversation/message.ts';

afterEach(() => vi.unstubAllGlobals());

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
  const chat = { messages: initial?.messages ?? [] };
  const onChange = vi.fn();
  const branch = shownBranch({ sessionId: 's', initial, chat, onChange });
  return { branch, chat, onChange, keys: () => [...branch.shown().replayKeys] };
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
  const { branch, keys, chat } = opened(loaded);
  branch.loadOlder();
  await vi.waitFor(() => expect(chat.messages).toHaveLength(2));
  expect(keys().sort()).toEqual(['c1', 'c2']);
});

it('so have those of another branch', async () => {
  site(answer('c5'));
  const { branch, keys } = opened(loaded);
  await branch.switchTo('m c5');
  expect(keys()).toEqual(['c5']);
});
