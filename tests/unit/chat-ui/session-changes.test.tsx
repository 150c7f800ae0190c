// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groups, moment, opened, session, site, titles } from './listed-sessions.tsx';

afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

async function choose(title: string, entry: string) {
  fireEvent.click(screen.getByLabelText(`Actions for ${title}`));
  // The menu is loaded when it is first opened.
  fireEvent.click(await screen.findByText(entry, {}, { timeout: 10_000 }));
}

describe('a conversation that is renamed', () => {
  async function renamed(value: string, end: (box: HTMLElement) => void) {
    const { changes } = site(session('a'), session('b'));
    const { onChanged } = await opened();
    await choose('Trip b', 'Rename');
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' });
    expect(box.value).toBe('Trip b');
    fireEvent.change(box, { target: { value } });
    end(box);
    const shown = titles();
    await moment();
    return { changes, shown, onChanged };
  }

  it.each([
    ['Enter', (box: HTMLElement) => fireEvent.submit(box.closest('form') as HTMLElement)],
    ['leaving the box', (box: HTMLElement) => fireEvent.blur(box)],
  ])('has its new name by %s: at once in the list, then on the server, and the page is told', async (_, end) => {
    const { changes, shown, onChanged } = await renamed('  New name ', end);
    expect(shown).toEqual(['Trip a', 'New name']);
    expect(changes).toEqual([['PATCH', 'b', { title: 'New name' }]]);
    expect(onChanged).toHaveBeenCalledOnce();
    expect(titles()).toEqual(['Trip a', 'New name']);
  });

  it.each([
    ['Escape', 'New name', (box: HTMLElement) => fireEvent.keyDown(box, { key: 'Escape' })],
    ['an empty name', '  ', (box: HTMLElement) => fireEvent.blur(box)],
  ])('keeps its name by %s', async (_, value, end) => {
    const { changes, shown } = await renamed(value, end);
    expect(shown).toEqual(['Trip a', 'Trip b']);
    expect(changes).toEqual([]);
  });
});

describe('a conversation that is pinned', () => {
  it('moves to the top at once and is pinned on the server, and back', async () => {
    const { changes } = site(session('a'), session('b'));
    await opened();
    await choose('Trip b', 'Pin');
    expect(groups()[0]).toEqual(['Pinned', ['Trip b']]);
    await moment();
    await choose('Trip b', 'Unpin');
    expect(groups()).toEqual([['Today', ['Trip a', 'Trip b']]]);
    expect(changes).toEqual([
      ['PATCH', 'b', { isPinned: true }],
      ['PATCH', 'b', { isPinned: false }],
    ]);
  });
});

describe('a conversation that is deleted', () => {
  it('is deleted on the server, and comes back to its place by Undo', async () => {
    const { changes } = site(session('a'), session('b'), session('c'));
    const { onDeleted } = await opened();
    await choose('Trip b', 'Delete');
    expect(onDeleted).toHaveBeenCalledExactlyOnceWith('b');
    await moment();
    expect(titles()).toEqual(['Trip a', 'Trip c']);
    fireEvent.click(screen.getByText('Undo'));
    expect(titles()).toEqual(['Trip a', 'Trip b', 'Trip c']);
    expect(screen.queryByText('Undo')).toBeNull();
    await moment();
    expect(titles()).toEqual(['Trip a', 'Trip b', 'Trip c']);
    expect(changes).toEqual([
      ['DELETE', 'b'],
      ['POST', 'b/restore'],
    ]);
  });

  it('that the server keeps is in the list again', async () => {
    const { breaks } = site(session('a'), session('b'));
    await opened();
    breaks('DELETE');
    await choose('Trip a', 'Delete');
    expect(titles()).toEqual(['Trip b']);
    await waitFor(() => expect(titles()).toEqual(['Trip a', 'Trip b']));
    // It is announced, and no undo is offered.
    expect(screen.getByRole('alert').textContent).toBe('That change could not be saved.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('after a while', () => {
  afterEach(() => vi.useRealTimers());
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('a deletion can no longer be undone', async () => {
    site(session('a'), session('b'));
    await opened();
    vi.useFakeTimers();
    screen.getByLabelText('Actions for Trip b').click();
    await pass(100);
    fireEvent.click(screen.getByText('Delete'));
    await pass(9_000);
    expect(screen.getByText('Undo')).toBeDefined();
    await pass(1_500);
    expect(screen.queryByText('Undo')).toBeNull();
  });
});
