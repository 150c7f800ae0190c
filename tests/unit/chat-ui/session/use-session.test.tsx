// @vitest-environment happy-dom
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
// Loaded before the page needs it: it is a chunk of its own.
import '../../../../components/chat/session/live-session.ts';
import { type Session, useSession } from '../../../../components/chat/session/use-session.ts';
import { browserTabs } from '../../../../components/chat/tabs.ts';
import { PreferencesProvider } from '../../../../components/ui/preferences.tsx';

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

const shown: { session?: Session } = {};
const tabs = browserTabs();

function Page({ initialId }: { initialId: string | null }) {
  shown.session = useSession(initialId, tabs);
  return null;
}

const page = (initialId: string | null) => (
  <StrictMode>
    <PreferencesProvider locale="zh" theme="light">
      <Page initialId={initialId} />
    </PreferencesProvider>
  </StrictMode>
);

/** Beside other work a moment may take seconds. */
const PATIENCE = { timeout: 20_000 };

it('a message sent before the page is ready is shown at once, sent once, and keeps what goes along with it', async () => {
  const asked: { message: { metadata: unknown } }[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (String(input) === '/api/chat') asked.push(JSON.parse(String(init?.body)));
    return new Response(null, { status: 503 });
  });
  const metadata = { locale: 'zh' as const, selection: ['p2', 'p1'], position: { lng: 116.4, lat: 39.9 } };
  render(page(null));
  // At once: what opens sessions is not there yet.
  act(() => shown.session?.actions.send('哪个近', metadata));
  expect(shown.session?.view.messages).toMatchObject([{ role: 'user', metadata }]);
  expect(asked).toEqual([]);
  await waitFor(() => expect(shown.session?.view.status).toBe('error'), PATIENCE);
  expect(asked.map(({ message }) => message.metadata)).toEqual([metadata]);
});

it('a session that is being answered is read once and its stream is resumed once, though React mounts twice', async () => {
  const asked: string[] = [];
  const messages = [
    { id: 'u', role: 'user', parts: [{ type: 'text', text: 'hi' }] },
    { id: 'a', role: 'assistant', parts: [], metadata: { status: 'running' } },
  ];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const path = String(input);
    if (!path.startsWith('/api/sessions?')) asked.push(path);
    if (path.endsWith('/stream')) return new Response(new ReadableStream(), { status: 200 });
    const session = { id: 's1', title: 't', leafId: 'a', isRunning: true };
    return Response.json({ session, messages, siblings: {}, next: null, items: [] });
  });
  render(page('s1'));
  expect(shown.session?.view.phase).toBe('loading');
  await waitFor(() => expect(shown.session?.view).toMatchObject({ phase: 'ready', status: 'submitted' }), PATIENCE);
  expect(asked).toEqual(['/api/sessions/s1?limit=60', '/api/chat/s1/stream']);
});
