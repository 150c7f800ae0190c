// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '../../../components/chat/composer.tsx';
import { CopyButton } from '../../../components/chat/copy-button.tsx';
import { errorOf } from '../../../components/chat/error-of.ts';
import { Notice } from '../../../components/chat/notice.tsx';
import { QueuedMessages } from '../../../components/chat/queued-messages.tsx';
import type { QueuedMessage } from '../../../components/chat/session/stored-queue.ts';
import { Notices } from '../../../components/map/controls/notices.tsx';
import ShareDialog from '../../../components/sessions/share-dialog.tsx';
import { Announcer, announce } from '../../../components/ui/announcer.tsx';
import { IconButton } from '../../../components/ui/button.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';

afterEach(() => {
  act(() => announce(''));
  cleanup();
  vi.unstubAllGlobals();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const said = () => document.querySelector('[data-testid="said"] [role="status"]')?.textContent;

function Page({ children, locale = 'en' }: { children?: ReactNode; locale?: 'zh' | 'en' }) {
  return (
    <PreferencesProvider locale={locale} theme="light">
      <div data-testid="said">
        <Announcer />
      </div>
      {children}
    </PreferencesProvider>
  );
}

const waiting = (id: string): QueuedMessage => ({ id, text: id, metadata: {}, tab: null }) as QueuedMessage;

function Box() {
  const [text, setText] = useState('x'.repeat(7_999));
  const nothing = () => {};
  return (
    <>
      <button type="button" onClick={() => setText((now) => `${now}y`)}>
        more
      </button>
      <Composer
        text={text}
        onText={setText}
        onSend={nothing}
        onStop={nothing}
        isBusy={false}
        box={{ current: null }}
        selection={[]}
        onUnselect={nothing}
        onFiles={nothing}
        isViewSent={false}
        onToggleView={nothing}
        isEditing={false}
        onCancelEdit={nothing}
        onEditLast={nothing}
      />
    </>
  );
}

describe('the result of a press is announced once', () => {
  it('a copy, whose button keeps its name', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async () => {} } });
    render(
      <Page>
        <CopyButton text="x" />
      </Page>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await settle();
    expect(said()).toBe('Copied');
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Copy');
  });

  it('a message that joins the queue during an answer, and one that is taken out', async () => {
    const queue = (messages: QueuedMessage[]) => (
      <Page>
        <QueuedMessages messages={messages} isBusy onSend={() => {}} onRemove={() => {}} />
      </Page>
    );
    const { rerender } = render(queue([]));
    rerender(queue([waiting('a')]));
    expect(said()).toMatch(/^Queued/);
    act(() => announce(''));
    rerender(queue([waiting('a'), waiting('b')]));
    expect(said()).toMatch(/^Queued/);
    fireEvent.click(screen.getAllByRole('button', { name: 'Remove from the queue' })[0] as HTMLElement);
    expect(said()).toBe('Removed from the queue');
  });

  it('what was already waiting is not announced when the page opens', () => {
    render(
      <Page>
        <QueuedMessages messages={[waiting('a')]} isBusy onSend={() => {}} onRemove={() => {}} />
      </Page>,
    );
    expect(said()).toBe('');
  });

  it('a link made and revoked, each button telling which link is its own', async () => {
    vi.stubGlobal('fetch', async (_url: unknown, init?: RequestInit) =>
      Response.json(init?.method === 'POST' ? { id: 'share-1', createdAt: 0 } : { items: [] }),
    );
    render(
      <Page>
        <ShareDialog sessionId="s" onClose={() => {}} />
      </Page>,
    );
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Create a link' }));
    await settle();
    expect(said()).toBe('Link created');
    const revoke = screen.getByRole('button', { name: 'Revoke' });
    expect(document.getElementById(revoke.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/^Created /);
    fireEvent.click(revoke);
    await settle();
    expect(said()).toBe('Link revoked');
  });

  it('that a message is too long, when it becomes so and not with every further letter', () => {
    const heard: (string | null | undefined)[] = [];
    render(
      <Page>
        <Box />
      </Page>,
    );
    for (let press = 0; press < 4; press++) {
      fireEvent.click(screen.getByRole('button', { name: 'more' }));
      heard.push(said());
    }
    expect(new Set(heard)).toEqual(new Set(['', '8,001 of 8,000 characters: too long']));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what is announced at once', () => {
  it('of an error is neither its request id nor a button', () => {
    render(
      <Page>
        <Notice error={{ ...errorBody(new AppError('internal')), requestId: 'r-123456789' }} isNew onRetry={() => {}} />
      </Page>,
    );
    const alert = screen.getByRole('alert');
    expect(alert.textContent).not.toContain('r-123456789');
    expect(alert.querySelector('button')).toBeNull();
    expect(screen.getByTestId('notice').textContent).toContain('r-123456789');
    expect(errorOf(new Error('?')).code).toBe('internal');
  });

  it('on the map is what is asked for, not what is offered with each move', () => {
    const props = { locale: 'en', camera: { hasMoved: true }, state: { layers: [] }, onSearchArea() {} };
    const notices = (pending: unknown) => (
      <Page>
        <Notices {...(props as unknown as Parameters<typeof Notices>[0])} pick={{ pending } as never} notice={null} />
      </Page>
    );
    const { rerender } = render(notices(null));
    expect(screen.getByRole('button', { name: 'Search this area' }).closest('[role="status"]')).toBeNull();
    expect(said()).toBe('');
    rerender(notices({ kind: 'route' }));
    expect(said()).toBe('Click the destination');
  });

  it('that the online map is out of reach is told once, not with each outage', () => {
    const props = { locale: 'en', camera: {}, state: { layers: [] }, pick: { pending: null }, notice: null };
    const shown = (haveTilesFailed: boolean) => (
      <Page>
        <Notices {...({ ...props, haveTilesFailed } as unknown as Parameters<typeof Notices>[0])} />
      </Page>
    );
    const { rerender } = render(shown(true));
    expect(screen.queryByText(/^The online map is out of reach/)).not.toBeNull();
    rerender(shown(false));
    rerender(shown(true));
    expect(screen.queryByText(/^The online map is out of reach/)).toBeNull();
  });
});

describe('a button with an icon', () => {
  it('announces its name once: the tooltip is there for pointers', () => {
    render(<IconButton label="Settings">*</IconButton>);
    const button = screen.getByRole('button', { name: 'Settings' });
    expect(button.hasAttribute('title')).toBe(false);
    fireEvent.pointerEnter(button);
    expect(button.title).toBe('Settings');
    fireEvent.pointerLeave(button);
    expect(button.hasAttribute('title')).toBe(false);
  });
});
