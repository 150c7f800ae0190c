import { act, render, screen, waitFor, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { SessionRow } from '../../../components/sessions/api.ts';
import SessionList from '../../../components/sessions/session-list.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

export const session = (id: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id,
  title: `Trip ${id}`,
  isTitleAuto: false,
  isPinned: false,
  createdAt: 0,
  updatedAt: Date.now(),
  leafId: null,
  isRunning: false,
  ...more,
});

/** The site's list of sessions, and the changes requested: method, path, body. */
export function site(...first: SessionRow[]) {
  let kept = first;
  let gone: SessionRow[] = [];
  const changes: unknown[][] = [];
  const lists: string[] = [];
  let broken: string | null = null;
  let pageSize = 50;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const { method = 'GET', body } = init;
    const url = new URL(String(input), location.origin);
    const [, , , id, verb] = url.pathname.split('/');
    if (broken === method) return new Response('', { status: 500 });
    if (method !== 'GET') {
      const change = body ? JSON.parse(String(body)) : undefined;
      changes.push([method, `${id}${verb ? `/${verb}` : ''}`, ...(change ? [change] : [])]);
      if (method === 'PATCH') kept = kept.map((row) => (row.id === id ? { ...row, ...change } : row));
      if (method === 'DELETE')
        [gone, kept] = [kept.filter((row) => row.id === id), kept.filter((row) => row.id !== id)];
      if (verb === 'restore') kept = first.filter((row) => kept.includes(row) || gone.includes(row));
      return Response.json({});
    }
    if (url.search !== '?limit=1') lists.push(url.search);
    const words = url.searchParams.get('search') ?? '';
    const found = kept.filter(({ title }) => title.includes(words));
    const from = Number(url.searchParams.get('before') ?? 0);
    const next = from + pageSize < found.length ? String(from + pageSize) : null;
    return Response.json({ items: found.slice(from, from + pageSize), next });
  });
  return {
    changes,
    lists,
    breaks(method: string) {
      broken = method;
    },
    pages(size: number) {
      pageSize = size;
    },
    has(...rows: SessionRow[]) {
      kept = rows;
    },
  };
}

type Props = Parameters<typeof SessionList>[0];

export async function opened(start: Partial<Props> = {}) {
  const spies = { onOpen: vi.fn(), onNew: vi.fn(), onClose: vi.fn(), onDeleted: vi.fn(), onChanged: vi.fn() };
  let props: Props = {
    isModal: false,
    isAsked: false,
    currentId: 'b',
    isCurrentRunning: false,
    version: 0,
    ...spies,
    ...start,
  };
  const page = () => (
    <PreferencesProvider locale="en" theme="light">
      <SessionList {...props} />
    </PreferencesProvider>
  );
  const { rerender } = render(page());
  await waitFor(() => screen.getAllByRole('listitem'));
  return {
    ...spies,
    give(more: Partial<Props>) {
      props = { ...props, ...more };
      rerender(page());
    },
  };
}

export const titles = () => screen.queryAllByText(isTitle(/^Trip |^New name/)).map(({ textContent }) => textContent);
/** The whole title, parts of which a search may have marked. */
const isTitle = (pattern: RegExp) => (_: string, element: Element | null) =>
  element?.tagName === 'BDI' && pattern.test(element.textContent ?? '');
/** The headings of the list with what is below them. */
export const groups = () =>
  screen.queryAllByRole('heading', { level: 3 }).map((heading) => [
    heading.textContent,
    within(heading.parentElement as HTMLElement)
      .getAllByText(/^Trip /)
      .map(({ textContent }) => textContent),
  ]);
/** Long enough for anything that is answered at once. */
export const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 40)));
