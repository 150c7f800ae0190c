// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BranchSwitch } from '../../../components/chat/branch-switch.tsx';
import { RenameForm } from '../../../components/sessions/rename-form.tsx';
import SettingsDialog from '../../../components/sessions/settings-dialog.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { useFocusHome } from '../../../components/ui/use-focus-home.ts';

afterEach(cleanup);

/** Two frames: the change, and the check of where the focus went. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)));
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

function Home({ children }: { children: ReactNode }) {
  useFocusHome();
  return (
    <PreferencesProvider locale="en" theme="light">
      <main data-focus-home="#box">
        {children}
        <textarea id="box" aria-label="box" />
      </main>
    </PreferencesProvider>
  );
}

const press = async (name: string) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
  await settle();
};

function Once({ how }: { how: string }) {
  const [isDone, setIsDone] = useState(false);
  if (isDone && how === 'goes away') return null;
  return (
    <button type="button" disabled={isDone} onClick={() => setIsDone(true)}>
      Retry
    </button>
  );
}

function Versions() {
  const [shown, setShown] = useState('b');
  return <BranchSwitch key={shown} messageId={shown} versions={['a', 'b', 'c']} onShow={setShown} />;
}

function Rows() {
  const [rows, setRows] = useState(['x', 'y', 'z']);
  return (
    <ul key={rows[0]}>
      {rows.map((row) => (
        <li key={row} data-focus={`row ${row}`}>
          <button type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
            {`delete ${row}`}
          </button>
          <button
            type="button"
            aria-label={`pin ${row}`}
            onClick={() => setRows([row, ...rows.filter((other) => other !== row)])}
          />
        </li>
      ))}
    </ul>
  );
}

const row = { id: 'r', title: 'Old' } as Parameters<typeof RenameForm>[0]['row'];

function Renaming() {
  const [isDone, setIsDone] = useState(false);
  if (!isDone) return <RenameForm row={row} onDone={() => setIsDone(true)} />;
  return (
    <li data-focus="row r">
      <button type="button">open r</button>
    </li>
  );
}

function Late() {
  const [isGone, setIsGone] = useState(false);
  return (
    <>
      {!isGone && <button type="button">old</button>}
      <p onPointerUp={() => setIsGone(true)}>text</p>
    </>
  );
}

function Revoke() {
  const [isThere, setIsThere] = useState(true);
  return (
    <Dialog title="Links" isOpen onClose={() => {}}>
      <button type="button">Create</button>
      {isThere && (
        <button type="button" onClick={() => setIsThere(false)}>
          Revoke
        </button>
      )}
    </Dialog>
  );
}

describe('the focus', () => {
  it.each(['goes away', 'is disabled'])('goes to the home of the region when what had it %s', async (how) => {
    render(
      <Home>
        <Once how={how} />
      </Home>,
    );
    await press('Retry');
    expect(focused()).toBe('box');
  });

  it('follows to the other version of a message, whichever button is left', async () => {
    render(
      <Home>
        <Versions />
      </Home>,
    );
    await press('Previous version');
    // The first version has no version before it.
    expect(focused()).toBe('Next version');
    await press('Next version');
    expect(focused()).toBe('Next version');
    await press('Next version');
    expect(focused()).toBe('Previous version');
  });

  it('goes to the row beside a deleted one, and stays with one that moved', async () => {
    render(
      <Home>
        <Rows />
      </Home>,
    );
    await press('pin z');
    expect(focused()).toBe('pin z');
    await press('delete x');
    expect(focused()).toBe('delete y');
    await press('delete y');
    expect(focused()).toBe('delete z');
    await press('delete z');
    expect(focused()).toBe('box');
  });

  it('comes back to the row after renaming', async () => {
    render(
      <Home>
        <Renaming />
      </Home>,
    );
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Title' }), { key: 'Escape' });
    await settle();
    expect(focused()).toBe('open r');
  });

  it('is not taken by what goes away after somebody pressed elsewhere', async () => {
    render(
      <Home>
        <Late />
      </Home>,
    );
    screen.getByRole('button', { name: 'old' }).focus();
    fireEvent.pointerDown(screen.getByText('text'));
    act(() => (document.activeElement as HTMLElement).blur());
    fireEvent.pointerUp(screen.getByText('text'));
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('stays in a dialog whose button went away', async () => {
    render(
      <Home>
        <Revoke />
      </Home>,
    );
    await press('Revoke');
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  });
});

describe('the confirmation before everything is deleted', () => {
  it('takes the focus, on the way back, and gives it back', async () => {
    vi.stubGlobal('fetch', async () => Response.json({}));
    render(
      <Home>
        <SettingsDialog
          sessionId={null}
          onClose={() => {}}
          onOpen={() => {}}
          onDeletedAll={() => {}}
          onChanged={() => {}}
        />
      </Home>,
    );
    await settle();
    await press('Delete all my data');
    await waitFor(() => screen.getByRole('alertdialog'));
    expect(focused()).toBe('Cancel');
    await press('Cancel');
    expect(focused()).toBe('Delete all my data');
    localStorage.setItem('wentu:queue:s', '[]');
    localStorage.setItem('wentu:draft:s', 'text');
    localStorage.setItem('wentu:chat-width', '440');
    await press('Delete all my data');
    await press('Delete everything');
    await settle();
    expect(Object.keys(localStorage)).toEqual(['wentu:chat-width']);
    vi.unstubAllGlobals();
  });
});

function RowWithMenu() {
  const [state, setState] = useState<'shut' | 'open' | 'gone'>('shut');
  return (
    <nav data-focus="list" data-focus-home="button">
      <button type="button">new</button>
      {state === 'gone' ? (
        <p data-focus="row x">
          <button type="button">undo</button>
        </p>
      ) : (
        <p data-focus="row x">
          <button type="button" onClick={() => setState('open')}>
            more
          </button>
        </p>
      )}
      {state === 'open' && (
        <div role="menu">
          <button type="button" role="menuitem" onClick={() => setState('gone')}>
            delete
          </button>
        </div>
      )}
    </nav>
  );
}

describe('a menu within the region of its button', () => {
  it('gives the focus to what took the place of its button', async () => {
    render(
      <Home>
        <RowWithMenu />
      </Home>,
    );
    await press('more');
    const entry = screen.getByRole('menuitem', { name: 'delete' });
    entry.focus();
    fireEvent.click(entry);
    await settle();
    expect(focused()).toBe('undo');
  });
});
