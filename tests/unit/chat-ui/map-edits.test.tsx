// @vitest-environment happy-dom
import { cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import type { Session } from '../../../components/chat/session/use-session.ts';
import type { Facts } from '../../../components/chat/use-facts.ts';
import { useSearchArea } from '../../../components/chat/use-search-area.ts';
import type { ControlsProps } from '../../../components/map/controls/controls-props.ts';
import { Legend } from '../../../components/map/controls/legend.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { DrawnLayer } from '../../../lib/map/state.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const layer = (ref: string, name: string, hidden = false): DrawnLayer => ({
  kind: 'marker',
  ref,
  label: { name },
  at: { lng: 120.1, lat: 30.2 },
  messageId: 'm',
  callId: 'c',
  hidden,
});

function legend(isEditable = true) {
  const spies = { onEdit: vi.fn(), onAsk: vi.fn(), onHiddenRefs: vi.fn() };
  const props = {
    ...spies,
    isEditable,
    locale: 'en',
    state: {
      ...NEW_SESSION.map,
      layers: [layer('p1', 'Lingyin Temple'), layer('p2', 'Leifeng Pagoda', true)],
      canUndo: true,
      canRedo: true,
    },
    basemap: 'auto',
    offered: ['auto'],
    hiddenRefs: new Set<string>(),
    onHover: () => {},
    onBasemap: () => {},
    onClose: () => {},
  } as unknown as ControlsProps & { onClose(): void };
  render(<Legend {...props} />);
  return spies;
}

describe('the legend', () => {
  it('removes, shows, undoes, redoes and clears without asking the model', () => {
    const { onEdit, onAsk } = legend();
    for (const name of ['Remove Lingyin Temple', 'Undo', 'Redo', 'Clear']) {
      fireEvent.click(screen.getByRole('button', { name }));
    }
    fireEvent.click(screen.getByRole('checkbox', { name: 'Leifeng Pagoda' }));
    expect(onEdit.mock.calls).toEqual([
      [{ action: 'remove', refs: ['p1'] }, 'Remove Lingyin Temple from the map'],
      [{ action: 'undo' }, 'Undo the last step'],
      [{ action: 'redo' }, 'Redo'],
      [{ action: 'clear' }, 'Clear the map'],
      [{ action: 'show', refs: ['p2'] }, 'Show Leifeng Pagoda on the map'],
    ]);
    expect(onAsk).not.toHaveBeenCalled();
  });

  it('waits while an answer is still being drawn, but hides for this reader at once', () => {
    const { onHiddenRefs } = legend(false);
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
    expect(['Remove Lingyin Temple', 'Undo', 'Clear'].map((name) => button(name).disabled)).toEqual([true, true, true]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Lingyin Temple' }));
    expect(onHiddenRefs).toHaveBeenCalledWith(new Set(['p1']));
  });
});

describe('the legend of several answers', () => {
  const asked = (ref: string, name: string, messageId: string, more: object = {}) =>
    ({ ...layer(ref, name), messageId, callId: messageId, ...more }) as DrawnLayer;
  const elsewhere = { at: { lng: 121, lat: 31 } };

  function legendOfTwo(hiddenRefs = new Set<string>()) {
    const spies = { onEdit: vi.fn(), onHiddenRefs: vi.fn() };
    const layers = [
      asked('p1', 'Lingyin Temple', 'm1'),
      asked('p2', 'Old Wharf', 'm1', elsewhere),
      asked('p3', 'Lingyin Temple', 'm2'),
    ];
    const props = {
      ...spies,
      isEditable: true,
      locale: 'en',
      state: { ...NEW_SESSION.map, layers },
      questions: new Map([
        ['m1', 'Temples and wharves'],
        ['m2', 'Where is Lingyin Temple?'],
      ]),
      basemap: 'auto',
      offered: ['auto'],
      hiddenRefs,
      onHover: () => {},
      onBasemap: () => {},
      onClose: () => {},
    } as unknown as ControlsProps & { onClose(): void };
    render(<Legend {...props} />);
    return spies;
  }
  const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

  it('names each by its question, and hides what it drew with one press', () => {
    const { onHiddenRefs } = legendOfTwo();
    fireEvent.click(checkbox('Show everything drawn for “Temples and wharves”'));
    expect(onHiddenRefs).toHaveBeenCalledWith(new Set(['p2']));
    cleanup();
    const shown = legendOfTwo(new Set(['p2']));
    expect(checkbox('Show everything drawn for “Temples and wharves”').checked).toBe(false);
    fireEvent.click(checkbox('Show everything drawn for “Temples and wharves”'));
    expect(shown.onHiddenRefs).toHaveBeenCalledWith(new Set());
  });

  it('has a place once, and hides every marker of it', () => {
    const { onHiddenRefs } = legendOfTwo();
    expect(screen.getAllByText('Lingyin Temple')).toHaveLength(1);
    fireEvent.click(checkbox('Lingyin Temple'));
    expect(onHiddenRefs).toHaveBeenCalledWith(new Set(['p3', 'p1']));
  });

  it('exports what one answer drew, alone', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:x', revokeObjectURL() {} }),
    );
    legendOfTwo();
    fireEvent.click(screen.getByRole('button', { name: 'Export “Temples and wharves”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Export “Temples and wharves” as GeoJSON' }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 5_000 });
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toContain('Old Wharf');
    expect(text).not.toContain('Lingyin');
  });
});

