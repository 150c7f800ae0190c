// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AssistantMessage } from '../../../components/chat/assistant-message.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import type { Locale } from '../../../lib/i18n/index.ts';

afterEach(cleanup);

function shown(locale: Locale, text: string, isLive = false) {
  const parts = [{ type: 'text', text }];
  const message = { id: 'a', role: 'assistant', parts, metadata: { status: 'complete' } } as ChatMessage;
  render(
    <PreferencesProvider locale={locale} theme="light">
      <AssistantMessage
        message={message}
        versions={undefined}
        mentions={undefined}
        isLive={isLive}
        isLast
        isNew={false}
      />
    </PreferencesProvider>,
  );
}

describe('the label of an answer', () => {
  it.each([
    ['zh', 'AI 生成'],
    ['en', 'AI-generated'],
  ] as const)('R17: says in %s that it was generated, without a press or a pointer', (locale, words) => {
    shown(locale, '晴');
    expect(screen.getByText(words).closest('.message-actions')).toBeNull();
  });

  it('R17: stands below words, not below nothing', () => {
    shown('en', '');
    expect(screen.queryByText('AI-generated')).toBeNull();
  });
});
