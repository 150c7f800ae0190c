// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PreferencesProvider, usePreferences } from '../../../components/ui/preferences.tsx';
import { remember } from '../../../components/ui/show-preferences.ts';

afterEach(() => {
  cleanup();
  for (const name of ['wentu_locale', 'wentu_theme']) remember(name, '');
});

function Tab({ name }: { name: string }) {
  const { locale, theme, setLocale, setTheme } = usePreferences();
  return (
    <>
      <p data-testid={name}>{`${locale} ${theme}`}</p>
      <button type="button" onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}>
        {`language of ${name}`}
      </button>
      <button type="button" onClick={() => setTheme('dark')}>
        {`theme of ${name}`}
      </button>
    </>
  );
}

const shown = (name: string) => screen.getByTestId(name).textContent;

describe('language and theme', () => {
  it('chosen in one tab reach the other, each way, without the one changing the other back', async () => {
    for (const name of ['one', 'two']) {
      render(
        <PreferencesProvider locale="zh" theme="light">
          <Tab name={name} />
        </PreferencesProvider>,
      );
    }
    fireEvent.click(screen.getByText('language of one'));
    await waitFor(() => expect(shown('two')).toBe('en light'));
    fireEvent.click(screen.getByText('theme of two'));
    await waitFor(() => expect(shown('one')).toBe('en dark'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    expect([shown('one'), shown('two')]).toEqual(['en dark', 'en dark']);
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.documentElement.lang).toBe('en');
  });

  it('are those that were chosen last, where the page is a copy from before', async () => {
    remember('wentu_locale', 'zh');
    remember('wentu_theme', 'dark');
    render(
      <PreferencesProvider locale="en" theme="light">
        <Tab name="copy" />
      </PreferencesProvider>,
    );
    await waitFor(() => expect(shown('copy')).toBe('zh dark'));
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('are those of the page where the cookie holds no language', () => {
    remember('wentu_locale', 'klingon');
    remember('wentu_theme', '');
    render(
      <PreferencesProvider locale="en" theme="light">
        <Tab name="page" />
      </PreferencesProvider>,
    );
    expect(shown('page')).toBe('en light');
  });
});
