// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '../../../components/chat/composer.tsx';
import { Conversation } from '../../../components/chat/conversation.tsx';
import { EmptyState } from '../../../components/chat/empty-state.tsx';
import ModelHelp from '../../../components/chat/model-help.tsx';
import { ModelLine } from '../../../components/chat/model-line.tsx';
import { ProgressLine } from '../../../components/chat/progress-line.tsx';
import { QueuedMessages } from '../../../components/chat/queued-messages.tsx';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import { SharedView } from '../../../components/chat/shared-view.tsx';
import ShortcutsDialog from '../../../components/chat/shortcuts-dialog.tsx';
import { TopBar } from '../../../components/chat/top-bar.tsx';
import { MapSurface } from '../../../components/map/map-surface.tsx';
import SessionList from '../../../components/sessions/session-list.tsx';
import SettingsDialog from '../../../components/sessions/settings-dialog.tsx';
import ShareDialog from '../../../components/sessions/share-dialog.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import { ERRORS, type ErrorCode } from '../../../lib/errors/table.ts';
import { MADE_UP, speakMadeUp } from './made-up-language.ts';
import { foreign, page, textsIn } from './made-up-page.tsx';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));

const SIZE = { clientWidth: 1000, clientHeight: 900 };
const saved = Object.keys(SIZE).map((key) => Object.getOwnPropertyDescriptor(HTMLElement.prototype, key));
let silence = () => {};
beforeAll(() => {
  silence = speakMadeUp();
  for (const [key, value] of Object.entries(SIZE))
    Object.defineProperty(HTMLElement.prototype, key, { get: () => value, configurable: true });
});
afterAll(() => {
  silence();
  Object.keys(SIZE).forEach((key, at) => {
    const before = saved[at];
    if (before) Object.defineProperty(HTMLElement.prototype, key, before);
    else Reflect.deleteProperty(HTMLElement.prototype, key);
  });
});
const row = { id: '1', title: '1', isTitleAuto: false, isPinned: true, createdAt: 0, leafId: null, isRunning: true };
const DAY_MS = 86_400_000;
beforeEach(() =>
  vi.stubGlobal('fetch', async (url: URL | string) =>
    Response.json(
      String(url).includes('shares')
        ? { items: [{ id: '7', createdAt: 0 }] }
        : {
            items: [0, 0.5, 3, 30].map((days, at) => ({
              ...row,
              id: String(at),
              isPinned: at === 0,
              updatedAt: Date.now() - days * DAY_MS,
            })),
            next: '9',
          },
    ),
  ),
);
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 20));
  vi.unstubAllGlobals();
});

const nothing = () => {};

