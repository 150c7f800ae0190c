// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Conversation } from '../../../components/chat/conversation.tsx';
import { NEW_SESSION } from '../../../components/chat/session-view.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/message.ts';
import { AppError, errorBody } from '../../../lib/errors.ts';

afterEach(cleanup);

const question: ChatMessage = { id: 'u', role: 'user', parts: [{ type: 'text', text: '你好' }] };
const failed: ChatMessage = {
  id: 'a1',
  role: 'assistant',
  parts: [],
  metadata: { status: 'error', error: errorBody(new AppError('upstream_timeout')) },
};
const answer: ChatMessage = { id: 'a2', role: 'assistant', parts: [], metadata: { status: 'complete' } };

const page = (messages: ChatMessage[], phase: 'new' | 'ready' = 'new') => (
  <PreferencesProvider locale="zh" theme="light">
    <Conversation view={{ ...NEW_SESSION, phase, messages }} empty={null} sentCount={0} />
  </PreferencesProvider>
);

describe('a failed answer', () => {
  it('is announced when it comes, and not again when its version is shown again', () => {
    const { rerender } = render(page([question, failed]));
    expect(screen.getByRole('alert').textContent).toContain('网络连接超时');
    rerender(page([question, answer]));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(page([question, failed]));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('note').textContent).toContain('网络连接超时');
  });

  it('that was there at load is never announced, a later one is', () => {
    const { rerender } = render(page([question, failed], 'ready'));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(page([question, answer, { ...question, id: 'u2' }, { ...failed, id: 'a3' }], 'ready'));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });
});
