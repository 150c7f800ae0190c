// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SessionView } from '../../../components/chat/session/session-view.ts';
import { useQueuedQuestion } from '../../../components/chat/use-queued-question.ts';

type Shown = Pick<SessionView, 'messages' | 'queued'>;
const message = (id: string, role: 'user' | 'assistant') => ({ id, role, parts: [] });
const view = (ids: string[], queued: object[] = []) =>
  ({ messages: ids.flatMap((id) => [message(id, 'user'), message(`${id}-answer`, 'assistant')]), queued }) as Shown;

afterEach(cleanup);

it('goes to a question once what waited for the network is sent, and to no other', () => {
  const go = vi.fn();
  const { rerender } = renderHook((shown: Shown) => useQueuedQuestion(shown, go), { initialProps: view(['q1']) });
  rerender(view(['q1', 'q2']));
  rerender(view(['q1', 'q2'], [{ id: 'w1', text: 'while an answer runs' }]));
  rerender(view(['q1', 'q2', 'q3']));
  expect(go).not.toHaveBeenCalled();
  rerender(view(['q1', 'q2', 'q3'], [{ id: 'w2', text: 'without a network', isOffline: true }]));
  rerender(view(['q1', 'q2', 'q3']));
  expect(go).not.toHaveBeenCalled();
  rerender(view(['q1', 'q2', 'q3', 'q4']));
  rerender(view(['q1', 'q2', 'q3', 'q4', 'q5']));
  expect(go).toHaveBeenCalledTimes(1);
});