describe('the page in a made-up language', () => {
  it.each(['new', 'loading', 'missing', 'failed'] as const)('has no other word at the start (%s)', async (phase) => {
    await page(
      <>
        <TopBar
          name="1"
          onRename={nothing}
          onFind={nothing}
          isListOpen={false}
          onToggleList={nothing}
          onNew={nothing}
          onPanel={nothing}
          isMovable
          signedIn={{ kind: 'code' }}
          onShare={nothing}
        />
        <EmptyState view={{ phase, error: null }} isDemo={false} onAsk={nothing} onNew={nothing} />
      </>,
    );
    expect(textsIn(document.body).join('')).toContain('⟦');
    expect(foreign(['EN', '中文', 'Switch to English', '切换为中文'])).toEqual([]);
  });

  it.each([true, false])('has none around the message box (busy: %s)', async (isBusy) => {
    await page(
      <>
        <QueuedMessages
          messages={[{ id: '1', text: '1', tab: 'x' } as never]}
          isBusy={isBusy}
          onSend={nothing}
          onRemove={nothing}
        />
        <Composer
          text={isBusy ? '' : '1'.repeat(9_000)}
          onText={nothing}
          onSend={nothing}
          onStop={nothing}
          isBusy={isBusy}
          box={createRef()}
          selection={[{ refs: ['p1'], name: '1' }]}
          onUnselect={nothing}
          onFiles={nothing}
          isViewSent={isBusy}
          onToggleView={nothing}
          isEditing
          onCancelEdit={nothing}
          onEditLast={nothing}
        />
        {(['demo', 'live', 'none'] as const).map((mode) => (
          <ModelLine key={mode} mode={mode} model="1" isForgetful />
        ))}
        <ProgressLine progress={null} onCancel={nothing} />
        <ProgressLine progress={{ kind: 'throttled', untilMs: Date.now() + 5_000 } as never} onCancel={nothing} />
      </>,
    );
    expect(foreign()).toEqual([]);
  });

  it.each(Object.keys(ERRORS) as ErrorCode[])('has none in the notice of %s', async (code) => {
    const messages = [
      { id: 'u', role: 'user', parts: [{ type: 'text', text: '1' }] },
      {
        id: 'a',
        role: 'assistant',
        parts: [],
        metadata: { status: 'error', error: errorBody(new AppError(code, { retryAfterS: 5, requestId: '1' })) },
      },
    ] as ChatMessage[];
    await page(
      <Conversation
        view={{ ...NEW_SESSION, phase: 'ready', messages, hasOlder: true }}
        empty={null}
        sentCount={0}
        onRegenerate={nothing}
        onUseDemo={nothing}
        onRetry={nothing}
      />,
    );
    // Its code is the same in every language.
    expect(foreign([code])).toEqual([]);
  });

  it.each(['complete', 'stopped', 'interrupted', 'length'])('has none around an answer that is %s', async (status) => {
    const messages = [
      { id: 'u', role: 'user', parts: [{ type: 'text', text: '1' }] },
      {
        id: 'a',
        role: 'assistant',
        parts: [
          { type: 'reasoning', text: '1' },
          { type: 'text', text: '1' },
        ],
        metadata: {
          status,
          model: 'embedded',
          fallbackFrom: '2',
          unsaved: true,
          usage: { inputTokens: 1, outputTokens: 2 },
          firstTextMs: 3,
          totalMs: 4,
        },
      },
    ] as ChatMessage[];
    await page(
      <Conversation
        view={{ ...NEW_SESSION, phase: 'ready', messages, branches: { a: ['a', 'b'] } }}
        empty={null}
        sentCount={0}
        onRegenerate={nothing}
        onContinue={nothing}
        onEdit={nothing}
      />,
    );
    expect(foreign()).toEqual([]);
  });

  it('has none in the list of conversations and its menus', async () => {
    await page(
      <SessionList
        isModal
        isAsked
        currentId="1"
        isCurrentRunning
        version={0}
        onOpen={nothing}
        onNew={nothing}
        onClose={nothing}
        onDeleted={nothing}
        onChanged={nothing}
      />,
    );
    await act(async () => {});
    expect(textsIn(document.body).filter((text) => text.includes('⟦')).length).toBeGreaterThan(5);
    expect(foreign()).toEqual([]);
    for (const button of document.querySelectorAll<HTMLElement>('[aria-haspopup]'))
      await act(async () => button.click());
    expect(foreign()).toEqual([]);
  });

  it.each([
    [
      'settings',
      <SettingsDialog
        key="a"
        sessionId="1"
        onClose={nothing}
        onOpen={nothing}
        onDeletedAll={nothing}
        onChanged={nothing}
      />,
    ],
    ['sharing', <ShareDialog key="b" sessionId="1" onClose={nothing} />],
    ['shortcuts', <ShortcutsDialog key="c" onClose={nothing} />],
    ['the key of Qwen', <ModelHelp key="d" onClose={nothing} />],
  ])('has none in the dialog of %s', async (_, dialog) => {
    await page(dialog);
    await act(async () => {});
    expect(textsIn(document.body).filter((text) => text.includes('⟦')).length).toBeGreaterThan(3);
    // Each language is listed under its own name, a URL is unchanged; the time a link was created is written by Intl.
    expect(foreign(['中文', 'English', `${location.host}/share/7`, 'Jan'])).toEqual([]);
  });
});

describe('the map in a made-up language', () => {
  const layers = [
    { kind: 'marker', ref: 'p1', at: { lng: 116, lat: 39 }, label: { name: '1' }, messageId: 'm' },
  ] as never;
  const state = { ...NEW_SESSION.map, layers, canUndo: true };

  it('has no other word in its controls, its legend, its menu and a popup', async () => {
    await page(
      <MapSurface
        state={state}
        locale={MADE_UP}
        isDark={false}
        basemaps={{}}
        hoveredRef={null}
        onHover={nothing}
        selection={[]}
        onSelect={nothing}
        onViewChange={nothing}
        onAsk={nothing}
        onEdit={nothing}
        isEditable
        onSearchArea={nothing}
        replayKeys={new Set()}
      />,
    );
    const credits = ['Natural Earth', 'GeoNames'];
    for (const name of ['1', /Láýérs/, /Ópéñ thé méñú|Máp méñú/]) {
      const button = screen.queryAllByRole('button', { name })[0];
      if (button) await act(async () => void fireEvent.click(button));
      expect(foreign(credits)).toEqual([]);
    }
    expect(screen.getByRole('region', { name: /Láýérs/ })).toBeDefined();
  });

  it('has none on the page of a shared conversation', async () => {
    const messages = [{ id: 'u', role: 'user', parts: [{ type: 'text', text: '1' }] }] as ChatMessage[];
    await page(<SharedView id="1" title="1" messages={messages} next={null} map={state} isImported basemaps={{}} />);
    expect(foreign(['EN', '中文', 'Switch to English', '切换为中文', 'Natural Earth', 'GeoNames'])).toEqual([]);
  });
});

it('finds a word that no dictionary gave', async () => {
  await page(<p title="Hello">⟦Fóó⟧ bar</p>);
  expect(foreign()).toEqual(['⟦Fóó⟧ bar', 'Hello']);
});
