// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Conversation } from '../../../components/chat/conversation.tsx';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';

beforeAll(async () => {
  // Loaded before the page needs it: it is a chunk of its own.
  await import('../../../components/chat/markdown.tsx');
});
afterEach(cleanup);

const SAID = '断桥在西湖北侧，全长约五十米，从湖滨步行一刻钟。';
const question: ChatMessage = { id: 'u', role: 'user', parts: [{ type: 'text', text: '断桥在哪' }] };
const answer = (text: string | null): ChatMessage => ({
  id: 'a',
  role: 'assistant',
  parts: text === null ? [] : [{ type: 'text', text }],
  metadata: { status: 'running' },
});

const page = (messages: ChatMessage[], phase: 'new' | 'ready') => (
  <PreferencesProvider locale="zh" theme="light">
    <Conversation view={{ ...NEW_SESSION, phase, messages, status: 'streaming' }} empty={null} sentCount={0} />
  </PreferencesProvider>
);

const shown = () => screen.queryByTestId('answer-text')?.textContent ?? '';

describe('text that was on the screen before', () => {
  it('is there at once when a running answer is found at load', async () => {
    render(page([question, answer(SAID)], 'ready'));
    expect(shown()).toBe(SAID);
    await act(async () => {});
    expect(shown()).toBe(SAID);
  });

  it('stays when the answer is read again from its start', () => {
    const { rerender } = render(page([question, answer(SAID)], 'ready'));
    rerender(page([question, answer(null)], 'ready'));
    rerender(page([question, answer(SAID.slice(0, 9))], 'ready'));
    expect(shown()).toBe(SAID.slice(0, 9));
    rerender(page([question, answer(SAID)], 'ready'));
    expect(shown()).toBe(SAID);
  });

  it('is typed only once when the connection of a new answer was lost', () => {
    const { rerender } = render(page([question], 'new'));
    rerender(page([question, answer(SAID)], 'new'));
    expect(shown()).toBe('');
    rerender(page([question, answer(null)], 'new'));
    rerender(page([question, answer(SAID)], 'new'));
    expect(shown()).toBe(SAID);
  });
});
