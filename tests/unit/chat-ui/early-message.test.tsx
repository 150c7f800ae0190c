// @vitest-environment happy-dom
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
// Loaded before the page asks for it: it is a chunk of its own.
import '../../../components/chat/engine.tsx';
import { type Session, useSession } from '../../../components/chat/use-session.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  cleanup();
  vi.unstubAllGlobals();
});

const shown: { session?: Session } = {};
const nothing = () => {};

function Page({ isReady }: { isReady: boolean }) {
  shown.session = useSession(null, nothing);
  return isReady ? shown.session.engine : null;
}

it('a message sent before the page is ready is shown at once and keeps what goes along with it', async () => {
  const asked: { message: { metadata: unknown } }[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (String(input) === '/api/chat') asked.push(JSON.parse(String(init?.body)));
    return new Response(null, { status: 503 });
  });
  const page = (isReady: boolean) => (
    <PreferencesProvider locale="zh" theme="light">
      <Page isReady={isReady} />
    </PreferencesProvider>
  );
  const { rerender } = render(page(false));
  const metadata = { locale: 'zh' as const, selection: ['p2', 'p1'], position: { lng: 116.4, lat: 39.9 } };
  act(() => shown.session?.actions.send('哪个近', metadata));
  expect(shown.session?.view.messages).toMatchObject([{ role: 'user', metadata }]);
  expect(asked).toEqual([]);
  rerender(page(true));
  await waitFor(() => expect(asked).toHaveLength(1), { timeout: 20_000 });
  expect(asked[0]?.message.metadata).toEqual(metadata);
});
