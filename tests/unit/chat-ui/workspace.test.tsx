// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
// Loaded before the page needs them: each is a chunk of its own.
import '../../../components/cards/index.tsx';
import '../../../components/chat/session/live-session.ts';
import '../../../components/chat/markdown.tsx';
import '../../../components/map/map-surface.tsx';
import '../../../components/sessions/session-list.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { Workspace } from '../../../components/workspace.tsx';
import type { UserMetadata } from '../../../lib/chat/conversation/message.ts';
import { cafes } from '../../fixtures/cafes.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));
paneSize();

const history = await cafes();
const flyTo = vi.spyOn(L.Map.prototype, 'flyTo').mockReturnThis();

/** The questions the page sent. */
let asked: { parentId?: string | null; message: { metadata: UserMetadata } }[];

beforeEach(() => {
  asked = [];
  flyTo.mockClear();
  localStorage.clear();
  window.history.replaceState(null, '', '/?s=s1');
  const listed = { isPinned: false, isTitleAuto: true, createdAt: 0, updatedAt: 0, leafId: 'a1', isRunning: false };
  const sessions = ['s1', 's2'].map((id) => ({ ...listed, id, title: `咖啡 ${id}` }));
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const path = String(input);
    if (path === '/api/chat') {
      asked.push(JSON.parse(String(init?.body)));
      return new Response(null, { status: 503 });
    }
    const session = sessions.find(({ id }) => path.startsWith(`/api/sessions/${id}`));
    if (!session) return Response.json({ items: sessions, next: null });
    return Response.json({ session, messages: history, siblings: {}, next: null, shares: [] });
  });
});
afterEach(async () => {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  cleanup();
  vi.unstubAllGlobals();
});

/** Under load a moment may take seconds. */
const PATIENCE = { timeout: 20_000 };

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
function one(selector: string): HTMLElement {
  const [element] = all(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}
const pin = (ref: string) => one(`.wt-marker[data-ref="${ref}"]`);
const row = (ref: string) => one(`[role="log"] li[data-ref="${ref}"]`);
const mention = (ref: string) => one(`[data-mention="${ref}"]`);
const lifted = () => ({
  pins: all('.wt-marker.is-lifted').map(({ dataset }) => dataset.ref),
  rows: all('[role="log"] li[data-ref] > .bg-accent-soft').map((button) => button.parentElement?.dataset.ref),
  mentions: all('[data-mention].bg-accent-soft').map(({ dataset }) => dataset.mention),
});
const NONE = { pins: [], rows: [], mentions: [] };
const chips = () => all('[aria-label="已选中"] li').map(({ textContent }) => textContent);
/** By its label, which is quicker than by its role. */
const button = (label: string) => one(`button[aria-label="${label}"]`);
const press = (element: HTMLElement) => act(async () => void fireEvent.click(element));

async function opened() {
  render(
    <PreferencesProvider locale="zh" theme="light">
      <Workspace
        facts={{ isServiceWorkerOn: false, mode: 'live', model: 'qwen', basemaps: {} }}
        isListShown={false}
        sessionId="s1"
      />
    </PreferencesProvider>,
  );
  await drawn();
}

const drawn = () => waitFor(() => [pin('p1'), row('p1'), mention('p1')], PATIENCE);
const box = () => one('#message');

async function send(text: string): Promise<UserMetadata | undefined> {
  const count = asked.length;
  fireEvent.change(box(), { target: { value: text } });
  fireEvent.keyDown(box(), { key: 'Enter' });
  await waitFor(() => expect(asked).toHaveLength(count + 1), PATIENCE);
  return asked.at(-1)?.message.metadata;
}

describe('a conversation that is opened', () => {
  it('takes the view of its answer without a flight', async () => {
    await opened();
    await waitFor(() => expect(one('.wt-map').dataset.zoom).toBe('15'), PATIENCE);
    expect(flyTo).not.toHaveBeenCalled();
  });
});

describe('what is hovered', () => {
  it('on the card, in the text or on the map is lifted in all three, until the pointer leaves', async () => {
    await opened();
    expect(lifted()).toEqual(NONE);
    for (const at of [row('p1'), mention('p1'), pin('p1')]) {
      fireEvent.mouseEnter(at);
      expect(lifted()).toEqual({ pins: ['p1'], rows: ['p1'], mentions: ['p1'] });
      fireEvent.mouseLeave(at);
      expect(lifted()).toEqual(NONE);
    }
  });
});

describe('what is selected', () => {
  it('goes along with the next message, newest last, with view, language and time zone', async () => {
    await opened();
    await press(pin('p2'));
    await press(mention('p1'));
    expect(chips()).toEqual(['乙cafe', '甲cafe']);
    expect(lifted()).toMatchObject({ pins: ['p1', 'p2'], rows: ['p1', 'p2'] });
    expect(await send('哪个好')).toMatchObject({
      selection: ['p2', 'p1'],
      view: { zoom: 15, center: { lng: expect.closeTo(116.4, 2), lat: expect.closeTo(39.91, 2) } },
      locale: 'zh',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('goes along with a message that is written anew, and on the map brings its row into view', async () => {
    await opened();
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    await press(pin('p3'));
    expect(scrolled.mock.contexts).toEqual([row('p3')]);
    scrolled.mockRestore();
    fireEvent.keyDown(box(), { key: 'ArrowUp' });
    expect(await send('附近的茶馆')).toMatchObject({ selection: ['p3'], locale: 'zh' });
    expect(asked[0]?.parentId).toBeNull();
  });

  it('stays behind in a conversation that is left', async () => {
    await opened();
    await press(pin('p2'));
    await press(button('对话列表'));
    await press(await screen.findByText('咖啡 s2', {}, PATIENCE));
    await drawn();
    expect(chips()).toEqual([]);
    expect((await send('哪个好'))?.selection).toBeUndefined();
  });
});

describe('a message', () => {
  it('says where the reader is once they shared it, and not what the map shows once that is off', async () => {
    const coords = { longitude: 116.4, latitude: 39.9 };
    vi.stubGlobal('navigator', {
      ...navigator,
      userAgent: navigator.userAgent,
      geolocation: { getCurrentPosition: (done: (position: object) => void) => done({ coords }) },
    });
    await opened();
    await press(button('我的位置'));
    await press(screen.getByText('地图视野'));
    const metadata = await send('这里有什么');
    expect(metadata?.position).toEqual({ lng: 116.4, lat: 39.9 });
    expect(metadata?.view).toBeUndefined();
  });
});

it('the open conversation gives way to a new one when it is deleted', async () => {
  await opened();
  await press(button('对话列表'));
  await press(await screen.findByLabelText('“咖啡 s1”的操作', {}, PATIENCE));
  await press(await screen.findByText('删除', {}, PATIENCE));
  await waitFor(() => expect(location.search).toBe(''), PATIENCE);
  expect(all('[role="log"] li[data-ref]')).toEqual([]);
});
