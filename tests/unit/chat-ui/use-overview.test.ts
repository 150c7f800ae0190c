// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useOverview } from '../../../components/admin/use-overview.ts';

afterEach(() => vi.unstubAllGlobals());

it('shows no figures that arrive after signing out', async () => {
  const figures: ((response: Response) => void)[] = [];
  vi.stubGlobal('fetch', (_url: string, { method }: RequestInit) =>
    method === 'GET'
      ? new Promise<Response>((resolve) => figures.push(resolve))
      : Promise.resolve(new Response(null, { status: 204 })),
  );
  const { result } = renderHook(() => useOverview());
  await act(async () => figures.shift()?.(Response.json({ blocks: [] })));
  expect(result.current.state.kind).toBe('shown');
  let reading: Promise<void> | undefined;
  act(() => {
    reading = result.current.read();
  });
  await act(() => result.current.signOut());
  await act(async () => {
    figures.shift()?.(Response.json({ blocks: [] }));
    await reading;
  });
  expect(result.current.state.kind).toBe('signed-out');
});
