// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useMapAfter } from '../../../components/chat/use-map-after.ts';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';

afterEach(cleanup);

/** An answer that drew one place. */
const answer = (id: string, ref: string): ChatMessage =>
  ({
    id,
    role: 'assistant',
    parts: [
      {
        type: 'tool-map_draw',
        toolCallId: `call ${id}`,
        state: 'output-available',
        input: {},
        output: { ref, shape: 'point', name: ref, at: { lng: 116, lat: 39 } },
      },
    ],
  }) as unknown as ChatMessage;

const messages = [answer('a1', 'p1'), answer('a2', 'p2')];
const point = () => void document.body.dispatchEvent(new Event('mouseover', { bubbles: true }));

it('knows the moment after each message of a shared conversation, once somebody points at something', async () => {
  const { result } = renderHook(() => useMapAfter(messages, true));
  expect(result.current).toBeUndefined();
  point();
  await waitFor(() => expect(result.current).toBeDefined(), { timeout: 20_000 });
  const refsAfter = (id: string) => result.current?.(id)?.layers.map(({ ref }) => ref);
  expect(refsAfter('a1')).toEqual(['p1']);
  expect(refsAfter('a2')).toEqual(['p1', 'p2']);
  expect(result.current?.('elsewhere')).toBeUndefined();
});

it('knows none while the first messages are not there', async () => {
  const { result } = renderHook(() => useMapAfter(messages, false));
  point();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(result.current).toBeUndefined();
});
