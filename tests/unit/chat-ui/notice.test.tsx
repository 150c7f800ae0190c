// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Notice } from '../../../components/chat/notice.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import type { ErrorCode } from '../../../lib/errors/table.ts';

afterEach(cleanup);

function show(code: ErrorCode, props: Partial<Parameters<typeof Notice>[0]> = {}, locale: 'zh' | 'en' = 'zh') {
  render(
    <PreferencesProvider locale={locale} theme="light">
      <Notice error={errorBody(new AppError(code))} isNew {...props} />
    </PreferencesProvider>,
  );
}

describe('Notice', () => {
  it('says title, cause and fix in the language of the page, with the official page', () => {
    show('missing_key');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('阿里云百炼API Key未配置');
    expect(alert.textContent).toContain('在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY');
    expect(screen.getByRole('link').getAttribute('href')).toContain('get-api-key');
    cleanup();
    show('missing_key', {}, 'en');
    expect(screen.getByRole('alert').textContent).toContain('No API key configured');
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
    expect(screen.getByRole('note').textContent).toContain('内部错误');
  });

  it('shows the request id for the operator', () => {
    show('internal', { error: errorBody(new AppError('internal', { requestId: 'req-42' })) });
    expect(screen.getByTestId('notice').textContent).toContain('req-42');
    expect(screen.getByRole('button', { name: '复制请求编号' })).toBeTruthy();
  });
});
