// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SessionRow } from '../../../components/sessions/api.ts';
import { groups, moment, opened, session, site, titles } from './listed-sessions.tsx';

afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

describe('the list of conversations', () => {
  it('has the pinned ones first, marks the open one and opens another', async () => {
    site(session('a'), session('b'), session('c', { isPinned: true }));
    const { onOpen } = await opened();
    expect(groups()).toEqual([
      ['Pinned', ['Trip c']],
      ['Today', ['Trip a', 'Trip b']],
    ]);
    const current = screen.getAllByRole('button', { current: 'page' });
    expect(current.map(({ textContent }) => textContent)).toEqual(['Trip b']);
    fireEvent.click(screen.getByText('Trip a'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('shows which are being answered: elsewhere, or the open one here', async () => {
    site(session('a', { isRunning: true }), session('b'), session('c'));
    const page = await opened();
    const answering = () => screen.queryAllByText('Answering').map((mark) => mark.closest('li')?.dataset.focus);
    expect(answering()).toEqual(['row a']);
    page.give({ isCurrentRunning: true });
    expect(answering()).toEqual(['row a', 'row b']);
  });

  it('says that it could not be read, and reads again when something changed', async () => {
    const { has, breaks } = site(session('a'));
    const page = await opened();
    has(session('a'), session('z'));
    page.give({ version: 1 });
    await waitFor(() => expect(titles()).toEqual(['Trip a', 'Trip z']));
    breaks('GET');
    page.give({ version: 2 });
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(titles()).toEqual(['Trip a', 'Trip z']);
  });
});

describe('after a while', () => {
  afterEach(() => vi.useRealTimers());
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('the list is read again while something in it is being answered, and not otherwise', async () => {
    const { lists, has } = site(session('a', { isRunning: true }));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await opened();
    lists.length = 0;
    has(session('a'));
    await pass(5_000);
    expect(lists).toHaveLength(1);
    expect(screen.queryByText('Answering')).toBeNull();
    await pass(20_000);
    expect(lists).toHaveLength(1);
  });
});

describe('a long list', () => {
  it('goes on where it ended, with the same search, until there is no more', async () => {
    const { lists, pages } = site(...['a', 'b', 'c', 'd', 'e'].map((id) => session(id)));
    pages(2);
    await opened();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Trip' } });
    await waitFor(() => expect(lists).toHaveLength(2));
    await moment();
    fireEvent.click(screen.getByText('Load more'));
    await waitFor(() => expect(titles()).toEqual(['Trip a', 'Trip b', 'Trip c', 'Trip d']));
    fireEvent.click(screen.getByText('Load more'));
    await waitFor(() => expect(titles()).toHaveLength(5));
    expect(screen.queryByText('Load more')).toBeNull();
    expect(lists.slice(2)).toEqual(['?search=Trip&before=2&limit=50', '?search=Trip&before=4&limit=50']);
  });
});

describe('a search', () => {
  it('asks for the words once, after a pause in typing, and shows what was found', async () => {
    const { lists } = site(session('a'), session('b', { snippet: 'by the lake' }));
    await opened();
    const box = screen.getByRole('searchbox');
    lists.length = 0;
    vi.useFakeTimers();
    for (const value of ['T', 'Trip', 'Trip b']) {
      fireEvent.change(box, { target: { value } });
      await act(() => vi.advanceTimersByTimeAsync(100));
    }
    expect(lists).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(100));
    vi.useRealTimers();
    await waitFor(() => expect(titles()).toEqual(['Trip b']));
    expect(lists).toEqual(['?search=Trip+b&limit=50']);
    expect(screen.getByRole('navigation').textContent).toContain('by the lake');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Trip', 'b', 'b']);
    fireEvent.change(box, { target: { value: 'Trip x' } });
    expect(await screen.findByText('Nothing found.')).toBeDefined();
  });

  it('is not overtaken by the answer to an earlier one', async () => {
    site(session('a'));
    await opened();
    const answers = new Map<string | null, (rows: SessionRow[]) => void>();
    vi.stubGlobal('fetch', (input: RequestInfo | URL) => {
      const { searchParams } = new URL(String(input), location.origin);
      return new Promise<Response>((resolve) => {
        answers.set(searchParams.get('search'), (items) => resolve(Response.json({ items, next: null })));
      });
    });
    for (const value of ['lake', 'hill']) {
      fireEvent.change(screen.getByRole('searchbox'), { target: { value } });
      await waitFor(() => expect(answers.has(value)).toBe(true));
    }
    answers.get('hill')?.([session('h')]);
    await waitFor(() => expect(titles()).toEqual(['Trip h']));
    answers.get('lake')?.([session('l')]);
    await moment();
    expect(titles()).toEqual(['Trip h']);
  });
});
