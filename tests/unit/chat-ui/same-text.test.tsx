// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
// Loaded before the page needs it: the cards are a chunk of their own.
import '../../../components/cards/index.tsx';
import { AssistantMessage } from '../../../components/chat/assistant-message.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { markdownOf } from '../../../lib/chat/conversation/markdown.ts';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import type { StoredMessage } from '../../../lib/store/stored.ts';

afterEach(cleanup);

const FIRST = '先看天气：6~11℃，3*4*5，~~旧~~ [^1]';
const LAST = '所以：\n\n```sh\nls *.md';
const parts = [
  { type: 'text', text: FIRST },
  { type: 'step-start' },
  { type: 'text', text: '' },
  { type: 'text', text: LAST },
];
// A stored message has more than what is read here.
const stored = (id: string, role: string, all: object[]) =>
  ({ id, role, parts: all, createdAt: 0, metadata: {} }) as unknown as StoredMessage;

it('the copy button and the exported file give the text as it was written, part by part', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const message = { id: 'a', role: 'assistant', parts, metadata: { status: 'complete' } } as ChatMessage;
  render(
    <PreferencesProvider locale="zh" theme="light">
      <AssistantMessage
        message={message}
        versions={undefined}
        mentions={undefined}
        isLive={false}
        isLast
        isNew={false}
      />
    </PreferencesProvider>,
  );
  screen.getByRole('button', { name: '复制' }).click();
  await waitFor(() => expect(copied).toEqual([`${FIRST}\n\n${LAST}`]));
  expect(markdownOf('题', [stored('a', 'assistant', parts)], 'zh')).toContain(copied[0]);
});

it('code that a stopped answer leaves open ends with the answer in the exported file', () => {
  const text = markdownOf(
    '题',
    [stored('a', 'assistant', parts), stored('u', 'user', [{ type: 'text', text: '再来' }])],
    'zh',
  );
  expect(text).toMatch(/ls \*\.md\n```\n\n## 我/);
});
