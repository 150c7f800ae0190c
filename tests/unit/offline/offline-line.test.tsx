// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import OfflineLine from '../../../components/offline/offline-line.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

/** A worker of the browser's, and what it was told. */
function fakeWorker(isOfPage: boolean) {
  const said: string[] = [];
  return {
    said,
    postMessage(data: { do: string }, ports?: MessagePort[]) {
      said.push(data.do);
      ports?.[0]?.postMessage(isOfPage);
    },
  };
}

function fakeBrowser(
  waiting: ReturnType<typeof fakeWorker> | null,
  { hasController = true, isUnregistered = true } = {},
) {
  const registration = {
    waiting,
    installing: null,
    addEventListener() {},
    update: async () => {},
    unregister: vi.fn(),
  };
  registration.unregister.mockResolvedValue(isUnregistered);
  const active = fakeWorker(true);
  const container = Object.assign(new EventTarget(), {
    controller: hasController ? active : null,
    register: vi.fn(async () => registration),
    getRegistration: async () => registration,
    ready: Promise.resolve({ active }),
  });
  vi.stubGlobal('navigator', { onLine: true, serviceWorker: container });
  return { registration, container, active };
}

async function shown(isOn = true) {
  render(
    <PreferencesProvider locale="en" theme="light">
      <OfflineLine isOn={isOn} />
    </PreferencesProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(3_100));
  // The chunk with the registration, and the answer through a message port, come in their own time.
  vi.useRealTimers();
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the line about the network', () => {
  it('offers a newer version to a page of the one before, and takes it only when pressed', async () => {
    const waiting = fakeWorker(false);
    const { container } = fakeBrowser(waiting);
    await shown();
    expect(container.register).toHaveBeenCalledExactlyOnceWith('/sw.js', { scope: '/', updateViaCache: 'none' });
    expect(waiting.said).toEqual(['compare']);
    fireEvent.click(screen.getByRole('button', { name: 'Reload' }));
    expect(waiting.said).toEqual(['compare', 'take over']);
  });

  it('says nothing to a page that is of the newer version already, which takes over', async () => {
    const waiting = fakeWorker(true);
    fakeBrowser(waiting);
    await shown();
    expect(screen.queryByRole('button')).toBeNull();
    expect(waiting.said).toEqual(['compare', 'take over']);
  });

  it('hands what the page had loaded to the first worker of a browser', async () => {
    const { active } = fakeBrowser(null, { hasController: false });
    await shown();
    expect(active.said).toEqual(['keep']);
  });

  it('takes away the worker of an earlier visit where the site wants none', async () => {
    const { registration, container } = fakeBrowser(null);
    const gone: string[] = [];
    vi.stubGlobal('caches', {
      keys: async () => ['wentu::opened', 'wentu::shell:one', 'another app'],
      delete: async (name: string) => void gone.push(name),
    });
    await shown(false);
    expect(container.register).not.toHaveBeenCalled();
    expect(registration.unregister).toHaveBeenCalledOnce();
    expect(gone).toEqual(['wentu::opened', 'wentu::shell:one']);
  });

  it('says that there is no network as soon as there is none', async () => {
    fakeBrowser(null);
    await shown();
    expect(screen.getByRole('status').textContent).toBe('');
    Object.assign(navigator, { onLine: false });
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByRole('status').textContent).toMatch(/^No network/);
  });
});