describe('an edit of the map', () => {
  it('becomes a stored pair of the conversation, and no message to the model', async () => {
    const pair = [{ id: 'u' }, { id: 'a' }];
    const asked: [string, unknown][] = [];
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      if (init?.body) asked.push([String(input), JSON.parse(String(init.body))]);
      return Response.json({ output: {}, messages: pair });
    });
    const append = vi.fn();
    const send = vi.fn();
    const session = { id: 's', view: NEW_SESSION, append, actions: { send } } as unknown as Session;
    const facts = { metadata: () => ({ locale: 'en' }) } as unknown as Facts;
    const wrapper = ({ children }: { children: ReactNode }) => (
      <PreferencesProvider locale="en" theme="light">
        {children}
      </PreferencesProvider>
    );
    const { result } = renderHook(() => useSearchArea(session, facts), { wrapper });
    result.current.edit({ action: 'remove', refs: ['p1'] }, 'Remove Lingyin Temple from the map');
    await waitFor(() => expect(append).toHaveBeenCalledWith(pair, 's'));
    expect(asked).toEqual([
      [
        '/api/tools/map_edit',
        {
          input: { action: 'remove', refs: ['p1'] },
          sessionId: 's',
          metadata: { locale: 'en' },
          message: { id: expect.any(String), text: 'Remove Lingyin Temple from the map' },
        },
      ],
    ]);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a drawing by hand', () => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <PreferencesProvider locale="en" theme="light">
      {children}
    </PreferencesProvider>
  );
  const begun = (answer: () => Response, selection: string[] = []) => {
    vi.stubGlobal('fetch', async () => answer());
    const [append, send, select] = [vi.fn(), vi.fn(), vi.fn()];
    const session = { id: 's', view: NEW_SESSION, append, actions: { send } } as unknown as Session;
    const facts = { metadata: () => ({}), selection, select } as unknown as Facts;
    return { append, send, select, hook: renderHook(() => useSearchArea(session, facts), { wrapper }).result };
  };
  const pair = [
    { id: 'u', parts: [] },
    { id: 'a', parts: [{ type: 'tool-map_draw', toolCallId: 'call1' }] },
  ];
  const stored = (output: object) => () => Response.json({ output, messages: pair });

  it('is stored, selected at once, and moves the map of nobody who drew it', async () => {
    const { hook, append, select } = begun(stored({ ref: 'a4' }));
    expect(await hook.current.draw({ shape: 'polygon' }, 'Draw')).toBe('a4');
    expect(append).toHaveBeenCalledWith(pair, 's');
    expect(select).toHaveBeenCalledWith('a4');
    expect([...hook.current.stillKeys]).toEqual(['call1']);
  });

  it('keeps its chip when its shape is changed', async () => {
    const { hook, select } = begun(stored({ ref: 'a4', isRedrawn: true }), ['a4']);
    expect(await hook.current.draw({ shape: 'polygon', replaces: 'a4' }, 'Change')).toBe('a4');
    expect(select).not.toHaveBeenCalled();
  });

  it.each([
    ['the server refuses', () => Response.json({ error: { code: 'busy' } }, { status: 409 })],
    ['its ref is gone', stored({ miss: 'not_found', about: 'a4' })],
  ])('is given back to be tried again when %s, and nothing goes to the model', async (_why, answer) => {
    const { hook, send, append } = begun(answer);
    expect(await hook.current.draw({ shape: 'polygon', replaces: 'a4' }, 'Change')).toBeNull();
    expect([send, append].map((spy) => spy.mock.calls)).toEqual([[], []]);
  });
});
