// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notice } from '../../../components/chat/notice.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import { plainWords } from '../../../lib/errors/plain.ts';
import { ERRORS, type ErrorCode } from '../../../lib/errors/table.ts';
import { errorWords } from '../../../lib/errors/words.ts';

afterEach(cleanup);

function show(code: ErrorCode, props: Partial<Parameters<typeof Notice>[0]> = {}, locale: 'zh' | 'en' = 'zh') {
  render(
    <PreferencesProvider locale={locale} theme="light">
      <Notice error={errorBody(new AppError(code))} isNew {...props} />
    </PreferencesProvider>,
  );
}

describe('Notice', () => {
  it.each(['zh', 'en'] as const)('has two voices for every failure (%s): a sentence, and what is folded', (locale) => {
    const machinery = /[A-Z]+_[A-Z]|\.env|API|Key|key|URL|Token|token|DashScope|JSON|LIMIT|HTTP|\d{3}/;
    for (const code of Object.keys(ERRORS) as ErrorCode[]) {
      const error = errorBody(new AppError(code, { requestId: 'req-7' }));
      show(code, { error, onRetry() {}, onContinue() {}, onUseDemo() {}, onNew() {} }, locale);
      const { said, now } = plainWords(code, locale);
      const notice = screen.getByTestId('notice');
      const folded = notice.querySelector('details');
      expect(screen.getByRole('alert').textContent).toBe(`${said}${now}`);
      expect(`${said} ${now}`).not.toMatch(machinery);
      expect(folded?.open).toBe(false);
      const { title, cause, fix } = errorWords(code, locale);
      for (const text of [title, cause, fix, code, 'req-7']) expect(folded?.textContent).toContain(text);
      // One button for the user; whatever else there is comes with the details.
      const outside = [...notice.querySelectorAll('button')].filter((button) => !folded?.contains(button));
      expect(outside).toHaveLength(1);
      cleanup();
    }
  });

  it('links the official page and says it in the language of the page', () => {
    show('missing_key');
    expect(screen.getByRole('alert').textContent).toContain('回答服务现在用不了。');
    expect(screen.getByTestId('notice').textContent).toContain('在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY');
    expect(screen.getByRole('link').getAttribute('href')).toContain('get-api-key');
    cleanup();
    show('missing_key', {}, 'en');
    expect(screen.getByRole('alert').textContent).toContain('Answers are not available right now.');
    expect(screen.getByTestId('notice').textContent).toContain('No API key configured');
  });

  it('puts the best way on first', () => {
    const first = () => screen.getByTestId('notice').querySelector('button')?.textContent;
    const all = { onRetry() {}, onContinue() {}, onUseDemo() {}, onNew() {} };
    const { onContinue: _, ...ended } = all;
    for (const [code, ways, label] of [
      ['stream_interrupted', all, '继续'],
      ['upstream_timeout', ended, '重试'],
      ['invalid_key', ended, '使用演示模型'],
      ['context_too_long', ended, '新建对话'],
      ['version', ended, '刷新页面'],
    ] as const) {
      show(code, ways);
      expect(first()).toBe(label);
      cleanup();
    }
  });

  it('offers Retry only where trying again can help', () => {
    const onRetry = vi.fn();
    show('upstream_timeout', { onRetry });
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(onRetry).toHaveBeenCalledOnce();
    cleanup();
    show('model_not_found', { onRetry });
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  it('offers the demo model where the error does', () => {
    const onUseDemo = vi.fn();
    show('model_not_found', { onUseDemo });
    fireEvent.click(screen.getByRole('button', { name: '使用演示模型' }));
    expect(onUseDemo).toHaveBeenCalledOnce();
    cleanup();
    show('rate_limited', { onUseDemo });
    expect(screen.queryByRole('button', { name: '使用演示模型' })).toBeNull();
  });

  it('lets the reader retry only after the wait the server asked for', () => {
    show('too_many_requests', {
      error: errorBody(new AppError('too_many_requests', { retryAfterS: 9 })),
      onRetry: vi.fn(),
    });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '9 秒后可重试' });
    expect(button.disabled).toBe(true);
  });

  it('is announced when it is new and only then', () => {
    show('internal', { isNew: false });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('note').textContent).toContain('这里出了点问题。');
  });

  it('shows the request id for the operator', () => {
    show('internal', { error: errorBody(new AppError('internal', { requestId: 'req-42' })) });
    expect(screen.getByTestId('notice').textContent).toContain('req-42');
    expect(screen.getByRole('button', { name: '复制请求编号' })).toBeTruthy();
  });
});
