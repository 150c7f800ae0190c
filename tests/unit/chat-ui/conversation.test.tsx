// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
// Loaded before the page needs it: the cards are a chunk of their own.
import '../../../components/cards/index.tsx';
import { Conversation } from '../../../components/chat/conversation.tsx';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';

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
    expect(screen.getByRole('alert').textContent).toContain('现在连不上回答服务');
    rerender(page([question, answer]));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(page([question, failed]));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('note').textContent).toContain('现在连不上回答服务');
  });

  it('that was there at load is never announced, a later one is', () => {
    const { rerender } = render(page([question, failed], 'ready'));
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(page([question, answer, { ...question, id: 'u2' }, { ...failed, id: 'a3' }], 'ready'));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });
});

describe('tool calls of an answer', () => {
  const call = (state: string, more: object) => ({
    type: 'tool-locate',
    toolCallId: crypto.randomUUID(),
    state,
    input: { query: '北京' },
    ...more,
  });
  const refused = call('output-error', { errorText: JSON.stringify(errorBody(new AppError('bad_arguments'))) });
  const miss = { miss: 'not_found', about: '北京' };
  const answerWith = (parts: object[], status: 'running' | 'complete' = 'complete') => [
    question,
    { id: 'a', role: 'assistant', parts, metadata: { status } } as ChatMessage,
  ];

  it.each([
    ['live', 'running'],
    ['after a reload', 'complete'],
  ] as const)('M02, M05: %s a corrected call leaves no red line, and equal calls show one card', async (_, status) => {
    const { container } = render(
      page(
        answerWith(
          [refused, call('output-available', { output: miss }), call('output-available', { output: miss })],
          status,
        ),
        'ready',
      ),
    );
    expect(await screen.findAllByRole('group', { name: '定位' })).toHaveLength(1);
    expect(container.querySelector('.text-danger')).toBeNull();
  });

  it('M02: a call that stayed wrong says so, and blames no data service', async () => {
    render(page(answerWith([refused]), 'ready'));
    const card = await screen.findByRole('group', { name: '定位' });
    expect(card.textContent).toContain('没有查询任何数据服务');
    expect(card.textContent).not.toContain('没有给出可用的结果');
  });
});
