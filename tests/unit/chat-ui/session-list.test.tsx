// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeQueue } from '../../../components/chat/session/stored-queue.ts';
import SessionList from '../../../components/sessions/session-list.tsx';
import { Announcer } from '../../../components/ui/announcer.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { remembered } from '../../../components/ui/remembered.ts';
import { useFocusHome } from '../../../components/ui/use-focus-home.ts';

const rows = ['Alpha', 'Beta', 'Gamma'].map((title, at) => ({
  id: title,
  title,
  isTitleAuto: false,
  isPinned: false,
  createdAt: Date.now() - at,
  updatedAt: Date.now() - at,
  leafId: null,
  isRunning: false,
}));

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({ items: rows, next: null })));
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

function Homes() {
  useFocusHome();
  return null;
}

async function opened() {
  const onClose = vi.fn();
  render(
    <PreferencesProvider locale="en" theme="light">
      <Homes />
      <Announcer />
      <SessionList
        isModal
        isAsked
        currentId="Alpha"
        isCurrentRunning={false}
        version={0}
        onOpen={() => {}}
        onNew={() => {}}
        onClose={onClose}
        onDeleted={() => {}}
        onChanged={() => {}}
      />
    </PreferencesProvider>,
  );
  await waitFor(() => screen.getByText('Beta'));
  return { onClose, search: screen.getByRole<HTMLInputElement>('searchbox') };
}

describe('Escape in the list of conversations', () => {
  it('clears the search first, then closes', async () => {
    const { onClose, search } = await opened();
    fireEvent.change(search, { target: { value: 'bet' } });
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(search.value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('changes nothing while the input method composes, nor when it just ended that', async () => {
    const { onClose, search } = await opened();
    fireEvent.change(search, { target: { value: '杭州' } });
    fireEvent.compositionStart(search);
    fireEvent.keyDown(search, { key: 'Escape', isComposing: true });
    fireEvent.compositionEnd(search);
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(search.value).toBe('杭州');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('closes the drawer also when the focus is nowhere', async () => {
    const { onClose } = await opened();
    (document.activeElement as HTMLElement).blur();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a conversation in the list', () => {
  it('is marked where something written in it was not sent: a draft, or a message that waits', async () => {
    writeQueue('Beta', [{ id: 'm', text: 'later', metadata: {}, tab: null }]);
    await opened();
    expect(screen.getByText('Beta').parentElement?.textContent).toContain('Draft');
    expect(screen.getByText('Gamma').parentElement?.textContent).not.toContain('Draft');
    writeQueue('Beta', []);
  });

  it('is not marked while it is open: its draft is in the box, its queue below the answer', async () => {
    remembered.set('draft:Alpha', 'half a question');
    remembered.set('draft:Gamma', 'another half');
    await opened();
    expect(screen.getByText('Alpha').closest('button')?.getAttribute('aria-current')).toBe('page');
    expect(screen.getByText('Alpha').parentElement?.textContent).not.toContain('Draft');
    expect(screen.getByText('Gamma').parentElement?.textContent).toContain('Draft');
    remembered.forget('draft:');
  });
});

/** Of the open menu, which is loaded when one is first opened. */
const menuEntry = (name: string) => screen.findByRole('menuitem', { name }, { timeout: 10_000 });

describe('a deleted conversation', () => {
  it('is said to be deleted, and once it is back the focus is on it', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ items: rows.slice(1), next: null }));
    await opened();
    const user = async (press: () => void) => {
      press();
      await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
    };
    fireEvent.keyDown(screen.getByRole('button', { name: 'Actions for Beta' }), { key: 'Enter' });
    await user(() => screen.getByRole('button', { name: 'Actions for Beta' }).click());
    vi.stubGlobal('fetch', async () => Response.json({ items: rows.slice(2), next: null }));
    const entry = await menuEntry('Delete');
    await user(() => entry.click());
    expect(screen.getByRole('status').textContent).toBe('Conversation deleted');
    expect(screen.queryByText('Beta')).toBeNull();
    const undo = screen.getByRole('button', { name: 'Undo' });
    undo.focus();
    vi.stubGlobal('fetch', async () => Response.json({ items: rows.slice(1), next: null }));
    await user(() => undo.click());
    expect(screen.getByRole('status').textContent).toBe('Conversation restored');
    expect(document.activeElement?.textContent).toContain('Beta');
  });

  it('stays once it is restored, even if an earlier request is answered late', async () => {
    // The list requested after the deletion is slow: it arrives while the conversation is being restored.
    const [late, restored] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let [isDeleted, lists] = [false, 0];
    vi.stubGlobal('fetch', async (_url: unknown, init?: RequestInit) => {
      if (init?.method === 'DELETE') isDeleted = true;
      if (init?.method === 'POST') {
        await restored.promise;
        isDeleted = false;
      }
      if (init?.method !== undefined && init.method !== 'GET') return Response.json({});
      const items = isDeleted ? rows.slice(1) : rows;
      lists += 1;
      if (isDeleted) await late.promise;
      return Response.json({ items, next: null });
    });
    await opened();
    const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));
    screen.getByRole('button', { name: 'Actions for Alpha' }).click();
    await pause();
    (await menuEntry('Delete')).click();
    await pause();
    const seen: boolean[] = [];
    const watch = new MutationObserver(() => seen.push(screen.queryByText('Alpha') !== null));
    screen.getByRole('button', { name: 'Undo' }).click();
    await waitFor(() => screen.getByText('Alpha'));
    watch.observe(document.body, { childList: true, subtree: true });
    late.resolve();
    await pause();
    restored.resolve();
    await pause();
    watch.disconnect();
    expect(lists).toBeGreaterThan(1);
    expect(seen.includes(false)).toBe(false);
    expect(screen.getByText('Alpha')).toBeTruthy();
  });
});
