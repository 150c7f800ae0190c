// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfflineCopies } from '../../../components/sessions/offline-copies.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { browserCaches } from './worker-fixture.ts';

let caches = browserCaches();
beforeEach(() => {
  caches = browserCaches();
  vi.stubGlobal('caches', caches);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function shown(onRemoved = () => {}) {
  render(
    <PreferencesProvider locale="en" theme="light">
      <OfflineCopies onRemoved={onRemoved} />
    </PreferencesProvider>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

describe('the copies of conversations in this browser', () => {
  it('are removed by a press, what the page itself needs stays', async () => {
    await (await caches.open('wentu::opened')).put('/api/sessions/1', new Response('{}'));
    await (await caches.open('wentu::shell:one')).put('/', new Response('page'));
    const onRemoved = vi.fn();
    await shown(onRemoved);
    await act(async () => void fireEvent.click(screen.getByRole('button')));
    expect(onRemoved).toHaveBeenCalledOnce();
    expect([...caches.stored.keys()]).toEqual(['wentu::shell:one']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are not spoken of where there are none, nor where a browser keeps nothing', async () => {
    await caches.open('wentu::opened');
    await shown();
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    vi.stubGlobal('caches', undefined);
    await shown();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
