// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { NEW_SESSION, type SessionView } from '../../../components/chat/session/session-view.ts';
import { useDocumentTitle } from '../../../components/chat/use-document-title.ts';
import { PreferencesProvider, usePreferences } from '../../../components/ui/preferences.tsx';
import { remember } from '../../../components/ui/show-preferences.ts';

afterEach(() => {
  cleanup();
  remember('wentu_locale', '');
});

function Titled({ view }: { view: Partial<SessionView> }) {
  const { setLocale } = usePreferences();
  useDocumentTitle({ ...NEW_SESSION, ...view });
  return (
    <button type="button" onClick={() => setLocale('zh')}>
      zh
    </button>
  );
}

describe('the title of the tab', () => {
  const page = (view: Partial<SessionView>) => (
    <PreferencesProvider locale="en" theme="light">
      <Titled view={view} />
    </PreferencesProvider>
  );

  it('names the conversation, as it was begun and as it was renamed, in the language of the page', () => {
    const { rerender } = render(page({}));
    expect(document.title).toBe('Wentu · Ask the map');
    const asked = [
      { id: 'u', role: 'user', parts: [{ type: 'text', text: 'Bakeries\nin Lyon' }] },
    ] as SessionView['messages'];
    rerender(page({ messages: asked }));
    expect(document.title).toBe('Bakeries in Lyon · Wentu');
    rerender(page({ messages: asked, title: 'Breakfast' }));
    expect(document.title).toBe('Breakfast · Wentu');
    fireEvent.click(screen.getByRole('button', { name: 'zh' }));
    expect(document.title).toBe('Breakfast · 问图');
    rerender(page({}));
    expect(document.title).toBe('问图 · 问问地图');
  });

  it('stays when the server’s own title comes after it', async () => {
    render(page({ title: 'Breakfast' }));
    document.querySelector('title')?.replaceChildren('Wentu · Ask the map');
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(document.title).toBe('Breakfast · Wentu');
  });
});
